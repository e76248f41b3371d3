/** What one viewer knows of promises, back channels, its team and what was reported. */
import { backChannel, heard } from "../channels.ts";
import { knowsPromise } from "../promises.ts";
import { commitOf, type Promised, type Seat, type State } from "../state.ts";
import { agreeNeeded, isAgreed, isSame, isSpeaker, proposedAnswer, speakerOf } from "../team.ts";
import type { Fate, GroupId, Viewer } from "../terms.ts";
import type { BackView, PromiseView, TeamView, YouView } from "../views.ts";
import { speakerOnly } from "./asks.ts";
import { groupOfViewer, seenAct } from "./sight.ts";

/** Promises this viewer may know of, and whether they held as far as it could see. */
export function promiseViews(state: State, viewer: Viewer): readonly PromiseView[] {
  return state.promises
    .filter((one) => knowsPromise(state, viewer, one))
    .map((one) => ({
      ...promiseTerms(one),
      fate: one.fate === undefined ? one.standing : seenFate(state, viewer, one, one.fate),
      ...(one.theirFate === undefined
        ? {}
        : { theirFate: seenFate(state, viewer, turned(one), one.theirFate) }),
    }));
}

/** What was promised, without what became of it. */
export function promiseTerms(one: Promised): Omit<PromiseView, "fate" | "theirFate"> {
  const { id, round, due, from, towards, seat, step, ifYou, reach, counters } = one;
  return {
    id,
    round,
    due,
    from,
    towards,
    seat,
    step,
    ...(ifYou === undefined ? {} : { ifYou }),
    reach,
    ...(counters === undefined ? {} : { counters }),
  };
}

/** The other side's part of a bargain. */
function turned(one: Promised): { readonly due: number; readonly from: GroupId; readonly towards: GroupId } {
  return { due: one.due, from: one.towards, towards: one.from };
}

function seenFate(
  state: State,
  viewer: Viewer,
  part: { readonly due: number; readonly from: GroupId; readonly towards: GroupId },
  fate: Fate,
): Fate | "unknown" {
  const revealed =
    state.records.find((record) => record.round === part.due)?.revealed ??
    (part.due === state.round ? state.revealed : undefined);
  const sees = (from: GroupId, towards: GroupId) => {
    const act = revealed?.acts.find((one) => one.from === from && one.towards === towards);
    const seen = act === undefined ? undefined : seenAct(state, viewer, act);
    // In fog nobody can tell; one's own group knows what it did not do.
    return seen?.seen === "policy" || groupOfViewer(state, viewer) === from;
  };
  // Whether a promise was broken or released turns on what the other side did, too.
  const told = sees(part.from, part.towards) && (fate !== "released" || sees(part.towards, part.from));
  return told ? fate : "unknown";
}

/** The back channels of a seat: open, asked for by it, or asked of it. */
export function backViews(state: State, seat: Seat): readonly BackView[] {
  return state.backs
    .filter((back) => back.from === seat.id || back.to === seat.id)
    .map((back) => ({
      seat: back.from === seat.id ? back.to : back.from,
      channel: backChannel(back.from, back.to),
      is: back.open ? "open" : back.from === seat.id ? "asked" : "asking",
    }));
}

/** The people of a team seat, to its own people: who speaks, who is done, what is proposed. */
export function teamView(state: State, seat: Seat, viewer: Viewer): TeamView | undefined {
  if (seat.members.length < 2) return undefined;
  const player = viewer.kind === "seat" ? viewer.player : undefined;
  const speaker = speakerOf(state, seat)?.player;
  const { proposals = {}, answer: given } = commitOf(state, seat.id);
  const atTimeUp = given ?? proposedAnswer(state, seat);
  const members = seat.members.map((member) => ({
    name: member.name,
    away: member.away,
    ready: state.phase === "commit" ? proposals[member.player] !== undefined : member.ready,
    speaks: member.player === speaker,
    you: member.player === player,
  }));
  const voices = seat.members.flatMap(({ player: by, name }) => {
    const answer = proposals[by];
    return answer === undefined ? [] : [{ by, name, answer }];
  });
  const first = voices.filter(
    (voice, at) => voices.findIndex((other) => isSame(other.answer, voice.answer)) === at,
  );
  return {
    members,
    proposals: first.map(({ answer }) => {
      const same = voices.filter((voice) => isSame(voice.answer, answer));
      const isOwn = same.some((voice) => voice.by === player);
      const stands = isSame(answer, given);
      return {
        answer,
        by: same.map((voice) => voice.name),
        you: isOwn,
        stands,
        atTimeUp: isSame(answer, atTimeUp),
        agree: !isOwn || (!stands && isAgreed(seat, proposals, answer)),
      };
    }),
    needed: agreeNeeded(seat),
    speakerOnly: isSpeaker(state, seat, player) ? { asks: [], channels: [] } : speakerOnly(state, seat),
  };
}

/**
 * What this viewer reported, by its own numbers; and to the opener of the table without a seat, what others did, with
 * its words: numbered as reported, or, for who hears every room, as heard.
 */
export function reportViews(state: State, viewer: Viewer): Pick<YouView, "reported" | "reports"> {
  if (viewer.kind === "seat") {
    const own = new Set(state.reports.filter((one) => one.seat === viewer.seat).map((one) => one.said));
    if (own.size === 0) return {};
    const numbers = heard(state, viewer).flatMap((said, number) => (own.has(said.number) ? [number] : []));
    return numbers.length === 0 ? {} : { reported: numbers };
  }
  if (viewer.host !== true || state.reports.length === 0) return {};
  const numbers = viewer.kind === "facilitator" ? heard(state, viewer).map((said) => said.number) : [];
  const lines = state.reports.flatMap(({ seat, said }) => {
    const line = state.talk.find((one) => one.number === said);
    return line === undefined ? [] : [{ by: seat, line }];
  });
  return {
    reports: lines.map(({ by, line }, place) => {
      const number = viewer.kind === "facilitator" ? numbers.indexOf(line.number) : place;
      return { by, said: { ...line, number } };
    }),
  };
}
