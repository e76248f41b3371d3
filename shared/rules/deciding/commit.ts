/** The commit: two lemmas in order, first how to read the other, then how to answer (claim 11). */
import { frameIndex, pressureCost } from "../acts.ts";
import { ATTENTION_POINTS, type Actor, type Answer, type Refusal } from "../commands.ts";
import { correctable } from "../corrections.ts";
import type { Event } from "../events.ts";
import { capitalOf, isLocked, policyOf, policyPrice } from "../hand.ts";
import { refuse } from "../refuse.ts";
import { commitOf, groupIndex, othersOf, type Seat, type State } from "../state.ts";
import type { GroupId, Reading, Sureness } from "../terms.ts";
import { total } from "../theory/world.ts";
import { isAgreed } from "../team.ts";
import { seatOfActor } from "./seats.ts";

/** Step one: what a seat takes another group's act for. */
export function read(
  state: State,
  by: Actor,
  wish: { readonly towards: GroupId; readonly reading: Reading; readonly sureness: Sureness },
): readonly Event[] | Refusal {
  const seat = seatOfActor(state, by);
  if (seat === undefined) return refuse("noSeat");
  if (state.phase !== "commit") return refuse("wrongPhase");
  if (!othersOf(state.scenario, seat.group).includes(wish.towards)) return refuse("groupUnknown");
  return [
    {
      type: "readingMade",
      seat: seat.id,
      towards: wish.towards,
      reading: wish.reading,
      sureness: wish.sureness,
    },
  ];
}

/** Whether a seat has read every other group, so that it may answer. */
export function hasRead(state: State, seat: Seat): boolean {
  const { readings } = commitOf(state, seat.id);
  return othersOf(state.scenario, seat.group).every((other) => readings[other] !== undefined);
}

/** Step two: the answer of the seat's role. */
export function answer(state: State, by: Actor, given: Answer): readonly Event[] | Refusal {
  const seat = seatOfActor(state, by);
  if (seat === undefined) return refuse("noSeat");
  if (state.phase !== "commit") return refuse("wrongPhase");
  if (given.role !== seat.role) return refuse("wrongRole");
  if (!hasRead(state, seat)) return refuse("readFirst");
  return fault(state, seat, given) ?? put(state, seat, by, given);
}

/** Puts an answer down; on a team seat it is proposed until two agree (claim 19: a group is not one mind). */
function put(state: State, seat: Seat, by: Actor, given: Answer): readonly Event[] {
  const stands: Event = { type: "answerGiven", seat: seat.id, answer: given };
  if (by.kind !== "player" || seat.members.length < 2) return [stands];
  const proposals = { ...commitOf(state, seat.id).proposals, [by.player]: given };
  const proposed: Event = { type: "answerProposed", seat: seat.id, player: by.player, answer: given };
  return isAgreed(seat, proposals, given) ? [proposed, stands] : [proposed];
}

/** What is wrong with an answer, if anything. */
function fault(state: State, seat: Seat, given: Answer): Refusal | undefined {
  if (given.role !== "citizen" && frameIndex(state, seat.groupIndex, given.frame) < 0)
    return refuse("frameUnknown");
  switch (given.role) {
    case "government":
      return policiesFault(state, seat, given.policies);
    case "rival":
      return pressureCost(state.model, given.pressure) > capitalOf(state, seat)
        ? tooDear(state, seat)
        : undefined;
    case "civil":
      return given.programmes.every((group) => othersOf(state.scenario, seat.group).includes(group))
        ? undefined
        : refuse("groupUnknown");
    case "voice": {
      const { corrects } = given;
      const may = correctable(state, seat);
      return corrects === undefined ||
        may.some((one) => one.round === corrects.round && one.incident === corrects.incident)
        ? undefined
        : refuse("notCorrectable");
    }
    case "citizen": {
      const entries = Object.entries(given.attention);
      if (entries.some(([frame]) => frameIndex(state, seat.groupIndex, frame) < 0))
        return refuse("frameUnknown");
      const points = entries.reduce((sum, [, value]) => sum + value, 0);
      const whole = entries.every(([, value]) => Number.isInteger(value) && value >= 0);
      return whole && points === ATTENTION_POINTS
        ? undefined
        : refuse("attentionPoints", { points: ATTENTION_POINTS });
    }
  }
}

function policiesFault(
  state: State,
  seat: Seat,
  policies: Readonly<Record<GroupId, string>>,
): Refusal | undefined {
  const others = othersOf(state.scenario, seat.group);
  if (Object.keys(policies).some((group) => !others.includes(group))) return refuse("groupUnknown");
  let price = 0;
  for (const other of others) {
    const id = policies[other];
    if (id === undefined) return refuse("policyMissing");
    const policy = policyOf(state, id);
    if (policy === undefined) return refuse("policyUnknown");
    const towards = groupIndex(state.scenario, other);
    if (isLocked(state.model, state.world, seat.groupIndex, towards, policy)) return refuse("policyLocked");
    price += total(policyPrice(state, seat.groupIndex, towards, policy));
  }
  return price > 0 && price > capitalOf(state, seat) ? tooDear(state, seat, price) : undefined;
}

function tooDear(state: State, seat: Seat, price?: number): Refusal {
  const capital = Math.round(capitalOf(state, seat) * 10) / 10;
  return refuse("policyTooDear", {
    capital,
    ...(price === undefined ? {} : { price: Math.round(price * 10) / 10 }),
  });
}
