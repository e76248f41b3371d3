/** What a viewer may do now. The client shows a control for each ask and runs no rule. */
import { frameIndex, pressureCost } from "../acts.ts";
import { backsOpen, facilitatorChannels, openChannels } from "../channels.ts";
import {
  ARCHIVISTS_MOST,
  ATTENTION_POINTS,
  BOOKMARKS_MOST,
  CARDS_A_ROUND,
  OPEN_PROMISES,
} from "../commands.ts";
import { correctable } from "../corrections.ts";
import { backBetween } from "../deciding/backChannels.ts";
import { isFree } from "../deciding/seats.ts";
import { isSlow } from "../formats.ts";
import { hasRead } from "../deciding/commit.ts";
import { resumableFrom } from "../deciding/pauseCard.ts";
import { hasBackChannel } from "../deciding/promises.ts";
import { STATEMENTS } from "../deciding/talk.ts";
import { handsOf } from "../hand.ts";
import { isRoundPhase } from "../phases.ts";
import { isOpen, isPartyTo, openBetween, promisesOpen } from "../promises.ts";
import { namableBy, namableWeight, NAMING_SIGN } from "../situation.ts";
import { commitOf, othersOf, seatOf, type Seat, type State } from "../state.ts";
import { isSpeaker } from "../team.ts";
import {
  CONFIDENCES,
  LOGICS,
  PRESSURES,
  REACHES,
  STORIES,
  type Control,
  type Naming,
  type PlayerId,
  type SeatId,
  type Viewer,
} from "../terms.ts";
import { namingIncome, namingTerms } from "../theory/politics.ts";
import { whyTerms } from "../why.ts";
import { keeperAsks } from "./keeperAsks.ts";
import { knowsNeeds } from "./sight.ts";
import type { AnswerAsk, Ask, FrameOption, TeamView } from "../views.ts";

/** All asks of a viewer. */
export function asksOf(state: State, viewer: Viewer): readonly Ask[] {
  const seat = viewer.kind === "seat" ? seatOf(state, viewer.seat) : undefined;
  const player = viewer.kind === "seat" ? viewer.player : undefined;
  return [
    ...(viewer.host === true ? hostAsks(state, seat, viewer.kind === "facilitator") : []),
    ...(viewer.kind === "facilitator" || isBarred(viewer) ? [] : seatingAsks(state, seat)),
    ...(seat === undefined ? archiveAsks(state, viewer) : []),
    ...(seat === undefined ? [] : seatAsks(state, seat, isSpeaker(state, seat, player), player)),
  ];
}

/** Whether this viewer was taken off a seat and not let back. */
function isBarred(viewer: Viewer): boolean {
  return viewer.kind === "audience" && viewer.as === "removed";
}

/** Without a seat one may keep the archive, and whoever does (or keeps the table) may mark a moment. */
function archiveAsks(state: State, viewer: Viewer): readonly Ask[] {
  const keeps = viewer.kind === "audience" && viewer.as === "archivist";
  const isKeeper = viewer.host === true;
  const isFull = state.archivists.length >= ARCHIVISTS_MOST;
  const marks = state.phase !== "lobby" && state.bookmarks.length < BOOKMARKS_MOST;
  return [
    ...(isKeeper || isBarred(viewer) || (!keeps && isFull) ? [] : [{ kind: "archive", on: !keeps } as const]),
    ...(marks && (keeps || isKeeper) ? [{ kind: "bookmark" } as const] : []),
  ];
}

/** What a keeper of the table may do; without a seat also speak to anyone, and look in. */
function hostAsks(state: State, seat: Seat | undefined, isFacilitator: boolean): readonly Ask[] {
  const looks: readonly Control[] =
    seat !== undefined || state.phase === "debrief"
      ? []
      : !state.facilitated
        ? ["facilitate"]
        : state.curtainLifted
          ? []
          : ["liftCurtain"];
  const controls = [...controlsOf(state, seat), ...looks];
  const ids = (muted: boolean) => state.seats.filter((one) => one.muted === muted).map((one) => one.id);
  return [
    ...(controls.length > 0 ? [{ kind: "control", controls } satisfies Ask] : []),
    // Where everybody chooses sentences nobody has words of their own to lose.
    ...(state.opening.talk === "statements"
      ? []
      : [{ kind: "mute", muted: ids(true), free: ids(false) } satisfies Ask]),
    ...(seat === undefined
      ? [
          {
            kind: "say",
            channels: facilitatorChannels(state),
            statements: STATEMENTS,
            words: "free",
          } satisfies Ask,
        ]
      : []),
    ...keeperAsks(state, seat, isFacilitator),
  ];
}

