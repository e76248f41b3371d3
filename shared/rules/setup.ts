/** From a scenario and an opening to the first state of a table. */
import { FORMATS, type FormatId } from "./formats.ts";
import { hashText } from "./random.ts";
import type { Scenario } from "./scenario.ts";
import { groupIndex, type Opening, type Seat, type State } from "./state.ts";
import type { SeatId } from "./terms.ts";
import { PARAMETERS } from "./theory/parameters.ts";
import { matrix, type Model, type World } from "./theory/world.ts";

/** How many citizens of each group sit at a table of a format. */
const CITIZENS: Readonly<Record<FormatId, number>> = { class: 2, seminar: 2, solo: 1 };

/** The opening of a table: which seats are in play, how many rounds at most. `seed` must be unguessable. */
export function openingFor(scenario: Scenario, format: FormatId, seed: string, at: number): Opening {
  return {
    seed,
    seats: seatsInPlay(scenario, CITIZENS[format]),
    format,
    roundsTo: FORMATS[format].rounds,
    at,
  };
}

/** All elites and entrepreneurs, and the first `citizens` citizens of each group. */
export function seatsInPlay(scenario: Scenario, citizens: number): readonly SeatId[] {
  return scenario.groups.flatMap((group) => {
    const own = scenario.seats.filter((seat) => seat.group === group.id);
    const people = own.filter((seat) => seat.role === "citizen").slice(0, citizens);
    return [...own.filter((seat) => seat.role !== "citizen"), ...people].map((seat) => seat.id);
  });
}

/** The scenario as the equations need it. */
export function compileModel(scenario: Scenario): Model {
  const groups = scenario.groups;
  return {
    parameters: PARAMETERS,
    groups: groups.length,
    power: groups.map((group) => group.power),
    groupness: groups.map((group) => group.groupness),
    media: groups.map((group) => group.media),
    anarchy: scenario.structure.anarchy,
    enmity: scenario.structure.enmity,
    openness: groups.map((group) =>
      group.frames.map((frame) => groups.map((other) => frame.openness[other.id] ?? 0)),
    ),
    compatible: groups.map((group) =>
      group.frames.map((frame) =>
        groups.map((other) =>
          other.frames.map((theirs) => frame.compatibleWith.includes(`${other.id}.${theirs.id}`)),
        ),
      ),
    ),
  };
}

/** The world as the scenario opens it. */
export function openingWorld(scenario: Scenario): World {
  const count = scenario.groups.length;
  const relation = (of: number, towards: number) =>
    scenario.relations.find(
      (one) => groupIndex(scenario, one.of) === of && groupIndex(scenario, one.towards) === towards,
    );
  return {
    security: scenario.groups.map((group) => group.security),
    shares: scenario.groups.map((group) => group.frames.map((frame) => frame.share)),
    trust: matrix(count, 1, (of, towards) => relation(of, towards)?.trust ?? 0.3),
    depth: matrix(count, 0, (of, towards) => relation(of, towards)?.depth ?? 0),
    norms: matrix(count, 0, () => 0),
    backlash: matrix(count, 0, () => 0),
    capital: scenario.groups.map(() => ({
      government: PARAMETERS.capitalStart,
      rival: PARAMETERS.capitalStart,
    })),
    stress: scenario.groups.map((group) => group.stress),
    ambiguity: scenario.structure.indistinguishability,
    counters: scenario.counters.map((counter) => counter.start),
  };
}

/** The first state of a table: a lobby with every seat open. */
export function initial(scenario: Scenario, opening: Opening): State {
  const world = openingWorld(scenario);
  return {
    scenario,
    opening,
    model: compileModel(scenario),
    seed: hashText(opening.seed),
    phase: "lobby",
    round: 0,
    lastRound: 0,
    clock: { endsAt: 0, paused: false, leftMs: 0 },
    seats: opening.seats.map((id) => openSeat(scenario, id)),
    world,
    opened: world,
    situation: { incidents: [], whispers: {}, disclosures: [] },
    commits: {},
    petitions: scenario.groups.map(() => undefined),
    promises: [],
    talk: [],
    news: [],
    revealed: undefined,
    records: [],
  };
}

function openSeat(scenario: Scenario, id: SeatId): Seat {
  const seat = scenario.seats.find((one) => one.id === id);
  if (seat === undefined) throw new RangeError(`the scenario ${scenario.id} has no seat ${id}`);
  const index = groupIndex(scenario, seat.group);
  return {
    id,
    group: seat.group,
    groupIndex: index,
    startRole: seat.role,
    role: seat.role,
    occupant: "open",
    name: "",
    player: undefined,
    character: "stepTaker",
    intention: undefined,
    frame: scenario.groups[index]?.frames.findIndex((frame) => frame.id === seat.frame) ?? -1,
    ready: false,
  };
}
