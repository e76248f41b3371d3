/** The tables of a session as the console works with them: what all know of each beside what facilitators know. */
import { computed, signal } from "@preact/signals";
import type { BoardPerson, BoardTable, SessionTableView, TableRefusal } from "#shared/protocol/session.ts";
import type { Wish } from "#shared/rules/commands.ts";
import { board, order, orderRefused, session } from "../../sessionStore.ts";
import { say } from "../../words/words.ts";
import { dialText } from "../setup/variation.tsx";

/** One table with both its halves. */
export interface Seen {
  readonly table: SessionTableView;
  readonly tile: BoardTable | undefined;
}

/** All tables in their order. */
export const seenTables = computed<readonly Seen[]>(() =>
  Object.values(session.value?.tables ?? {})
    .toSorted((a, b) => a.place - b.place)
    .map((table) => ({ table, tile: board.value?.tables.find((one) => one.code === table.code) })),
);

/** One table by its code. */
export function seenTable(code: string): Seen | undefined {
  return seenTables.value.find((one) => one.table.code === code);
}

/** What a table is called. */
export function tableName(code: string): string {
  const name = session.value?.tables[code]?.name ?? "";
  return /^\d*$/.test(name) ? say("console.tableNumber", { number: name }) : name;
}

/** In what a table differs from the first, in a few words; empty if in nothing. */
export function differsText({ table, tile }: Seen): string {
  const [first] = seenTables.value;
  if (tile?.dial !== undefined) return dialText(tile.dial.dial, tile.dial.value);
  if (first === undefined || first.table.code === table.code) return "";
  if (table.lens !== first.table.lens) return say(`lens.${table.lens}.theory`);
  if (table.thirdGroup !== first.table.thirdGroup)
    return say(table.thirdGroup ? "console.threeGroups" : "console.twoGroups");
  return "";
}

/** Whether a table is in a round. */
export function isPlaying({ phase }: SessionTableView): boolean {
  return phase !== "lobby" && phase !== "debrief";
}

/** A person by id. */
export function personOf(id: string): BoardPerson | undefined {
  return board.value?.people.find((one) => one.id === id);
}

/** Tables that said no while others did it, until the next order. */
export const partly = signal<{ readonly at: string; readonly refusals: readonly TableRefusal[] } | undefined>(
  undefined,
);

/** Asks tables for something, as their facilitator; what some refuse is shown at the place it was asked from. */
export async function askTables(tables: readonly string[], wish: Wish, at: string): ReturnType<typeof order> {
  partly.value = undefined;
  const reply = await order({ type: "ask", tables: [...tables], wish }, at);
  if (reply.ok && reply.refusals !== undefined && reply.refusals.length > 0) {
    orderRefused.value = undefined;
    partly.value = { at, refusals: reply.refusals };
  }
  return reply;
}