function controlsOf(state: State, seat: Seat | undefined): readonly Control[] {
  if (state.phase === "lobby") return ["start"];
  if (!isRoundPhase(state.phase)) return [];
  // After a pause card a keeper who plays waits as all others do (`resume`).
  if (state.clock.paused)
    return state.clock.cardAt !== undefined && seat !== undefined ? ["end"] : ["resume", "end"];
  // Without a clock everybody goes on when they are done: there is nothing to pause, extend or skip.
  if (state.clock.endsAt === 0) return ["end"];
  // Half a minute more is nothing where a phase lasts for hours.
  return isSlow(state.opening.format) ? ["pause", "skip", "end"] : ["pause", "extend", "skip", "end"];
}

function seatingAsks(state: State, seat: Seat | undefined): readonly Ask[] {
  if (state.phase === "debrief") return [];
  const asks: Ask[] = [];
  if (seat === undefined || state.phase === "lobby") {
    const seats = state.seats.filter((one) => isFree(state, one) && one.id !== seat?.id).map((one) => one.id);
    if (seats.length > 0) asks.push({ kind: "takeSeat", seats });
  }
  if (seat !== undefined) asks.push({ kind: "leaveSeat" });
  return asks;
}

/** What only the speaker of a team seat is asked now, and where only the speaker may speak. */
export function speakerOnly(state: State, seat: Seat): TeamView["speakerOnly"] {
  const kinds = (speaks: boolean) => new Set(seatAsks(state, seat, speaks).map((ask) => ask.kind));
  const others = kinds(false);
  const open = openChannels(state, seat, false);
  return {
    asks: [...kinds(true)].filter((kind) => !others.has(kind)),
    channels: openChannels(state, seat, true).filter((channel) => !open.includes(channel)),
  };
}

function seatAsks(state: State, seat: Seat, speaks: boolean, player?: PlayerId): readonly Ask[] {
  const asks: Ask[] = [];
  const elite = seat.role === "government" || seat.role === "rival";
  if (state.phase === "situation" && elite && speaks) {
    for (const incident of namableBy(state, seat.group)) asks.push(namingAsk(state, seat, incident));
  }
  const channels = openChannels(state, seat, speaks);
  if (channels.length > 0) {
    const words = state.opening.talk === "statements" ? "statementsOnly" : seat.muted ? "muted" : "free";
    asks.push({ kind: "say", channels, statements: STATEMENTS, words });
  }
  asks.push({ kind: "report" });
  if (seat.occupant !== "bot") asks.push(...pauseAsks(state));
  if (speaks && backsOpen(state.phase)) asks.push(backAsk(state, seat));
  if (speaks && seat.role === "government" && promisesOpen(state.phase))
    asks.push(...promiseAsks(state, seat));
  if (state.phase === "commit") asks.push(...readAsks(state, seat), answerAsk(state, seat));
  if (state.phase === "reckoning") {
    const { feeling, line } = commitOf(state, seat.id);
    asks.push({
      kind: "feel",
      ...(feeling === undefined ? {} : { chosen: feeling }),
      ...(line === undefined ? {} : { line }),
    });
  }
  if (isRoundPhase(state.phase) && state.phase !== "commit") {
    // On a team seat each is done for themselves.
    const member = seat.members.length > 1 ? seat.members.find((one) => one.player === player) : undefined;
    asks.push({ kind: "ready", ready: (member ?? seat).ready, phase: state.phase });
  }
  return asks;
}

/** A pause for the asking; or, once it lasted, the way out of it. */
function pauseAsks(state: State): readonly Ask[] {
  const { clock, cards, phase } = state;
  if (!isRoundPhase(phase)) return [];
  if (clock.paused) return clock.cardAt !== undefined ? [{ kind: "resume", from: resumableFrom(state) }] : [];
  return cards.asked < CARDS_A_ROUND ? [{ kind: "pauseCard" }] : [];
}

function backAsk(state: State, seat: Seat): Ask {
  const others = state.seats.filter((one) => one.id !== seat.id).map((one) => one.id);
  const known = (other: SeatId) => backBetween(state, seat.id, other);
  return {
    kind: "back",
    ask: others.filter((other) => {
      const back = known(other);
      return back === undefined || (!back.open && back.to === seat.id);
    }),
    close: others.filter((other) => known(other) !== undefined),
  };
}

