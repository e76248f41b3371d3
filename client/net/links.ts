/** Opening a session, and private links: what stands behind the "#" is kept in this browser at once, out of the address. */
import type { CreatedSession, CreateSession } from "#shared/protocol/session.ts";
import { CAPABILITIES, LINK_PATHS, type Capability } from "#shared/protocol/sessionTerms.ts";
import type { Reason } from "../store.ts";
import { tokenOfLink } from "./session.ts";
import { askServer } from "./tables.ts";

/** Opens a session, and keeps its tokens in this browser; its code, or why not. */
export async function openSession(
  wanted: CreateSession,
): Promise<{ readonly code: string } | { readonly refused: Reason }> {
  const opened = await askServer<CreatedSession>("/api/sessions", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(wanted),
  });
  if ("refused" in opened) return opened;
  const { code, facilitator, projector } = opened.value;
  tokenOfLink("facilitator", code, `#${facilitator}`);
  tokenOfLink("projector", code, `#${projector}`);
  return { code };
}

/** The token of a private link that this browser keeps. */
export function passFor(as: Capability, code: string): string | undefined {
  return tokenOfLink(as, code, "");
}

/** Of which session's private link this is the address, and as what; undefined if of none. */
export function linkIn(
  path: string,
  hash: string,
): { readonly as: Capability; readonly code: string } | undefined {
  const [, kind, code] = /^\/([fp])\/([^/]+)\/?$/.exec(path) ?? [];
  const as = CAPABILITIES.find((one) => LINK_PATHS[one] === kind);
  if (as === undefined || code === undefined || !/^#[A-Za-z0-9_-]{22}$/.test(hash)) return undefined;
  return { as, code: decodeURIComponent(code).toUpperCase() };
}

/** Keeps the token of the address this page was opened with, and cleans the address; whether there was one. */
export function takeLink(): boolean {
  const found = linkIn(location.pathname, location.hash);
  if (found === undefined) return false;
  tokenOfLink(found.as, found.code, location.hash);
  history.replaceState(history.state, "", location.pathname + location.search);
  return true;
}

// Pasted over the address of a page that is already here, a link loads nothing by itself.
addEventListener("hashchange", () => {
  if (takeLink()) location.reload();
});
