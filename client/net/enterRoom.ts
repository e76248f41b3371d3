/** Coming into a room of the server: the one place that opens a line of Colyseus' client. */
import type { Room } from "@colyseus/sdk";

/**
 * Joins the room of this code.
 *
 * @param wanted Whether the room is still wanted; asked once it has let us in.
 * @returns The room, or undefined if it was no longer wanted: then it is left again.
 * @throws What the matchmaker refuses with.
 */
export async function enterRoom(
  origin: string,
  code: string,
  options: object,
  wanted: () => boolean,
): Promise<Room | undefined> {
  const { Client } = await import("@colyseus/sdk");
  const room: Room = await new Client(origin).joinById(code, options);
  // We come back by our own path, which needs no memory of the page.
  room.reconnection.enabled = false;
  // What nobody here listens for, or has been sent to somebody who is going already, is no fault.
  room.onMessage("*", () => undefined);
  if (wanted()) return room;
  void room.leave(true).catch(() => undefined);
  return undefined;
}
