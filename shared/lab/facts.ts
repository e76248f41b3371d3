/**
 * The true facts of a game, step by step as a debrief tells them, straight from its journal: who did what, what could be
 * seen of it, what it was taken for and what was meant, what became of promises, who moved which story. A second
 * witness: it reads events, not the state that views are cut from.
 */
import type { Answer } from "../rules/commands.ts";
import type { Event } from "../rules/events.ts";
import type { RoundRecord } from "../rules/records.ts";
import type { Scenario } from "../rules/scenario.ts";
import type { Opening } from "../rules/state.ts";
import type {
  Character,
  Fate,
  Feeling,
  GroupId,
  Intention,
  Logic,
  PolicyId,
  Reading,
  SeatId,
} from "../rules/terms.ts";

/** One act of a government. */
export interface ActFact {
  readonly round: number;
  readonly from: GroupId;
  readonly towards: GroupId;
  /** Who governed. */
  readonly seat: SeatId;
  readonly policy: PolicyId;
  readonly logic: Logic;
  /** What the other side knew of it: at once, from a later round on (its number), or never. */
  readonly known: "atOnce" | "never" | number;
}

/** One reading beside what was done and meant. */
export interface ReadingFact {
  readonly round: number;
  readonly seat: SeatId;
  readonly towards: GroupId;
  readonly reading: Reading;
  readonly act: PolicyId | undefined;
  readonly intention: Intention | undefined;
}

/** A narrative in a round: how far it moved, what moved it most, and which seats spoke for it. */
export interface NarrativeFact {
  readonly round: number;
  readonly group: GroupId;
  readonly frame: string;
  readonly before: number;
  readonly after: number;
  readonly mover: string;
  readonly champions: readonly SeatId[];
}

/** All facts of a game. */
export interface Facts {
  /** Who played each seat that no person held at the end. */
  readonly bots: Readonly<Record<SeatId, Character>>;
  /** [round - 1] */
  readonly feelings: readonly Readonly<Partial<Record<Feeling, number>>>[];
  readonly acts: readonly ActFact[];
  readonly readings: readonly ReadingFact[];
  readonly promises: readonly {
    readonly round: number;
    readonly from: GroupId;
    readonly towards: GroupId;
    readonly fate: Fate;
  }[];
  readonly narratives: readonly NarrativeFact[];
  readonly falls: readonly { readonly round: number; readonly group: GroupId; readonly to: SeatId }[];
  /** Security by group, opening first. */
  readonly security: Readonly<Record<GroupId, readonly number[]>>;
}

/** The facts of a game; of a scenario with all its groups in play, those that its seats belong to. */
export function factsOf(scenario: Scenario, opening: Opening, events: readonly Event[]): Facts {
  const inPlay = new Set(opening.seats.map((seat) => groupOf(scenario, seat)));
  const groups = scenario.groups.filter((group) => inPlay.has(group.id));
  const governs = new Map(
    groups.map(({ id }) => [
      id,
      scenario.seats.find((one) => one.group === id && one.role === "government")?.id ?? "",
    ]),
  );
  const characters: Record<SeatId, Character> = {};
  const intentions: Record<SeatId, Intention> = {};
  const people = new Map<SeatId, number>(opening.seats.map((seat) => [seat, 0]));
  const answers = new Map<SeatId, Answer>();
  const read = new Map<string, Omit<ReadingFact, "round" | "act" | "intention">>();
  const felt = new Map<SeatId, Feeling>();
  const feelings: Facts["feelings"][number][] = [];
  const acts: ActFact[] = [];
  const readings: ReadingFact[] = [];
  const promises: Facts["promises"][number][] = [];
  const narratives: NarrativeFact[] = [];
  const falls: Facts["falls"][number][] = [];
  const security = Object.fromEntries(groups.map((group) => [group.id, [group.security]]));
  let round = 0;
  const closeFeelings = () => {
    if (round === 0) return;
    const counts: Partial<Record<Feeling, number>> = {};
    for (const feeling of felt.values()) counts[feeling] = (counts[feeling] ?? 0) + 1;
    feelings[round - 1] = counts;
    felt.clear();
  };
  for (const event of withoutVoided(events)) {
    switch (event.type) {
      case "seatTaken":
        people.set(event.seat, (people.get(event.seat) ?? 0) + 1);
        break;
      case "personRemoved":
        people.set(event.seat, (people.get(event.seat) ?? 1) - 1);
        break;
      case "seatsChanged": {
        const [one, other] = [people.get(event.seat) ?? 0, people.get(event.to) ?? 0];
        people.set(event.seat, other);
        people.set(event.to, one);
        break;
      }
      case "seatsMerged":
        people.set(event.into, (people.get(event.into) ?? 0) + (people.get(event.seat) ?? 0));
        people.set(event.seat, 0);
        break;
      case "seatLeft":
        people.set(event.seat, event.player === undefined ? 0 : (people.get(event.seat) ?? 1) - 1);
        break;
      case "gameStarted":
        Object.assign(characters, event.characters);
        Object.assign(intentions, event.intentions);
        break;
      case "roundOpened":
        closeFeelings();
        ({ round } = event);
        answers.clear();
        read.clear();
        break;
      case "readingMade": {
        const { seat, towards, reading } = event;
        read.set(`${seat} ${towards}`, { seat, towards, reading });
        break;
      }
      case "answerGiven":
      case "answerDefaulted":
        answers.set(event.seat, event.answer);
        break;
      case "felt":
        felt.set(event.seat, event.feeling);
        break;
      case "reckoned": {
        const { record } = event;
        const done = actsOf(scenario, governs, answers, record);
        acts.push(...done);
        for (const made of read.values()) {
          const own = groupOf(scenario, made.seat);
          const act = done.find((one) => one.from === made.towards && one.towards === own);
          const meant = intentions[governs.get(made.towards) ?? ""];
          readings.push({ round, ...made, act: act?.policy, intention: meant });
        }
        for (const { from, towards, fate } of record.revealed.promises)
          promises.push({ round, from, towards, fate });
        for (const late of record.revealed.cameToLight ?? []) {
          const place = acts.findIndex(
            (one) => one.round === late.round && one.from === late.from && one.towards === late.towards,
          );
          const hidden = acts[place];
          if (hidden !== undefined) acts[place] = { ...hidden, known: round };
        }
        groups.forEach((group, place) => {
          security[group.id]?.push(record.after.security[place] ?? 0);
          narratives.push(...narrativesOf(scenario, group.id, place, record));
        });
        for (const { group, to } of record.falls) {
          falls.push({ round, group, to });
          governs.set(group, to);
        }
        break;
      }
      default:
    }
  }
  closeFeelings();
  return {
    bots: Object.fromEntries(
      [...people].flatMap(([seat, count]) => {
        const character = characters[seat];
        return count > 0 || character === undefined ? [] : [[seat, character] as const];
      }),
    ),
    feelings,
    acts,
    readings,
    promises,
    narratives,
    falls,
    security,
  };
}

