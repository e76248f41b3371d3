/** The same game on boardgame.io's own server, in both forms. */
import { fromPeers } from "./installed.ts";
import { hostedGame } from "./hosted.ts";
import type { HostedGame } from "./hosted.ts";

interface BoardgameServer {
  readonly router: { get: (path: string, answer: (ctx: { body: unknown }) => void) => void };
  run: (options: { readonly port: number }) => Promise<unknown>;
}
const { Server } = fromPeers<{
  Server: (options: {
    readonly games: readonly HostedGame[];
    readonly origins: readonly string[];
  }) => BoardgameServer;
}>("boardgame.io/server");

const server = Server({ games: [hostedGame("whole"), hostedGame("delta")], origins: ["*"] });
server.router.get("/health", (ctx) => {
  ctx.body = { ok: true };
});
await server.run({ port: Number(process.env["PORT"]) });
