/** The tables of a class side by side: each game as one row of plain numbers, all from its journal. */
import type { TableRow } from "../../protocol/whatIf.ts";
import { policyOf } from "../../rules/hand.ts";
import type { State } from "../../rules/state.ts";
import type { Logic } from "../../rules/terms.ts";
import { stage } from "../../rules/theory/feltGame.ts";
import { pairsOf, standingOf } from "./course.ts";

/** One row a table, in the order given; `table` is what the table is called. */
export function sideBySide(
  tables: readonly { readonly table: string; readonly state: State }[],
): readonly TableRow[] {
  return tables.map(({ table, state }) => rowOf(table, state));
}

function rowOf(table: string, state: State): TableRow {
  const { scenario, model, world, records } = state;
  const acts = records.flatMap((record) => record.revealed.acts);
  const covert = acts.filter((act) => policyOf(state, act.policy)?.covert === true);
  const settled = records.flatMap((record) => record.revealed.promises);
  const share = (logic: Logic) =>
    acts.filter((act) => policyOf(state, act.policy)?.logic === logic).length / Math.max(1, acts.length);
  return {
    table,
    scenario: scenario.id,
    lens: state.opening.lens ?? "bilgic",
    rounds: records.length,
    end: standingOf({ scenario }, world, records.length),
    ends: Object.fromEntries(pairsOf({ scenario }).map(({ a, b, key }) => [key, stage(model, world, a, b)])),
    falls: Object.fromEntries(
      scenario.groups.map(({ id }) => [
        id,
        records.reduce((sum, record) => sum + record.falls.filter((fall) => fall.group === id).length, 0),
      ]),
    ),
    promises: { due: settled.length, broken: settled.filter((one) => one.fate === "broken").length },
    acts: { all: acts.length, covert: covert.length, neverFound: covert.filter((act) => !act.found).length },
    logics: {
      fatalist: share("fatalist"),
      mitigator: share("mitigator"),
      transcender: share("transcender"),
    },
    governors: [...new Set(acts.map((act) => act.seat))],
  };
}
