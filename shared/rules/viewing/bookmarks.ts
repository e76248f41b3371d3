/** Moments marked for the debrief. */
import type { Bookmark, State } from "../state.ts";
import type { PlayerId, Viewer } from "../terms.ts";
import type { BookmarkView, YouView } from "../views.ts";

/** Before the debrief the facilitator knows of all, archivists of those that archivists made. */
export function bookmarkViews(state: State, viewer: Viewer): Pick<YouView, "bookmarks"> {
  if (viewer.kind === "facilitator") return { bookmarks: state.bookmarks.map((one) => shown(state, one)) };
  if (viewer.kind !== "audience" || viewer.as !== "archivist") return {};
  return { bookmarks: state.bookmarks.filter((one) => one.by !== undefined).map((one) => shown(state, one)) };
}

/** In the debrief everybody reads all of them. */
export function openedBookmarks(state: State): readonly BookmarkView[] {
  return state.bookmarks.map((one) => shown(state, one));
}

function shown(
  state: State,
  { round, phase, by, line, said }: Bookmark & { readonly player: PlayerId },
): BookmarkView {
  const quoted = said === undefined ? undefined : state.talk[said];
  if (quoted === undefined) return { round, phase, ...(by === undefined ? {} : { by }), line };
  const { seat, by: member, text, statement, about } = quoted;
  return {
    round,
    phase,
    ...(by === undefined ? {} : { by }),
    line,
    quote: {
      ...(seat === undefined ? {} : { seat }),
      ...(member === undefined ? {} : { by: member }),
      ...(text === undefined ? {} : { text }),
      ...(statement === undefined ? {} : { statement }),
      ...(about === undefined ? {} : { about }),
    },
  };
}
