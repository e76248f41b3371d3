/** Where we are: the door, a table by its code, a session's console. No address holds a secret for longer than a moment. */
import { signal } from "@preact/signals";
import type { Signal } from "@preact/signals";

export type Route =
  | { readonly at: "door" }
  | { readonly at: "table"; readonly code: string }
  /** A facilitator's console; `table`: which of its tables is open. */
  | { readonly at: "console"; readonly code: string; readonly table?: string };

/** The place the address names now. */
export const route: Signal<Route> = signal(readRoute(location.pathname, location.hash));

/** The route a path names; anything unknown is the door. */
export function readRoute(path: string, hash = ""): Route {
  const [, kind, named = ""] = /^\/([tf])\/([^/]+)\/?$/.exec(path) ?? [];
  const code = decodeURIComponent(named).toUpperCase();
  if (kind === "t") return { at: "table", code };
  if (kind === "f") {
    const table = /^#\/([A-Za-z0-9]{6})$/.exec(hash)?.[1];
    return { at: "console", code, ...(table === undefined ? {} : { table: table.toUpperCase() }) };
  }
  return { at: "door" };
}

/** The path of a route; the query (`?lang=`) stays as it is. */
export function go(to: Route): void {
  history.pushState(null, "", addressOf(to));
  route.value = to;
  scrollTo(0, 0);
}

function addressOf(to: Route): string {
  if (to.at === "door") return `/${location.search}`;
  if (to.at === "table") return `/t/${encodeURIComponent(to.code)}${location.search}`;
  return `/f/${encodeURIComponent(to.code)}${location.search}${to.table === undefined ? "" : `#/${to.table}`}`;
}

addEventListener("popstate", () => {
  route.value = readRoute(location.pathname, location.hash);
});
