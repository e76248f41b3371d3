/** The same game on boardgame.io's own server, in both forms. */
import { fromPeers } from "./installed.ts";
import { hostedGame } from "./hosted.ts";
import type { HostedGame, HostTools } from "./hosted.ts";

interface BoardgameServer {
  readonly router: { get: (path: string, answer: (ctx: { body: unknown }) => void) => void };
  run: (options: { readonly port: number }) => Promise<unknown>;
}
const { Server } = fromPeers("boardgame.io/server") as {
  Server: (options: {
    readonly games: readonly HostedGame[];
    readonly origins: readonly string[];
  }) => BoardgameServer;
};

const { original } = fromPeers("immer") as Pick<HostTools, "original">;
const { INVALID_MOVE } = fromPeers("boardgame.io/core") as Pick<HostTools, "INVALID_MOVE">;
const tools = { original, INVALID_MOVE };

const server = Server({ games: [hostedGame("whole", tools), hostedGame("delta", tools)], origins: ["*"] });
server.router.get("/health", (ctx) => {
  ctx.body = { ok: true };
});
await server.run({ port: Number(process.env["PORT"]) });
