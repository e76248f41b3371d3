/** Questions of the debrief answered: pure, and the same answer for the same game and question, always. */
import type { Course, Dials, WhatIf, WhatIfAnswer, WhatIfReason } from "../../protocol/whatIf.ts";
import { hashText } from "../../rules/random.ts";
import type { Scenario } from "../../rules/scenario.ts";
import { LENSES, type LensId } from "../../rules/terms.ts";
import { LENS } from "../../rules/theory/lens.ts";
import { at, type World } from "../../rules/theory/world.ts";
import { compileLab, type Lab } from "../compile.ts";
import { drawCharacters, mindsOf } from "../mixed.ts";
import { playLight } from "../lightGame.ts";
import { changedRound } from "./change.ts";
import { bandsOf, courseOf, towardsKey } from "./course.ts";
import type { Played } from "./played.ts";
import { Retelling, type Keeping, type Told } from "./retell.ts";

/** Which game, and the laboratory that belongs to it; made once a game. */
export interface Asked {
  readonly played: Played;
  readonly lab: Lab;
}

/** A game made ready to be asked. */
export function askedOf(played: Played): Asked {
  return { played, lab: labUnder(played, played.lens) };
}

/** The answer, or why there is none. */
export function answerWhatIf(
  asked: Asked,
  question: WhatIf,
): WhatIfAnswer | { readonly refused: WhatIfReason } {
  const { played, lab } = asked;
  if (played.rounds.length === 0) return { refused: "whatIf.nothingPlayed" };
  const course = courseAsPlayed(asked);
  switch (question.kind) {
    case "lenses": {
      const under = Object.fromEntries(
        LENSES.map((lens) => [lens, retold(played, labUnder(played, lens))]),
      ) as Record<LensId, Course>;
      return { kind: "lenses", played: course, own: played.lens, under };
    }
    case "withoutEntrepreneurs": {
      const unheard = labUnder(played, { ...LENS[played.lens], entrepreneurs: false });
      return { kind: "withoutEntrepreneurs", played: course, without: retold(silenced(played), unheard) };
    }
    case "dials": {
      const turned = turnedGame(played, question.dials);
      return {
        kind: "dials",
        played: course,
        turned: retold(turned, labUnder(turned, played.lens, question.dials)),
      };
    }
    case "decision": {
      const changed = changedCourse(lab, played, question);
      return typeof changed === "string"
        ? { refused: changed }
        : { kind: "decision", played: course, changed };
    }
    case "futures":
      if (question.from > played.rounds.length) return { refused: "whatIf.roundUnknown" };
      return { kind: "futures", played: course, from: question.from, bands: futures(played, question) };
    case "among":
      return { kind: "among", played: course, ...among(asked, course, question.games) };
  }
}

function labUnder(played: Played, lens: LensId | Lab["model"]["lens"], dials: Dials = {}): Lab {
  const { scenario, thirdGroup } = played;
  const parameters = dials.watch === undefined ? {} : { watch: dials.watch };
  return compileLab(scenario, { lens, thirdGroup, parameters });
}

/** The game as its journal has it: nothing is computed anew but its stages. */
export function courseAsPlayed({ played, lab }: Asked): Course {
  const worlds = [played.opening, ...played.rounds.map(({ after }) => after)];
  const fell = played.rounds.map((round) => round.fell);
  return courseOf(lab, { worlds, fell, byMinds: [], beyondMeans: [] });
}

/** The same choices in another world. */
function retold(played: Played, lab: Lab): Course {
  const told = new Retelling(lab, played, played.seed);
  for (const round of played.rounds) told.play(round.round, round, "all");
  return courseOf(lab, told.end());
}

/** Stories run as they come, and nobody sets one right. */
function silenced(played: Played): Played {
  const rounds = played.rounds.map((round) => ({
    ...round,
    groups: round.groups.map(({ government, rival, citizens, frameChanged, petition }) => ({
      government,
      rival,
      citizens,
      frameChanged,
      petition,
      setRight: undefined,
    })),
  }));
  return { ...played, rounds };
}

/** The game in a scenario whose dials are turned. */
function turnedGame(played: Played, dials: Dials): Played {
  return { ...played, scenario: turned(played.scenario, dials), opening: turnedWorld(played.opening, dials) };
}

