/** A bare WebSocket server with the same broadcast and nothing else: the limit of what a server here could do. */
import { createServer } from "node:http";
import { fromPeers } from "./installed.ts";

interface Socket {
  on: (event: "message" | "close", listener: (data: Buffer) => void) => void;
  send: (text: string) => void;
}
interface SocketServer {
  on: (event: "connection", listener: (socket: Socket, request: { readonly url?: string }) => void) => void;
}
const { WebSocketServer } = fromPeers("ws") as {
  WebSocketServer: new (options: {
    readonly server: object;
    readonly perMessageDeflate: boolean;
  }) => SocketServer;
};

const http = createServer((_, answer) => void answer.end('{"ok":true}'));
const rooms = new Map<string, Set<Socket>>();
new WebSocketServer({ server: http, perMessageDeflate: false }).on("connection", (socket, { url = "" }) => {
  const room = rooms.get(url) ?? new Set();
  rooms.set(url, room.add(socket));
  socket.on("message", (data) => {
    const text = data.toString("utf8");
    for (const each of room) each.send(text);
  });
  socket.on("close", () => room.delete(socket));
});
http.listen(Number(process.env["PORT"]), "127.0.0.1");
