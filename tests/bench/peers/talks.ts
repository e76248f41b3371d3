/** The way of a full table to the talks of the first round, where everybody who speaks for a seat may speak to all. */
import { when } from "./contenders.ts";
import type { Player } from "./contenders.ts";
import { scenario } from "./hosted.ts";
import { writeScript } from "./script.ts";

const { lobby } = writeScript(scenario());

/** Seats these people, the first of them the host, begins, and goes on to the talks. */
export async function inTheTalks(players: readonly Player[]): Promise<readonly Player[]> {
  const [host] = players;
  if (host === undefined) throw new RangeError("nobody is there");
  for (const { who, wish } of lobby) await players[who]?.wish(wish);
  for (const phase of ["situation", "caucus", "talks"]) {
    await when(host, () => host.sight().table.phase === phase);
    if (phase !== "talks") await host.wish({ type: "control", control: "skip" });
  }
  // The clock would go on while others are measured.
  await host.wish({ type: "hold", held: true });
  return players;
}
