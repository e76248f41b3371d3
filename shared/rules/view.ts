/** The one door out: state leaves cut for one viewer, field by field. What nobody wrote down here cannot leak. */
import { heard } from "./channels.ts";
import { seatOf, type State } from "./state.ts";
import type { SeatId, Viewer } from "./terms.ts";
import type { BotView, TalkView, View, YouSections, YouView } from "./views.ts";
import { asksOf } from "./viewing/asks.ts";
import { bookmarkViews } from "./viewing/bookmarks.ts";
import { debriefView } from "./viewing/debrief.ts";
import { facilitatorView } from "./viewing/facilitator.ts";
import { themViews, usView } from "./viewing/groups.ts";
import { learningView, questionsView } from "./viewing/learning.ts";
import { backViews, promiseViews, reportViews, teamView } from "./viewing/negotiation.ts";
import {
  briefView,
  historyView,
  reckoningView,
  revealView,
  situationView,
  yoursView,
} from "./viewing/round.ts";
import { sceneView } from "./viewing/scene.ts";
import { groupOfViewer } from "./viewing/sight.ts";
import { tableView } from "./viewing/table.ts";

/** What this viewer may know now. */
export function view(state: State, viewer: Viewer): View {
  return { table: tableView(state), you: youView(state, viewer) };
}

/** The private part alone; `tableView` is the same for all and need not be made again for each. */
export function youView(state: State, viewer: Viewer): YouView {
  return { ...youSections(state, viewer), talk: talkViews(state, viewer), news: state.news };
}

/** What a bot on this seat looks at. Whole games are played by it a thousand at a time: what it never reads is not made. */
export function botView(state: State, id: SeatId): BotView {
  const viewer = { kind: "seat", seat: id } as const;
  const told = { talk: talkViews(state, viewer), news: state.news };
  return { table: tableView(state), you: { ...unpictured(state, viewer), ...told } };
}

/** The private part without what only grows: talk and news, which a server tells line by line. */
export function youSections(state: State, viewer: Viewer): YouSections {
  return { ...unpictured(state, viewer), scene: sceneView(state, viewer) };
}

function unpictured(state: State, viewer: Viewer): Omit<YouSections, "scene"> {
  const seat = viewer.kind === "seat" ? seatOf(state, viewer.seat) : undefined;
  const group = groupOfViewer(state, viewer);
  const yours = seat === undefined ? undefined : yoursView(state, seat);
  const team = seat === undefined ? undefined : teamView(state, seat, viewer);
  const reveal = revealView(state, viewer);
  const reckoning = reckoningView(state, viewer);
  const facilitator = facilitatorView(state, viewer);
  const learning = learningView(state, viewer);
  const questions = questionsView(state, viewer);
  return {
    viewer: shownViewer(viewer, seat?.id),
    asks: asksOf(state, viewer),
    ...(seat === undefined ? {} : { brief: briefView(state, seat) }),
    ...(state.round === 0 ? {} : { situation: situationView(state, viewer) }),
    ...(group === undefined ? {} : { us: usView(state, viewer, group) }),
    them: themViews(state, viewer),
    ...(yours === undefined ? {} : { yours }),
    promises: promiseViews(state, viewer),
    ...(seat === undefined ? {} : { backs: backViews(state, seat) }),
    ...(team === undefined ? {} : { team }),
    ...reportViews(state, viewer),
    ...bookmarkViews(state, viewer),
    history: historyView(state, viewer),
    ...(reveal === undefined ? {} : { reveal }),
    ...(reckoning === undefined ? {} : { reckoning }),
    ...(state.phase === "debrief" ? { debrief: debriefView(state) } : {}),
    ...(facilitator === undefined ? {} : { facilitator }),
    ...(learning === undefined ? {} : { learning }),
    ...(questions === undefined ? {} : { questions }),
  };
}

/** A viewer as it is told: without what only the server needs to know of it. */
function shownViewer(viewer: Viewer, seat: SeatId | undefined): Viewer {
  if (viewer.kind === "facilitator") return { kind: "facilitator", curtain: viewer.curtain };
  return seat === undefined ? { kind: "audience" } : { kind: "seat", seat };
}

/** What was said where this viewer may listen, numbered as heard: a gap would tell that others talk elsewhere. */
export function talkViews(state: State, viewer: Viewer): readonly TalkView[] {
  return heard(state, viewer).map((said, number) => ({ ...said, number }));
}
