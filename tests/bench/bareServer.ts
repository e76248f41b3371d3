/** A bare Colyseus room with the same broadcast and nothing else: what the bench compares our server with. */
import { Room, defineRoom, defineServer } from "@colyseus/core";
import type { Client } from "@colyseus/core";
import { WebSocketTransport } from "@colyseus/ws-transport";

class BareRoom extends Room {
  override maxClients = 64;
  override messages = {
    say: (client: Client, text: string, context?: { resolve: (reply: unknown) => void }) => {
      this.broadcast("talk", { from: client.sessionId, text });
      context?.resolve({ ok: true });
    },
  };
}

const server = defineServer({
  greet: false,
  transport: new WebSocketTransport({ maxPayload: 16 * 1024 }),
  rooms: { bare: defineRoom(BareRoom) },
  express: (app) => {
    app.get("/health", (_, response) => void response.json({ ok: true }));
  },
});
await server.listen(Number(process.env["PORT"]));
