/** What came of it: the two ledgers, and private goals. */
import { isReached } from "../rules/goals.ts";
import { ledger } from "../rules/theory/interest.ts";
import { flag, GROUP, SEAT, table, word, type ExportTable } from "./table.ts";

const POINTS = "about -100..100";
const SOURCE = "theory/interest.ts";

/** What came of it. */
export const END_TABLES: readonly ExportTable[] = [
  table(
    "ledgers",
    "The same history judged twice: by who a group was at the start, and by who it became.",
    ({ state: { scenario, model, opened, world } }) =>
      scenario.groups.flatMap(({ id: group }, own) => [
        { group, self: "opening", judged: ledger(model, opened, world, own) },
        { group, self: "final", judged: ledger(model, world, world, own) },
      ]),
    (column) => [
      column("group", GROUP, (one) => one.group),
      column("self", word("By which self it is judged", "opening, final", SOURCE), (one) => one.self),
      column("total", ["Interest", "points", POINTS, SOURCE], ({ judged }) => judged.total),
      column(
        "own_security",
        ["Part of one's own security", "points", POINTS, SOURCE],
        ({ judged }) => judged.ownSecurity,
      ),
      column(
        "their_security",
        ["Part of the others' security", "points", POINTS, SOURCE],
        ({ judged }) => judged.theirSecurity,
      ),
      column("bond", ["Part of the relation itself", "points", POINTS, SOURCE], ({ judged }) => judged.bond),
      column(
        "weight",
        ["Weight of the others' security, mean over them", "share", "-1..1", SOURCE],
        ({ judged }) => judged.weight,
      ),
    ],
  ),
  table(
    "goals",
    "The private goals of each seat, and whether they were reached.",
    ({ state }) =>
      state.seats.flatMap((seat) =>
        (state.scenario.seats.find((one) => one.id === seat.id)?.goals ?? []).map((goal) => ({ seat, goal })),
      ),
    (column) => [
      column("seat", SEAT, ({ seat }) => seat.id),
      column("goal", word("Goal", "the scenario's", "scenario.json"), ({ goal }) => goal.id),
      column("kind", word("Its kind", "GOAL_KINDS"), ({ goal }) => goal.kind),
      column("met", flag("Reached at the end", "goals.ts"), ({ seat, goal }, { state }) =>
        isReached(state, seat, goal.measure),
      ),
    ],
  ),
];
