/** Where we are: the door, a table or a session by its code, a console, a wall, paper. No address holds a secret for longer than a moment. */
import { signal } from "@preact/signals";
import type { Signal } from "@preact/signals";

export type Route =
  | { readonly at: "door" }
  | { readonly at: "table"; readonly code: string }
  /** A facilitator's console; `table`: which of its tables is open. */
  | { readonly at: "console"; readonly code: string; readonly table?: string }
  /** A session as one of its people, what hangs on its wall, what is printed for it. */
  | { readonly at: "session" | "projector" | "print"; readonly code: string }
  /** What is kept, in plain words. */
  | { readonly at: "privacy" };

/** The first part of the path of what has nothing but a code behind it. */
const BY_CODE = { t: "table", s: "session", p: "projector", print: "print" } as const;

/** The place the address names now. */
export const route: Signal<Route> = signal(readRoute(location.pathname, location.hash));

/** The route a path names; anything unknown is the door. */
export function readRoute(path: string, hash = ""): Route {
  if (/^\/privacy\/?$/.test(path)) return { at: "privacy" };
  const [, kind, named = ""] = /^\/(t|f|s|p|print)\/([^/]+)\/?$/.exec(path) ?? [];
  const code = decodeURIComponent(named).toUpperCase();
  if (kind === "t" || kind === "s" || kind === "p" || kind === "print") return { at: BY_CODE[kind], code };
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

/** Path, query and hash of a route. */
export function addressOf(to: Route): string {
  if (to.at === "door") return `/${location.search}`;
  if (to.at === "privacy") return `/privacy${location.search}`;
  if (to.at !== "console") {
    const first = Object.entries(BY_CODE).find(([, at]) => at === to.at)?.[0] ?? "";
    return `/${first}/${encodeURIComponent(to.code)}${location.search}`;
  }
  return `/f/${encodeURIComponent(to.code)}${location.search}${to.table === undefined ? "" : `#/${to.table}`}`;
}

addEventListener("popstate", () => {
  route.value = readRoute(location.pathname, location.hash);
});
