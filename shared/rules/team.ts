/** The people of one seat: who speaks for it, when it is done, and on what they agree. */
import type { Actor, Answer } from "./commands.ts";
import { commitOf, type Member, type Seat, type State } from "./state.ts";
import type { PlayerId } from "./terms.ts";

/** How many of a team must want the same for the seat to do it without its speaker. */
const AGREE = 2;

/** The people of a seat who are not away; all of them if everybody is. */
export function membersHere(seat: Seat): readonly Member[] {
  const here = seat.members.filter((member) => !member.away);
  return here.length > 0 ? here : seat.members;
}

/**
 * Who speaks for a seat this round: its people take turns, whoever is away is passed over. Who came this round has
 * no turn before the next, or an arrival would take the word from another.
 */
export function speakerOf(state: State, seat: Seat): Member | undefined {
  const before = seat.members.filter((member) => member.since < state.round);
  const newcomers = seat.members.filter((member) => member.since >= state.round);
  const turn = Math.max(0, state.round - 1) % Math.max(1, before.length);
  const order = [...before.slice(turn), ...before.slice(0, turn), ...newcomers];
  return order.find((member) => !member.away) ?? order[0];
}

/** Whether this player speaks for the seat now; a player alone on a seat always does. */
export function isSpeaker(state: State, seat: Seat, player: PlayerId | undefined): boolean {
  return seat.members.length < 2 || player === undefined || speakerOf(state, seat)?.player === player;
}

/** Whether an actor may act for the seat toward others: its speaker, or the bot or caretaker that plays it. */
export function speaksFor(state: State, seat: Seat, by: Actor): boolean {
  return by.kind !== "player" || isSpeaker(state, seat, by.player);
}

/** Whether a seat is done with a phase once these of its people are: its speaker, or two of them. */
export function isTeamReady(state: State, seat: Seat, ready: ReadonlySet<PlayerId>): boolean {
  const here = membersHere(seat).filter((member) => ready.has(member.player));
  return here.length >= AGREE || here.some((member) => isSpeaker(state, seat, member.player));
}

/** How many of a team must want the same for it to be the seat's: two, or the only one who is here. */
export function agreeNeeded(seat: Seat): number {
  return Math.min(AGREE, membersHere(seat).length);
}

/** Whether so many of a team propose this answer that it is the seat's. */
export function isAgreed(seat: Seat, proposals: Readonly<Record<PlayerId, Answer>>, answer: Answer): boolean {
  const agree = membersHere(seat).filter(({ player }) => isSame(proposals[player], answer)).length;
  return agree >= agreeNeeded(seat);
}

/** What a team's seat answers when its time is up: what most propose; in a tie its speaker's, else the first. */
export function proposedAnswer(state: State, seat: Seat): Answer | undefined {
  const proposals = commitOf(state, seat.id).proposals ?? {};
  const speaker = speakerOf(state, seat)?.player ?? "";
  const voices = seat.members.flatMap(({ player }) => {
    const answer = proposals[player];
    return answer === undefined ? [] : [{ player, answer }];
  });
  const weight = (answer: Answer) =>
    voices.filter((voice) => isSame(voice.answer, answer)).length +
    (isSame(proposals[speaker], answer) ? 0.5 : 0);
  return [...voices].sort((a, b) => weight(b.answer) - weight(a.answer))[0]?.answer;
}

/** Whether two answers are the same, whatever the order in which their parts were put down. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return one === other;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) =>
      isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  );
}
