/** From a scenario and an opening to the first state of a table. */
import { FORMATS, type FormatId } from "./formats.ts";
import { hashText } from "./random.ts";
import { hasThirdGroup, scenarioInPlay } from "./inPlay.ts";
import type { Scenario, ScenarioGroup } from "./scenario.ts";
import { groupIndex, runningClock, type Opening, type Seat, type State } from "./state.ts";
import type { IntentionMix, LensId, SeatId, TalkRule } from "./terms.ts";
import { LENS, type Lens } from "./theory/lens.ts";
import { PARAMETERS, type Parameters } from "./theory/parameters.ts";
import { matrix, type Model, type World } from "./theory/world.ts";

/** How many citizens of each group sit at a table of a format. */
const CITIZENS: Readonly<Record<FormatId, number>> = { class: 2, seminar: 2, slow: 2, solo: 1 };

/** What a table may choose beside its scenario and format. */
export interface TableChoices {
  readonly lens: LensId;
  /** Whether the scenario's optional group plays. */
  readonly thirdGroup: boolean;
  /** How many people may share a seat, 1..TEAM_MOST. */
  readonly teamSize: number;
  /** Whether people may write in their own words. */
  readonly talk: TalkRule;
  /** Chance that a round's act is seen by nobody outside, 0..HIDDEN_MOST; the scenario's own if left out. */
  readonly hidden?: number;
  /** Whether the last round is known from the start: the most that the format has. */
  readonly announcedHorizon: boolean;
  readonly intentions: IntentionMix;
  /** Whether the facilitator sees hidden intentions without lifting the curtain; everybody is told so. */
  readonly seesIntentions: boolean;
  /** Whether the lobby shows the content note. */
  readonly note: boolean;
  /** Whether everybody is guided through the first round. */
  readonly guide: boolean;
  /** Words that are marked for the facilitator where they are said; nothing is kept from being said. */
  readonly flagWords: readonly string[];
}

/** The article's own theory, the two groups that every scenario has, a person a seat, and words of one's own. */
export const USUAL_CHOICES: TableChoices = {
  lens: "bilgic",
  thirdGroup: false,
  teamSize: 1,
  talk: "free",
  announcedHorizon: false,
  intentions: "scenario",
  seesIntentions: false,
  note: true,
  guide: false,
  flagWords: [],
};

/** The opening of a table: which seats are in play, how many rounds at most. `seed` must be unguessable. */
export function openingFor(
  scenario: Scenario,
  format: FormatId,
  seed: string,
  at: number,
  choices: TableChoices = USUAL_CHOICES,
): Opening {
  const thirdGroup = choices.thirdGroup && hasThirdGroup(scenario);
  return {
    seed,
    seats: seatsInPlay(scenarioInPlay(scenario, thirdGroup), CITIZENS[format]),
    format,
    lens: choices.lens,
    thirdGroup,
    teamSize: choices.teamSize,
    talk: choices.talk,
    ...(choices.hidden === undefined ? {} : { hidden: choices.hidden }),
    announcedHorizon: choices.announcedHorizon,
    intentions: choices.intentions,
    seesIntentions: choices.seesIntentions,
    note: choices.note,
    ...(choices.guide ? { guide: true } : {}),
    ...(choices.flagWords.length === 0 ? {} : { flagWords: choices.flagWords }),
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

/** The scenario as the equations need it, under a lens; `overrides` are for the laboratory. */
export function compileModel(
  scenario: Scenario,
  lens: LensId | Lens = "bilgic",
  overrides: Partial<Parameters> = {},
): Model {
  const groups = scenario.groups;
  const through = typeof lens === "string" ? LENS[lens] : lens;
  return {
    parameters: { ...PARAMETERS, ...through.parameters, ...overrides },
    lens: through,
    groups: groups.length,
    power: groups.map((group) => group.power),
    groupness: groups.map((group) => group.groupness),
    broker: groups.map((group) => group.broker ?? 0),
    anarchyDrift: scenario.structure.anarchyDrift ?? 0,
    counters: scenario.counters.map((counter) => ({
      most: counter.most,
      drift: counter.drift,
      lag: counter.lag ?? 0,
      below: counter.harm.below ?? -Infinity,
      above: counter.harm.above ?? Infinity,
      security: groups.map((group) =>
        counter.harm.groups?.includes(group.id) === false ? 0 : counter.harm.security,
      ),
      incidents: counter.harm.incidents ?? 0,
    })),
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
    scars: matrix(count, 0, () => 0),
    norms: matrix(count, 0, () => 0),
    backlash: matrix(count, 0, () => 0),
    capital: scenario.groups.map(() => ({
      government: PARAMETERS.capitalStart,
      rival: PARAMETERS.capitalStart,
    })),
    stress: scenario.groups.map((group) => group.stress),
    media: scenario.groups.map((group) => group.media),
    anarchy: scenario.structure.anarchy,
    ambiguity: scenario.structure.indistinguishability,
    counters: scenario.counters.map((counter) => counter.start),
    pending: scenario.counters.map((counter) => Array.from({ length: counter.lag ?? 0 }, () => 0)),
  };
}

/** The first state of a table: a lobby with every seat open. */
export function initial(whole: Scenario, opening: Opening): State {
  const scenario = chosen(scenarioInPlay(whole, opening.thirdGroup ?? false), opening);
  const world = openingWorld(scenario);
  return {
    scenario,
    opening,
    model: compileModel(scenario, opening.lens),
    seed: hashText(opening.seed),
    phase: "lobby",
    round: 0,
    lastRound: 0,
    startedAt: 0,
    clock: runningClock(0),
    seats: opening.seats.map((id) => openSeat(scenario, id)),
    world,
    opened: world,
    situation: { incidents: [], whispers: {}, disclosures: [] },
    commits: {},
    petitions: scenario.groups.map(() => undefined),
    promises: [],
    talk: [],
    backs: [],
    reports: [],
    facilitated: false,
    curtainLifted: false,
    news: [],
    revealed: undefined,
    records: [],
    roundStart: undefined,
    voided: [],
    cards: { asked: 0, last: 0 },
    injections: [],
    injectionCount: 0,
    holdsBad: false,
    heldBack: [],
    removed: [],
    archivists: [],
    bookmarks: [],
    declined: [],
    idle: {},
    answers: {},
    consents: [],
    debriefPage: undefined,
  };
}

/** The scenario with the dials that this table chose otherwise. */
function chosen(scenario: Scenario, { hidden, intentions = "scenario" }: Opening): Scenario {
  const structure = hidden === undefined ? scenario.structure : { ...scenario.structure, hidden };
  const odds = MIX[intentions];
  const groups =
    odds === undefined ? scenario.groups : scenario.groups.map((group) => ({ ...group, intentions: odds }));
  return { ...scenario, structure, groups };
}

/** The odds of hidden intentions that are not the scenario's. */
const MIX: Readonly<Record<IntentionMix, ScenarioGroup["intentions"] | undefined>> = {
  scenario: undefined,
  seekers: { seeker: 1, incompatible: 0, greedy: 0, rivalry: 0 },
  even: { seeker: 0.25, incompatible: 0.25, greedy: 0.25, rivalry: 0.25 },
};

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
    members: [],
    character: "stepTaker",
    intention: undefined,
    frame: scenario.groups[index]?.frames.findIndex((frame) => frame.id === seat.frame) ?? -1,
    ready: false,
    muted: false,
  };
}