function turned(scenario: Scenario, { anarchy, ambiguity, hidden, incidents, enmity }: Dials): Scenario {
  const { structure } = scenario;
  return {
    ...scenario,
    structure: {
      ...structure,
      anarchy: anarchy ?? structure.anarchy,
      indistinguishability: ambiguity ?? structure.indistinguishability,
      hidden: hidden ?? structure.hidden,
      incidents: incidents ?? structure.incidents,
      enmity: enmity ?? structure.enmity,
    },
  };
}

function turnedWorld(world: World, { anarchy, ambiguity }: Dials): World {
  return { ...world, anarchy: anarchy ?? world.anarchy, ambiguity: ambiguity ?? world.ambiguity };
}

function changedCourse(
  lab: Lab,
  played: Played,
  { round, group, change, after }: Extract<WhatIf, { kind: "decision" }>,
): Course | WhatIfReason {
  const told = toldWith(lab, played, { round, group, change, after });
  return typeof told === "string" ? told : courseOf(lab, told);
}

/** The game with one decision changed, or why nobody could have decided so. */
export function toldWith(
  lab: Lab,
  played: Played,
  { round, group, change, after }: Omit<Extract<WhatIf, { kind: "decision" }>, "kind">,
): Told | WhatIfReason {
  const place = played.scenario.groups.findIndex((one) => one.id === group);
  const then = played.rounds[round - 1];
  if (then === undefined) return "whatIf.roundUnknown";
  if (place < 0) return "whatIf.notPossible";
  const before = played.rounds[round - 2];
  const world = before?.after ?? played.opening;
  const spot = { round: then, group: place, world, petition: before?.groups[place]?.petition };
  const changed = changedRound(lab, spot, change);
  if (changed === undefined) return "whatIf.notPossible";
  const told = new Retelling(lab, played, played.seed);
  for (const one of played.rounds.slice(0, round - 1)) told.recount(one);
  told.play(round, changed, "possible");
  const keeping: Keeping = after === "kept" ? "possible" : "none";
  for (const one of played.rounds.slice(round)) told.play(one.round, one, keeping);
  return told.end();
}

function futures(played: Played, question: Extract<WhatIf, { kind: "futures" }>) {
  const { from, games, dials = {}, lens = played.lens } = question;
  const rounds = Math.max(question.rounds ?? played.rounds.length, from + 1);
  const scenario = turned(played.scenario, dials);
  const lab = labUnder({ ...played, scenario }, lens, dials);
  // From here on the dials are turned: what was before, was as it was.
  const told = played.rounds.slice(0, from);
  const last = told.at(-1);
  const before =
    last === undefined ? told : [...told.slice(0, -1), { ...last, after: turnedWorld(last.after, dials) }];
  const opening = last === undefined ? turnedWorld(played.opening, dials) : played.opening;
  const many: Told[] = [];
  for (let game = 0; game < games; game += 1) {
    const one = new Retelling(lab, played, hashText(`${played.seed} future ${game}`), opening);
    for (const round of before) one.recount(round);
    for (let round = from + 1; round <= rounds; round += 1) one.play(round);
    many.push(one.end());
  }
  return bandsOf(lab, many);
}

function among({ played, lab }: Asked, course: Course, games: number) {
  const rounds = played.rounds.length;
  const many = Array.from({ length: games }, (_, game): Told => {
    const seed = hashText(`${played.seed} table ${game}`);
    const one = playLight(lab, mindsOf(drawCharacters(lab, seed)), seed, { rounds });
    return {
      worlds: [one.opening, ...one.rounds.map(({ world }) => world)],
      fell: one.rounds.map(({ fell }) => fell),
      byMinds: [],
      beyondMeans: [],
    };
  });
  const ends = many.map(({ worlds }) => worlds.at(-1) ?? lab.opening);
  const own = course.standings.at(-1);
  const below = (value: number, of: (world: World) => number) =>
    ends.reduce((sum, world) => sum + (of(world) < value ? 1 : of(world) === value ? 0.5 : 0), 0) / games;
  const { groups } = played.scenario;
  return {
    bands: bandsOf(lab, many),
    below: {
      security: Object.fromEntries(
        groups.map(({ id }, group) => [
          id,
          below(own?.security[id] ?? 0, (world) => world.security[group] ?? 0),
        ]),
      ),
      depth: Object.fromEntries(
        groups.flatMap((one, of) =>
          groups.flatMap((other, towards) => {
            const key = towardsKey(one.id, other.id);
            if (of === towards) return [];
            return [[key, below(own?.depth[key] ?? 0, (world) => at(world.depth, of, towards))] as const];
          }),
        ),
      ),
    },
  };
}
