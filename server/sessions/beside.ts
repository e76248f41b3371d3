/** The tables of a class beside each other. Who may see them so, and what of each, says `access.ts` alone. */
import type { BesideReply, BesideTable } from "#shared/protocol/beside.ts";
import type { State } from "#shared/rules/state.ts";
import type { RowReply } from "../whatif/whatIfs.ts";
import { besideAs, seesBeside } from "./access.ts";
import type { Access } from "./access.ts";
import type { SessionParts } from "./parts.ts";
import { no, personOf } from "./parts.ts";

/** The tables in their order, each as far as it is open; `row` tells a game that is over as one row. */
export async function besideOf(
  parts: SessionParts,
  { as, id }: Access,
  row: (table: string) => Promise<RowReply>,
): Promise<BesideReply> {
  const { hall, ledger } = parts;
  const states = hall.live.map(({ table }) => table.state);
  if (!seesBeside(as, ownTable(parts, id), states)) return no("session.besideNotYet");
  const tables = ledger.state.tables.map(async ({ code, dial }): Promise<BesideTable | undefined> => {
    const state = hall.at(code)?.table.state;
    if (state === undefined) return undefined;
    const opened = besideAs(state);
    if (opened !== "open") return { code, as: opened };
    const told = await row(code);
    if (!told.ok) return { code, as: "unread" };
    return { code, as: "open", row: told.row, ...(dial === undefined ? {} : { dial }) };
  });
  // What was deleted or merged while it was worked out is left out.
  const told = await Promise.all(tables);
  return { ok: true, tables: told.flatMap((one) => (one && hall.at(one.code) ? [one] : [])) };
}

/** The table where a person sits or looks on. */
function ownTable(parts: SessionParts, id: string): State | undefined {
  const sitting = parts.hall.sitting(id)?.live;
  if (sitting !== undefined) return sitting.table.state;
  const { watches } = personOf(parts, id) ?? {};
  return watches === undefined ? undefined : parts.hall.at(watches)?.table.state;
}