/** Promises a government may make, offers it may answer, and what it may take back. */
function promiseAsks(state: State, seat: Seat): readonly Ask[] {
  const policies = state.scenario.policies.filter((one) => one.covert !== true).map((one) => one.id);
  const makes = othersOf(state.scenario, seat.group)
    .filter((towards) => openBetween(state, seat.group, towards).length < OPEN_PROMISES)
    .map((towards): Ask => {
      const reaches = REACHES.filter((reach) => reach !== "back" || hasBackChannel(state, seat, towards));
      return { kind: "promise", towards, reaches, policies };
    });
  const live = state.promises.filter((one) => isOpen(state, one));
  const offers = live.filter((one) => one.towards === seat.group && one.standing === "offered");
  const taken = live.filter((one) => isPartyTo(one, seat.group)).map((one) => one.id);
  return [
    ...makes,
    ...offers.map((one): Ask => ({ kind: "answerOffer", promise: one.id })),
    ...(taken.length === 0 ? [] : [{ kind: "withdrawPromise", promises: taken } satisfies Ask]),
  ];
}

function namingAsk(state: State, seat: Seat, incident: number): Ask {
  const weight = namableWeight(state, seat.groupIndex);
  const part = seat.role === "rival" ? state.model.parameters.rivalIncome : 1;
  const price = (naming: Naming) =>
    part * namingIncome(state.model, state.world, seat.groupIndex, NAMING_SIGN[naming], weight);
  const why = (naming: Naming) => {
    const { feared = 0, notFeared = 0 } = namingTerms(
      state.model,
      state.world,
      seat.groupIndex,
      NAMING_SIGN[naming],
      weight,
    );
    return whyTerms({ feared: part * feared, notFeared: part * notFeared });
  };
  const chosen = state.situation.incidents[incident]?.namings.find((one) => one.seat === seat.id)?.naming;
  return {
    kind: "nameIncident",
    incident,
    ...(chosen === undefined ? {} : { chosen }),
    price: { threat: price("threat"), problem: price("problem"), shared: price("shared") },
    priceWhy: { threat: why("threat"), problem: why("problem"), shared: why("shared") },
  };
}

function readAsks(state: State, seat: Seat): readonly Ask[] {
  const { readings } = commitOf(state, seat.id);
  return othersOf(state.scenario, seat.group).map((towards) => {
    const chosen = readings[towards];
    return chosen === undefined ? { kind: "read", towards } : { kind: "read", towards, chosen };
  });
}

function answerAsk(state: State, seat: Seat): AnswerAsk {
  const { answer } = commitOf(state, seat.id);
  const common = {
    kind: "answer" as const,
    open: hasRead(state, seat),
    ...(answer === undefined ? {} : { chosen: answer }),
    frames: framesOf(state, seat),
  };
  switch (seat.role) {
    case "government":
      return {
        ...common,
        role: "government",
        hands: handsOf(state, seat, (other) => knowsNeeds(state, { kind: "seat", seat: seat.id }, other)),
      };
    case "rival":
      return {
        ...common,
        role: "rival",
        pressures: {
          attack: pressureCost(state.model, PRESSURES[0]),
          support: pressureCost(state.model, PRESSURES[1]),
          outbid: pressureCost(state.model, PRESSURES[2]),
          quiet: pressureCost(state.model, PRESSURES[3]),
        },
      };
    case "civil":
      return {
        ...common,
        role: "civil",
        programmes: othersOf(state.scenario, seat.group),
        confidences: CONFIDENCES,
      };
    case "voice":
      return {
        ...common,
        role: "voice",
        stories: STORIES,
        corrections: correctable(state, seat),
        confidences: CONFIDENCES,
      };
    case "citizen":
      return {
        ...common,
        role: "citizen",
        points: ATTENTION_POINTS,
        petitions: LOGICS,
        confidences: CONFIDENCES,
      };
  }
}

function framesOf(state: State, seat: Seat): readonly FrameOption[] {
  const elite = seat.role === "government" || seat.role === "rival";
  return (state.scenario.groups[seat.groupIndex]?.frames ?? []).map((frame) => ({
    frame: frame.id,
    price:
      elite && frameIndex(state, seat.groupIndex, frame.id) !== seat.frame
        ? state.model.parameters.frameChange
        : 0,
  }));
}
