/** What the tables of a session are called. */
import { computed } from "@preact/signals";
import type { SessionTableView } from "#shared/protocol/session.ts";
import { session } from "../../sessionStore.ts";
import { say } from "../../words/words.ts";

/** All tables in their order. */
export const tablesInOrder = computed<readonly SessionTableView[]>(() =>
  Object.values(session.value?.tables ?? {}).toSorted((a, b) => a.place - b.place),
);

/** A table's name; "Table 2" where it has only a number. */
export function tableTitle(code: string): string {
  const name = session.value?.tables[code]?.name ?? "";
  return /^\d*$/.test(name) ? say("session.table", { number: name }) : name;
}
