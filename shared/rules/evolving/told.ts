/** News: what everyone is told. */
import type { State } from "../state.ts";
import type { NewsView } from "../views.ts";

/** The state in which everybody has been told this. */
export function told(state: State, news: Omit<NewsView, "number" | "round">): State {
  return { ...state, news: [...state.news, { number: state.news.length, round: state.round, ...news }] };
}
