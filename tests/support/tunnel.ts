/** A wire one can listen to, and that can go silent: a TCP proxy to a server. */
import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

export interface Tunnel {
  readonly url: string;
  /** From now on nothing goes through, as when a phone is in a tunnel. */
  readonly freeze: () => void;
  /** Goes on with what is still standing; what ended meanwhile ends now. */
  readonly thaw: () => void;
  /** Every byte that came from the server so far, a character each. */
  readonly heard: () => string;
  /** How many bytes that were. */
  readonly bytes: () => number;
  readonly close: () => void;
}

/** A tunnel to a port of this machine. */
export async function openTunnel(port: number): Promise<Tunnel> {
  const sockets = new Set<Socket>();
  /** Where each socket's bytes go. */
  const ways = new Map<Socket, Socket>();
  let frozen = false;
  const chunks: Buffer[] = [];
  const server = createServer((near) => {
    const far = connect(port, "127.0.0.1");
    far.on("data", (chunk: Buffer) => chunks.push(chunk));
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      ways.set(from, to);
      if (!frozen) from.pipe(to);
      from.on("error", () => frozen || to.destroy());
      from.on("close", () => sockets.delete(from));
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    freeze: () => {
      frozen = true;
      for (const socket of sockets) {
        socket.unpipe();
        socket.pause();
      }
    },
    thaw: () => {
      frozen = false;
      for (const [from, to] of ways) {
        if (from.destroyed || to.destroyed) {
          from.destroy();
          to.destroy();
          ways.delete(from);
        } else from.pipe(to);
      }
    },
    heard: () => Buffer.concat(chunks).toString("latin1"),
    bytes: () => chunks.reduce((sum, chunk) => sum + chunk.length, 0),
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
