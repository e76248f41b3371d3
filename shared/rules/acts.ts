/** From what the seats put down to what the groups did: answers by id become numbers by index. */
import type { Answer } from "./commands.ts";
import { setRight } from "./corrections.ts";
import { policyOf, policyPrice, vectorToward } from "./hand.ts";
import type { Policy } from "./scenario.ts";
import { namingOf } from "./situation.ts";
import { commitOf, holder, othersOf, type Seat, type State } from "./state.ts";
import type { Revealed, SettledPromise } from "./records.ts";
import type { Confidence, FrameId, GroupId, Logic, Pressure, Reach, Role, Story } from "./terms.ts";
import { total, type GroupActs, type Model, type PromiseFate } from "./theory/world.ts";

/** How loud a story runs. */
export const LOUDNESS: Readonly<Record<Story, number>> = { front: 1.5, plain: 1, buried: 0.5 };
/** What a pressure is to the equations: -1 against the government, +1 for it. */
export const PRESSURE_SIGN: Readonly<Record<Pressure, number>> = {
  attack: -1,
  support: 1,
  outbid: -0.5,
  quiet: 0,
};

/** What the rival's pressure costs its own capital, points. */
export function pressureCost(model: Model, pressure: Pressure): number {
  const p = model.parameters;
  return pressure === "attack" ? p.pressCost : pressure === "outbid" ? p.outbidCost : 0;
}

/** The answer that stands for a seat whose time is up: the scenario's stated default. */
export function defaultAnswer(state: State, seat: Seat): Answer {
  const group = state.scenario.groups[seat.groupIndex];
  const frame: FrameId = group?.frames[seat.frame]?.id ?? "";
  switch (seat.role) {
    case "government":
      return {
        role: "government",
        policies: Object.fromEntries(
          othersOf(state.scenario, seat.group).map((other) => [other, state.scenario.defaultPolicy]),
        ),
        frame,
      };
    case "rival":
      return { role: "rival", pressure: "quiet", frame };
    case "civil":
      return { role: "civil", frame, programmes: [], confidence: 0 };
    case "voice":
      return { role: "voice", frame, story: "plain", confidence: 0 };
    case "citizen": {
      const shares = state.world.shares[seat.groupIndex] ?? [];
      const leading = [...shares.keys()].sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0)).slice(0, 3);
      return {
        role: "citizen",
        confidence: 0,
        attention: Object.fromEntries(leading.map((index) => [group?.frames[index]?.id ?? "", 1])),
      };
    }
  }
}

/** The answer of a seat this round, given or default. */
export function answerOf(state: State, seat: Seat): Answer {
  return commitOf(state, seat.id).answer ?? defaultAnswer(state, seat);
}

/** The answer of a role of a group, if such a seat is in play and answered in that role. */
function roleAnswer<R extends Role>(
  state: State,
  group: number,
  role: R,
): Extract<Answer, { role: R }> | undefined {
  const seat = holder(state, group, role);
  if (seat === undefined) return undefined;
  const answer = answerOf(state, seat);
  return answer.role === role ? (answer as Extract<Answer, { role: R }>) : undefined;
}

/** The policy a group's government plays toward another this round. */
export function playedPolicy(state: State, of: number, towards: GroupId): Policy | undefined {
  const answer = roleAnswer(state, of, "government");
  return policyOf(state, answer?.policies[towards] ?? state.scenario.defaultPolicy);
}