/** What was undone has not happened: people and what they said stay, what was put down, felt and reckoned does not. */
function withoutVoided(events: readonly Event[]): readonly Event[] {
  const undone = new Set<Event>();
  let open: Event[] = [];
  for (const event of events) {
    if (event.type === "roundOpened") open = [];
    if (event.type === "roundVoided") {
      for (const one of open) undone.add(one);
      open = [];
    }
    if (PLAY.some((type) => type === event.type)) open.push(event);
  }
  return undone.size === 0 ? events : events.filter((event) => !undone.has(event));
}

const PLAY: readonly Event["type"][] = ["readingMade", "answerGiven", "answerDefaulted", "felt", "reckoned"];

function groupOf(scenario: Scenario, seat: SeatId): GroupId {
  return scenario.seats.find((one) => one.id === seat)?.group ?? "";
}

/** What each office put down, and what the other side could know of it. */
function actsOf(
  scenario: Scenario,
  governs: ReadonlyMap<GroupId, SeatId>,
  answers: ReadonlyMap<SeatId, Answer>,
  record: RoundRecord,
): readonly ActFact[] {
  const order = [...governs.keys()];
  return order.flatMap((from, of) => {
    const seat = governs.get(from) ?? "";
    const answer = answers.get(seat);
    return order.flatMap((towards, other): readonly ActFact[] => {
      if (of === other) return [];
      const id = answer?.role === "government" ? answer.policies[towards] : undefined;
      const policy = scenario.policies.find((one) => one.id === (id ?? scenario.defaultPolicy));
      if (policy === undefined) return [];
      const { observed, found } = record.revealed.draws;
      const known = policy.covert === true ? found[other]?.[of] : observed[other]?.[of];
      return [
        {
          round: record.round,
          from,
          towards,
          seat,
          policy: policy.id,
          logic: policy.logic,
          known: known === true ? "atOnce" : "never",
        },
      ];
    });
  });
}

function narrativesOf(
  scenario: Scenario,
  group: GroupId,
  place: number,
  record: RoundRecord,
): readonly NarrativeFact[] {
  const frames = scenario.groups.find((one) => one.id === group)?.frames ?? [];
  return frames.map((frame, at) => {
    const pushes = Object.entries(record.pushes[place]?.[at] ?? {});
    const [mover] = pushes.sort(([, one], [, other]) => Math.abs(other) - Math.abs(one))[0] ?? [""];
    return {
      round: record.round,
      group,
      frame: frame.id,
      before: record.before.shares[place]?.[at] ?? 0,
      after: record.after.shares[place]?.[at] ?? 0,
      mover,
      champions: Object.entries(record.frames)
        .filter(([seat, chosen]) => chosen === at && groupOf(scenario, seat) === group)
        .map(([seat]) => seat),
    };
  });
}
