/** Private links: what stands behind the "#" goes into this browser's keeping at once, and out of the address. */
import { CAPABILITIES, LINK_PATHS, type Capability } from "#shared/protocol/sessionTerms.ts";
import { keepPass } from "./session.ts";

/** A token in an address, and what it is for. */
export interface LinkToken {
  readonly as: Capability;
  readonly code: string;
  readonly token: string;
}

/** The token that an address holds, if it is one of a session's private links. */
export function tokenIn(path: string, hash: string): LinkToken | undefined {
  const [, kind, code] = /^\/([fp])\/([^/]+)\/?$/.exec(path) ?? [];
  const token = /^#([A-Za-z0-9_-]{22})$/.exec(hash)?.[1];
  const as = CAPABILITIES.find((one) => LINK_PATHS[one] === kind);
  if (as === undefined || code === undefined || token === undefined) return undefined;
  return { as, code: decodeURIComponent(code).toUpperCase(), token };
}

/** Keeps the token of the address this page was opened with, and cleans the address; whether there was one. */
export function takeLink(): boolean {
  const found = tokenIn(location.pathname, location.hash);
  if (found === undefined) return false;
  keepPass(found.as, found.code, found.token);
  history.replaceState(history.state, "", location.pathname + location.search);
  return true;
}

// Pasted over the address of a page that is already here, a link loads nothing by itself.
addEventListener("hashchange", () => {
  if (takeLink()) location.reload();
});
