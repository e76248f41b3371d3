/** The one door in: a command becomes events, or a refusal. Nothing is changed here. */
import { TEXT_LIMIT, isRefusal, type Actor, type Command, type Refusal, type Wish } from "./commands.ts";
import { answer, read } from "./deciding/commit.ts";
import { control, graceAfterOutage, timeUp } from "./deciding/clock.ts";
import { askBack, closeBack } from "./deciding/backChannels.ts";
import { answerItem, answerOpen, consent } from "./deciding/learning.ts";
import { leadDebrief } from "./deciding/debrief.ts";
import { answerOffer, promise, withdrawPromise } from "./deciding/promises.ts";
import { giveBack, leaveSeat, memberAway, seatOfActor, standIn, takeSeat } from "./deciding/seats.ts";
import { nameIncident } from "./deciding/situation.ts";
import { archive, bookmark } from "./deciding/archive.ts";
import { holdBad, inject, withdrawInjection } from "./deciding/incidents.ts";
import { pauseCard, resume } from "./deciding/pauseCard.ts";
import { botSeat, letBack, mergeSeats, reassign, removePerson, renamePerson } from "./deciding/people.ts";
import { bulletin, makeStatement, mute, nudge, report, say } from "./deciding/talk.ts";
import { extend, hold, noLimit, voidRound } from "./deciding/time.ts";
import type { Event } from "./events.ts";
import { evolve } from "./evolve.ts";
import { follow, isRoundPhase } from "./phases.ts";
import { refuse } from "./refuse.ts";
import type { Seat, State } from "./state.ts";
import { isTeamReady } from "./team.ts";
import type { Feeling, PlayerId } from "./terms.ts";

/** The events a command causes, with everything that follows by itself (phases that end); or why not. Never throws. */
export function decide(state: State, command: Command): readonly Event[] | Refusal {
  const decided = grant(state, command);
  if (isRefusal(decided)) return decided;
  const next = decided.reduce(evolve, state);
  return [...decided, ...follow(next, command.at)];
}

function grant(state: State, command: Command): readonly Event[] | Refusal {
  const { by, at, wish } = command;
  switch (wish.type) {
    case "takeSeat":
      return takeSeat(state, by, wish);
    case "leaveSeat":
      return leaveSeat(state, by);
    case "control":
      return control(state, by, wish.control, at);
    case "ready":
      return ready(state, by, wish);
    case "nameIncident":
      return nameIncident(state, by, wish);
    case "say":
      return say(state, by, wish);
    case "state":
      return makeStatement(state, by, wish);
    case "promise":
      return promise(state, by, wish);
    case "withdrawPromise":
      return withdrawPromise(state, by, wish.promise);
    case "answerOffer":
      return answerOffer(state, by, wish);
    case "askBack":
      return askBack(state, by, wish.seat);
    case "closeBack":
      return closeBack(state, by, wish.seat);
    case "extend":
      return extend(state, by, wish.seconds, at);
    case "hold":
      return hold(state, by, wish.held, at);
    case "noLimit":
      return noLimit(state, by, wish);
    case "voidRound":
      return voidRound(state, by, wish.round, at);
    case "pauseCard":
      return pauseCard(state, by, at);
    case "resume":
      return resume(state, by, at);
    case "bulletin":
      return bulletin(state, by, wish.text);
    case "nudge":
      return nudge(state, by, wish);
    case "inject":
      return inject(state, by, wish);
    case "withdrawInjection":
      return withdrawInjection(state, by, wish.injection);
    case "holdBad":
      return holdBad(state, by, wish.held);
    case "reassign":
      return reassign(state, by, wish);
    case "mergeSeats":
      return mergeSeats(state, by, wish);
    case "renamePerson":
      return renamePerson(state, by, wish);
    case "removePerson":
      return removePerson(state, by, wish);
    case "letBack":
      return letBack(state, by, wish.removed);
    case "botSeat":
      return botSeat(state, by, wish);
    case "archive":
      return archive(state, by, wish);
    case "bookmark":
      return bookmark(state, by, wish);
    case "report":
      return report(state, by, wish.said);
    case "mute":
      return mute(state, by, wish);
    case "read":
      return read(state, by, wish);
    case "answer":
      return answer(state, by, wish.answer);
    case "feel":
      return feel(state, by, wish);
    case "answerItem":
      return answerItem(state, by, wish);
    case "answerOpen":
      return answerOpen(state, by, wish.text);
    case "consent":
      return consent(state, by, wish.given);
    case "leadDebrief":
      return leadDebrief(state, by, wish.page);
    case "timeUp":
      return timeUp(state, by, wish, at);
    case "standIn":
      return standIn(state, by, wish.seat);
    case "giveBack":
      return giveBack(state, by, wish.seat);
    case "memberAway":
      return memberAway(state, by, wish);
    case "graceAfterOutage":
      return graceAfterOutage(state, by, at);
  }
}

/** Done with this phase, or not after all. The commit has no such tap: there, answering is being ready. */
function ready(
  state: State,
  by: Actor,
  { ready: isReady, phase }: Extract<Wish, { type: "ready" }>,
): readonly Event[] | Refusal {
  const seat = seatOfActor(state, by);
  if (seat === undefined) return refuse("noSeat");
  if (phase !== undefined && phase !== state.phase) return refuse("phaseOver");
  if (!isRoundPhase(state.phase) || state.phase === "commit") return refuse("wrongPhase");
  if (by.kind === "player" && seat.members.length > 1) return memberReady(state, seat, by.player, isReady);
  return seat.ready === isReady
    ? refuse("nothingChanged")
    : [{ type: "becameReady", seat: seat.id, ready: isReady }];
}

/** One of a team is done; the seat is once its speaker or two of its people are. */
function memberReady(
  state: State,
  seat: Seat,
  player: PlayerId,
  isReady: boolean,
): readonly Event[] | Refusal {
  const before = new Set(seat.members.filter((one) => one.ready).map((one) => one.player));
  if (before.has(player) === isReady) return refuse("nothingChanged");
  const after = new Set(before);
  if (isReady) after.add(player);
  else after.delete(player);
  const isDone = isTeamReady(state, seat, after);
  return [
    { type: "memberReady", seat: seat.id, player, ready: isReady },
    ...(isDone === seat.ready ? [] : [{ type: "becameReady", seat: seat.id, ready: isDone } satisfies Event]),
  ];
}

/** One tap of feeling, and a line for one's own journal. */
function feel(
  state: State,
  by: Actor,
  wish: { readonly feeling: Feeling; readonly line?: string },
): readonly Event[] | Refusal {
  const seat = seatOfActor(state, by);
  if (seat === undefined) return refuse("noSeat");
  if (state.phase !== "reckoning") return refuse("wrongPhase");
  const line = wish.line?.trim();
  if (line !== undefined && line.length > TEXT_LIMIT) return refuse("textTooLong", { limit: TEXT_LIMIT });
  return [
    {
      type: "felt",
      seat: seat.id,
      feeling: wish.feeling,
      ...(line === undefined || line === "" ? {} : { line }),
    },
  ];
}
