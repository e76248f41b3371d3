/** The code in the address of a join: the room it is for. */
import type { AuthContext } from "@colyseus/core";

/** The room's id that somebody asks to join; empty if the request is none. */
export function codeOf(context: AuthContext): string {
  const request: unknown = context.req;
  return request instanceof Request ? (new URL(request.url).pathname.split("/").at(-1) ?? "") : "";
}
