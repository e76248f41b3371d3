/** What a viewer may do now. The client shows a control for each ask and runs no rule. */
import { frameIndex, pressureCost } from "../acts.ts";
import { ATTENTION_POINTS } from "../commands.ts";
import { isFree } from "../deciding/seats.ts";
import { hasRead } from "../deciding/commit.ts";
import { openChannels, promisesOpen, STATEMENTS } from "../deciding/talk.ts";
import { handsOf } from "../hand.ts";
import { isRoundPhase } from "../phases.ts";
import { namableBy, namableWeight, NAMING_SIGN } from "../situation.ts";
import { commitOf, othersOf, seatOf, type Seat, type State } from "../state.ts";
import { CONFIDENCES, LOGICS, PRESSURES, STORIES, type Control, type Naming, type Viewer } from "../terms.ts";
import { namingIncome } from "../theory/politics.ts";
import { knowsNeeds } from "./sight.ts";
import type { AnswerAsk, Ask, FrameOption } from "../views.ts";

/** All asks of a viewer. */
export function asksOf(state: State, viewer: Viewer): readonly Ask[] {
  const seat = viewer.kind === "seat" ? seatOf(state, viewer.seat) : undefined;
  const controls = viewer.host === true ? controlsOf(state) : [];
  return [
    ...(controls.length > 0 ? [{ kind: "control", controls } satisfies Ask] : []),
    ...seatingAsks(state, seat),
    ...(seat === undefined ? [] : seatAsks(state, seat)),
  ];
}

function controlsOf(state: State): readonly Control[] {
  if (state.phase === "lobby") return ["start"];
  if (!isRoundPhase(state.phase)) return [];
  if (state.clock.paused) return ["resume", "end"];
  // Without a clock everybody goes on when they are done: there is nothing to pause, extend or skip.
  return state.clock.endsAt > 0 ? ["pause", "extend", "skip", "end"] : ["end"];
}

function seatingAsks(state: State, seat: Seat | undefined): readonly Ask[] {
  if (state.phase === "debrief") return [];
  const asks: Ask[] = [];
  if (seat === undefined || state.phase === "lobby") {
    const seats = state.seats.filter((one) => isFree(one) && one.id !== seat?.id).map((one) => one.id);
    if (seats.length > 0) asks.push({ kind: "takeSeat", seats });
  }
  if (seat !== undefined) asks.push({ kind: "leaveSeat" });
  return asks;
}

function seatAsks(state: State, seat: Seat): readonly Ask[] {
  const asks: Ask[] = [];
  const elite = seat.role === "government" || seat.role === "rival";
  if (state.phase === "situation" && elite) {
    for (const incident of namableBy(state, seat.group)) asks.push(namingAsk(state, seat, incident));
  }
  const channels = openChannels(state, seat);
  if (channels.length > 0) asks.push({ kind: "say", channels, statements: STATEMENTS });
  if (seat.role === "government" && promisesOpen(state.phase)) {
    for (const towards of othersOf(state.scenario, seat.group)) {
      const standing = state.promises.find(
        (one) =>
          one.round === state.round && one.from === seat.group && one.towards === towards && !one.withdrawn,
      );
      asks.push({ kind: "promise", towards, ...(standing === undefined ? {} : { standing: standing.size }) });
    }
  }
  if (state.phase === "commit") asks.push(...readAsks(state, seat), answerAsk(state, seat));
  if (state.phase === "reckoning") {
    const { feeling, line } = commitOf(state, seat.id);
    asks.push({
      kind: "feel",
      ...(feeling === undefined ? {} : { chosen: feeling }),
      ...(line === undefined ? {} : { line }),
    });
  }
  if (isRoundPhase(state.phase) && state.phase !== "commit") asks.push({ kind: "ready", ready: seat.ready });
  return asks;
}

function namingAsk(state: State, seat: Seat, incident: number): Ask {
  const weight = namableWeight(state, seat.groupIndex);
  const part = seat.role === "rival" ? state.model.parameters.rivalIncome : 1;
  const price = (naming: Naming) =>
    part * namingIncome(state.model, state.world, seat.groupIndex, NAMING_SIGN[naming], weight);
  const chosen = state.situation.incidents[incident]?.namings.find((one) => one.seat === seat.id)?.naming;
  return {
    kind: "nameIncident",
    incident,
    ...(chosen === undefined ? {} : { chosen }),
    price: { threat: price("threat"), problem: price("problem"), shared: price("shared") },
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
        hands: handsOf(state, seat, (other) => knowsNeeds(state, seat.group, other)),
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
      return { ...common, role: "voice", stories: STORIES, confidences: CONFIDENCES };
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
