/** Making, answering and taking back promises. Nothing enforces them; everything remembers them (claims 31, 40). */
import { backChannel } from "../channels.ts";
import { OPEN_PROMISES, type Actor, type Refusal, type Step, type Wish } from "../commands.ts";
import type { Event } from "../events.ts";
import { policyOf } from "../hand.ts";
import { isBargain, isOpen, isPartyTo, openBetween, promiseOf, promisesOpen } from "../promises.ts";
import { refuse } from "../refuse.ts";
import { groupIndex, holder, type Promised, type Seat, type State } from "../state.ts";
import { speaksFor } from "../team.ts";
import type { GroupId, OfferAnswer } from "../terms.ts";
import { seatOfActor } from "./seats.ts";

/** A government announces a step, or offers one for a step of the other side. */
export function promise(
  state: State,
  by: Actor,
  wish: Extract<Wish, { type: "promise" }>,
): readonly Event[] | Refusal {
  const seat = governing(state, by);
  if ("refused" in seat) return seat;
  const { towards, step, ifYou, reach } = wish;
  if (towards === seat.group || groupIndex(state.scenario, towards) < 0) return refuse("groupUnknown");
  if (!isStep(state, step) || (ifYou !== undefined && !isStep(state, ifYou))) return refuse("policyUnknown");
  if (reach === "back" && !hasBackChannel(state, seat, towards)) return refuse("noBackChannel");
  const answered = wish.counters === undefined ? undefined : promiseOf(state, wish.counters);
  if (wish.counters !== undefined && !isAnswerable(state, seat, answered)) return refuse("promiseUnknown");
  if (answered !== undefined && answered.from !== towards) return refuse("groupUnknown");
  const due = state.round + (wish.due === "next" ? 1 : 0);
  const open = openBetween(state, seat.group, towards);
  const before = open.find(
    (one) => one.due === due && one.reach === reach && (one.ifYou === undefined) === (ifYou === undefined),
  );
  const replaced = before !== undefined && !isBargain(before) ? before : undefined;
  if (open.length >= OPEN_PROMISES && replaced === undefined)
    return refuse("promiseTooMany", { most: OPEN_PROMISES });
  return [
    {
      type: "promiseMade",
      seat: seat.id,
      from: seat.group,
      towards,
      step,
      ...(ifYou === undefined ? {} : { ifYou }),
      due,
      reach,
      ...(wish.counters === undefined ? {} : { counters: wish.counters }),
      ...(replaced === undefined ? {} : { replaces: replaced.id }),
    },
  ];
}

/** The government to which an offer was made says yes or no. */
export function answerOffer(
  state: State,
  by: Actor,
  wish: { readonly promise: number; readonly answer: OfferAnswer },
): readonly Event[] | Refusal {
  const seat = governing(state, by);
  if ("refused" in seat) return seat;
  const offer = promiseOf(state, wish.promise);
  if (!isAnswerable(state, seat, offer)) return refuse("promiseUnknown");
  return [{ type: "offerAnswered", promise: wish.promise, seat: seat.id, answer: wish.answer }];
}

/** Takes back an offer, a promise, or one's part in a bargain, before the commit of its round. */
export function withdrawPromise(state: State, by: Actor, id: number): readonly Event[] | Refusal {
  const seat = governing(state, by);
  if ("refused" in seat) return seat;
  const made = promiseOf(state, id);
  if (made === undefined || !isPartyTo(made, seat.group)) return refuse("promiseUnknown");
  return isOpen(state, made) ? [{ type: "promiseTakenBack", promise: id }] : refuse("promiseSettled");
}

function isAnswerable(state: State, seat: Seat, offer: Promised | undefined): offer is Promised {
  return (
    offer !== undefined &&
    offer.standing === "offered" &&
    offer.towards === seat.group &&
    isOpen(state, offer)
  );
}

function isStep(state: State, step: Step): boolean {
  if (step.kind === "size") return true;
  const policy = policyOf(state, step.policy);
  // Nobody announces what only works unseen.
  return policy !== undefined && policy.covert !== true;
}

/** Whether this government has a back channel with the one of another group. */
export function hasBackChannel(state: State, seat: Seat, towards: GroupId): boolean {
  const other = holder(state, groupIndex(state.scenario, towards), "government");
  if (other === undefined) return false;
  const channel = backChannel(seat.id, other.id);
  return state.backs.some((back) => back.open && backChannel(back.from, back.to) === channel);
}

function governing(state: State, by: Actor): Seat | Refusal {
  const seat = seatOfActor(state, by);
  if (seat === undefined) return refuse("noSeat");
  if (seat.role !== "government") return refuse("wrongRole");
  if (!promisesOpen(state.phase)) return refuse("wrongPhase");
  return speaksFor(state, seat, by) ? seat : refuse("speakerOnly");
}
