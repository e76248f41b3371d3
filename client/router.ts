/** Where we are: the door, or a table by its code. The address holds no secret, so it can be shared. */
import { signal } from "@preact/signals";
import type { Signal } from "@preact/signals";

export type Route = { readonly at: "door" } | { readonly at: "table"; readonly code: string };

/** The place the address names now. */
export const route: Signal<Route> = signal(readRoute(location.pathname));

/** The route a path names; anything unknown is the door. */
export function readRoute(path: string): Route {
  const code = /^\/t\/([^/]+)\/?$/.exec(path)?.[1];
  return code === undefined ? { at: "door" } : { at: "table", code: decodeURIComponent(code).toUpperCase() };
}

/** The path of a route; the query (`?lang=`) stays as it is. */
export function go(to: Route): void {
  const path = to.at === "door" ? "/" : `/t/${encodeURIComponent(to.code)}`;
  history.pushState(null, "", path + location.search);
  route.value = to;
  scrollTo(0, 0);
}

addEventListener("popstate", () => {
  route.value = readRoute(location.pathname);
});
