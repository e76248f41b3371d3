/** Where groups stood, and what moved them. */
import { causeOf } from "../rules/causes.ts";
import { pairKey } from "../rules/records.ts";
import { incidentOf } from "../rules/situation.ts";
import { feltGame, stage } from "../rules/theory/feltGame.ts";
import { mandate } from "../rules/theory/identity.ts";
import { at, type World } from "../rules/theory/world.ts";
import type { Story } from "./story.ts";

import { table, type ExportTable, ROUND, GROUP, TOWARDS, word, flag } from "./table.ts";

interface Standing {
  readonly round: number;
  readonly world: World;
}
const standings = ({ state }: Story): readonly Standing[] => [
  { round: 0, world: state.opened },
  ...state.records.map((record) => ({ round: record.round, world: record.after })),
];
const byGroup = (story: Story) =>
  standings(story).flatMap((one) =>
    story.state.scenario.groups.map((group, own) => ({ ...one, group, own })),
  );
const byPair = (story: Story) =>
  standings(story).flatMap((one) =>
    story.state.scenario.groups.flatMap((group, of) =>
      story.state.scenario.groups.flatMap((other, towards) =>
        of === towards ? [] : [{ ...one, of, towards, from: group.id, other: other.id }],
      ),
    ),
  );

/** Where groups stood, and what moved them. */
export const WORLD_TABLES: readonly ExportTable[] = [
  table(
    "game",
    "The game as it was opened; one row.",
    (story) => [story.state],
    (column) => [
      column("scenario", word("Scenario", "name", "scenario.json"), (state) => state.scenario.id),
      column(
        "format",
        word("Format", "class, seminar, slow, solo", "formats.ts"),
        (state) => state.opening.format,
      ),
      column(
        "lens",
        word("Theory of trust it was played under", "LENSES", "theory/lens.ts"),
        (state) => state.opening.lens ?? "bilgic",
      ),
      column(
        "third_group",
        flag("Whether the optional group played", "inPlay.ts"),
        (state) => state.opening.thirdGroup ?? false,
      ),
      column(
        "team_size",
        ["Most people on a seat", "count", "1..4", "terms.ts"],
        (state) => state.opening.teamSize ?? 1,
      ),
      column(
        "talk",
        word("Own words, or sentences on offer only", "free, statements"),
        (state) => state.opening.talk ?? "free",
      ),
      column(
        "rounds",
        ["Rounds played to their end", "count", "0..12", "phases.ts"],
        (state) => state.records.length,
      ),
      column(
        "last_round",
        ["Round drawn to be the last", "count", "0..12", "deciding/clock.ts"],
        (state) => state.lastRound,
      ),
    ],
  ),
  table("groups", "Each group after each round.", byGroup, (column) => [
    column("round", ROUND, (one) => one.round),
    column("group", GROUP, ({ group }) => group.id),
    column(
      "security",
      ["Security S", "points", "0..100", "equation 1, theory/security.ts"],
      ({ world, own }) => world.security[own] ?? null,
    ),
    column(
      "capital_government",
      ["Capital of who governs", "points", "0..12", "equation 7, theory/politics.ts"],
      ({ world, own }) => world.capital[own]?.government ?? null,
    ),
    column(
      "capital_rival",
      ["Capital of who opposes", "points", "0..12", "equation 7, theory/politics.ts"],
      ({ world, own }) => world.capital[own]?.rival ?? null,
    ),
    column(
      "stress",
      ["Socio-economic stress", "share", "0..1", "theory/circumstance.ts"],
      ({ world, own }) => world.stress[own] ?? null,
    ),
    column(
      "media",
      ["Share of the public conversation that dominant actors hold", "share", "0..1", "theory/round.ts"],
      ({ world, own }) => world.media[own] ?? null,
    ),
    column(
      "anarchy",
      ["Absence of a higher court", "share", "0..1", "theory/round.ts"],
      ({ world }) => world.anarchy,
    ),
    column(
      "ambiguity",
      ["How far guarding and threatening look alike", "share", "0..1", "theory/circumstance.ts"],
      ({ world }) => world.ambiguity,
    ),
  ]),
  table("pairs", "Each group toward each other after each round.", byPair, (column) => [
    column("round", ROUND, (one) => one.round),
    column("of", GROUP, (one) => one.from),
    column("towards", TOWARDS, (one) => one.other),
    column("trust", ["Trust T", "share", "0..1", "equation 3, theory/trust.ts"], (one) =>
      at(one.world.trust, one.of, one.towards),
    ),
    column(
      "depth",
      ["Depth D: how far their interest is one's own", "share", "0..1", "equation 4, theory/trust.ts"],
      (one) => at(one.world.depth, one.of, one.towards),
    ),
    column("norms", ["Norms M kept with them", "share", "0..1", "equation 4, theory/norms.ts"], (one) =>
      at(one.world.norms, one.of, one.towards),
    ),
    column("scar", ["Scar of betrayal", "share", "0..1", "theory/trust.ts"], (one) =>
      at(one.world.scars, one.of, one.towards),
    ),
    column("backlash", ["Harm on its way", "share", "0..", "theory/norms.ts"], (one) =>
      at(one.world.backlash, one.of, one.towards),
    ),
    column(
      "mandate",
      ["Openness of who we are toward them", "share", "-1..1", "theory/identity.ts"],
      (one, { state }) => mandate(state.model, one.world, one.of, one.towards),
    ),
    column(
      "felt_game",
      word("The game one's own side feels it is in", "FELT_GAMES", "theory/feltGame.ts"),
      (one, { state }) => feltGame(state.model, one.world, one.of, one.towards),
    ),
    column("stage", word("Where the pair stands", "STAGES", "theory/feltGame.ts"), (one, { state }) =>
      one.round === 0
        ? stage(state.model, one.world, one.of, one.towards)
        : (state.records[one.round - 1]?.stages[
            one.of < one.towards ? pairKey(one.from, one.other) : pairKey(one.other, one.from)
          ] ?? null),
    ),
  ]),
  table(
    "narratives",
    "Each narrative after each round, and what pushed it.",
    (story) =>
      byGroup(story).flatMap((one) =>
        one.group.frames.map((frame, place) => ({
          ...one,
          frame,
          place,
          push: story.state.records[one.round - 1]?.pushes[one.own]?.[place],
        })),
      ),
    (column) => [
      column("round", ROUND, (one) => one.round),
      column("group", GROUP, ({ group }) => group.id),
      column("narrative", word("Narrative", "the scenario's", "scenario.json"), ({ frame }) => frame.id),
      column("kind", word("What it claims", "FRAME_KINDS"), ({ frame }) => frame.kind),
      column(
        "share",
        ["Share of the people", "share", "0..1, sum 1 a group", "equation 6, theory/identity.ts"],
        ({ world, own, place }) => world.shares[own]?.[place] ?? null,
      ),
      ...(["campaign", "movement", "mood", "enacted", "naming", "disillusion", "follows"] as const).map(
        (part) =>
          column(
            `push_${part}`,
            [
              `Push by ${part}; empty for the opening`,
              "strength",
              "about -2..2",
              "equation 6, theory/identity.ts",
            ] as const,
            ({ push }: { readonly push?: Readonly<Record<string, number>> | undefined }) =>
              push?.[part] ?? null,
          ),
      ),
    ],
  ),
  table(
    "office",
    "What moved the capital of each office, term by term.",
    ({ state }) =>
      state.records.flatMap((record) =>
        record.office.flatMap((office, own) =>
          (["government", "rival"] as const).flatMap((role) =>
            Object.entries(office[role]).map(([term, value]) => ({
              record,
              group: state.scenario.groups[own]?.id ?? "",
              role,
              term,
              value,
            })),
          ),
        ),
      ),
    (column) => [
      column("round", ROUND, ({ record }) => record.round),
      column("group", GROUP, (one) => one.group),
      column("role", word("Which office", "government, rival"), (one) => one.role),
      column(
        "term",
        word("Term of equation 7", "names of the terms", "theory/politics.ts"),
        (one) => one.term,
      ),
      column(
        "value",
        ["What it added", "points of capital", "about -6..6", "equation 7, theory/politics.ts"],
        (one) => one.value,
      ),
      column(
        "fell",
        flag("The government fell at the end of the round", "theory/politics.ts"),
        ({ record, group }) => record.falls.some((fall) => fall.group === group),
      ),
    ],
  ),
  table(
    "security_terms",
    "What moved the security of each group, term by term.",
    ({ state }) =>
      state.records.flatMap((record) =>
        record.security.flatMap((terms, own) =>
          Object.entries(terms).map(([term, value]) => ({
            round: record.round,
            group: state.scenario.groups[own]?.id ?? "",
            term,
            value,
          })),
        ),
      ),
    (column) => [
      column("round", ROUND, (one) => one.round),
      column("group", GROUP, (one) => one.group),
      column(
        "term",
        word("Term of equation 1", "names of the terms", "theory/security.ts"),
        (one) => one.term,
      ),
      column(
        "value",
        ["What it added", "points of security", "about -40..40", "equation 1, theory/security.ts"],
        (one) => one.value,
      ),
    ],
  ),
  table(
    "incidents",
    "What happened to groups, and what truly caused it.",
    ({ state }) =>
      state.records.flatMap((record) =>
        record.incidents.map((happened, number) => ({ round: record.round, happened, number })),
      ),
    (column) => [
      column("round", ROUND, (one) => one.round),
      column("number", ["Its number in the round", "number", "0..", "situation.ts"], (one) => one.number),
      column(
        "incident",
        word("Incident", "the scenario's", "scenario.json"),
        ({ happened }) => happened.incident,
      ),
      column("hits", word("Groups it hit, by spaces", "ids", "scenario.json"), ({ happened }) =>
        happened.hits.join(" "),
      ),
      column(
        "suspect",
        word("Group suspected; empty for a circumstance", "ids", "situation.ts"),
        ({ happened }) => happened.suspect ?? null,
      ),
      column("cause", word("True cause", "CAUSES", "causes.ts"), ({ happened }, { state }) =>
        causeOf(incidentOf(state, happened), happened),
      ),
    ],
  ),
];