/** A petition carries when at least a third of a group's citizens ask for the same logic. */
export function carriedPetition(state: State, group: number): Logic | undefined {
  const citizens = citizensOf(state, group);
  const asked = new Map<Logic, number>();
  for (const seat of citizens) {
    const answer = answerOf(state, seat);
    if (answer.role === "citizen" && answer.petition !== undefined) {
      asked.set(answer.petition, (asked.get(answer.petition) ?? 0) + 1);
    }
  }
  const [first] = [...asked.entries()].sort((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] >= citizens.length / 3 ? first[0] : undefined;
}

function citizensOf(state: State, group: number): readonly Seat[] {
  return state.seats.filter((seat) => seat.groupIndex === group && seat.role === "citizen");
}

/** Everything one group did this round, as the equations take it. */
export function groupActs(state: State, group: number, revealed: Revealed): GroupActs {
  const id = state.scenario.groups[group]?.id ?? "";
  const governing = holder(state, group, "government");
  const opposing = holder(state, group, "rival");
  const rival = roleAnswer(state, group, "rival");
  const voice = roleAnswer(state, group, "voice");
  const civil = roleAnswer(state, group, "civil");
  const frame = (chosen: FrameId | undefined, kept: number) => {
    const index = frameIndex(state, group, chosen ?? "");
    return index >= 0 ? index : kept;
  };
  const government = frame(roleAnswer(state, group, "government")?.frame, governing?.frame ?? -1);
  const opposition = frame(rival?.frame, opposing?.frame ?? -1);
  const entrepreneurs = [civil, voice].flatMap((answer) =>
    answer === undefined ? [] : [{ confidence: answer.confidence, frame: frame(answer.frame, -1) }],
  );
  const policies = state.scenario.groups.map((other, index) =>
    index === group ? undefined : playedPolicy(state, group, other.id),
  );
  const petition = state.petitions[group];
  const attention = attentionOf(state, group);
  const loudness = LOUDNESS[voice?.story ?? "plain"];
  const corrected = setRight(state, group, revealed.corrections ?? [], loudness);
  const promised = state.scenario.groups.map((other) => promiseRecord(revealed.promises, id, other.id));
  return {
    vectors: policies.map((policy, towards) =>
      policy === undefined
        ? undefined
        : vectorToward(
            state,
            policy,
            towards,
            policy.joint === true && playedPolicy(state, towards, id)?.id !== policy.id,
          ),
    ),
    price: policies.map((policy, towards) =>
      policy === undefined ? 0 : total(policyPrice(state, group, towards, policy)),
    ),
    frames: { government, rival: opposition, entrepreneurs: entrepreneurs.map((one) => one.frame) },
    frameChanged: {
      government: governing !== undefined && government !== governing.frame,
      rival: opposing !== undefined && opposition !== opposing.frame,
    },
    naming: {
      government: governing === undefined ? 0 : namingOf(state, governing.id),
      rival: opposing === undefined ? 0 : namingOf(state, opposing.id),
    },
    loudness,
    pressure: PRESSURE_SIGN[rival?.pressure ?? "quiet"],
    outbid: rival?.pressure === "outbid",
    pressureCost: pressureCost(state.model, rival?.pressure ?? "quiet"),
    movement: entrepreneurs,
    confidence: meanConfidence(state, group),
    ...(attention === undefined ? {} : { attention }),
    programmes: state.scenario.groups.map((other) => civil?.programmes.includes(other.id) ?? false),
    promises: promised.map((one) => one?.fate),
    promisesHeard: promised.map((one) => one?.heard ?? 1),
    ...(corrected === undefined ? {} : { setRight: corrected }),
    petitionIgnored:
      petition !== undefined && !policies.some((policy) => policy !== undefined && policy.logic === petition),
  };
}

/** How far its own public hears of a promise: what nobody heard costs no office anything. */
const HEARD: Readonly<Record<Reach, number>> = { public: 1, groups: 0.6, back: 0 };

/** What the equations take of a group's promises to another: the worst fate of all, and how far its own people hear of it. */
export function promiseRecord(
  settled: readonly SettledPromise[],
  from: GroupId,
  towards: GroupId,
): { readonly fate: PromiseFate; readonly heard: number } | undefined {
  const own = settled.filter((one) => one.from === from && one.towards === towards);
  const fate: PromiseFate = own.some((one) => one.fate === "broken") ? "broken" : "kept";
  const decisive = own.filter((one) => one.fate === fate);
  return decisive.length === 0
    ? undefined
    : { fate, heard: Math.max(...decisive.map(({ reach }) => HEARD[reach ?? "public"])) };
}

/** The position of a narrative in its group, -1 if unknown. */
export function frameIndex(state: State, group: number, frame: FrameId): number {
  return state.scenario.groups[group]?.frames.findIndex((one) => one.id === frame) ?? -1;
}

function meanConfidence(state: State, group: number): number {
  const voices: Confidence[] = citizensOf(state, group).flatMap((seat) => {
    const answer = answerOf(state, seat);
    return answer.role === "citizen" ? [answer.confidence] : [];
  });
  return voices.length === 0 ? 0 : voices.reduce<number>((sum, one) => sum + one, 0) / voices.length;
}

/** Where the citizens of a group look, by narrative, sum 1; undefined without citizens. */
function attentionOf(state: State, group: number): readonly number[] | undefined {
  const citizens = citizensOf(state, group);
  if (citizens.length === 0) return undefined;
  const frames = state.scenario.groups[group]?.frames ?? [];
  const points = frames.map((frame) =>
    citizens.reduce((sum, seat) => {
      const answer = answerOf(state, seat);
      return sum + (answer.role === "citizen" ? (answer.attention[frame.id] ?? 0) : 0);
    }, 0),
  );
  const all = points.reduce((sum, one) => sum + one, 0);
  return all === 0 ? frames.map(() => 1 / frames.length) : points.map((one) => one / all);
}
