/** A server that finds a hundred games in mid-play in its journal: how long until it answers with all of them. */
import { readFileSync } from "node:fs";
import { openSqliteJournal } from "#server/journal/sqlite.ts";
import type { GameHistory } from "#server/journal/journal.ts";
import { newPlayer } from "#server/tables/players.ts";
import { forget, newPlace, startServer } from "../support/serverProcess.ts";
import type { Place } from "../support/serverProcess.ts";
import { testTable } from "../support/tables.ts";
import { CODE_ALPHABET, CODE_LENGTH } from "#shared/protocol/wire.ts";

/** What came of it. */
export interface Restarted {
  readonly tables: number;
  /** Events of each table. */
  readonly events: number;
  /** Tables that answer by their code with the phase they were in, after the last start. */
  readonly restored: number;
  /** From each start to the first answer, ms; the first start finds no compiled code. */
  readonly backMs: readonly number[];
  /** Time of one core that each start took, ms, however busy the machine was. */
  readonly cpuMs: readonly number[];
}

/** Starts a server `starts` times over a journal of `tables` games. */
export async function restart({
  tables,
  starts,
}: {
  readonly tables: number;
  readonly starts: number;
}): Promise<Restarted> {
  const place = await newPlace();
  try {
    const { history, phase } = await midGame();
    const codes = await fill(place, history, tables);
    const [backMs, cpuMs]: [number[], number[]] = [[], []];
    let restored = 0;
    for (let start = 0; start < starts; start += 1) {
      const begun = performance.now();
      const server = await startServer(place, { LOG: "error" });
      backMs.push(performance.now() - begun);
      cpuMs.push(cpuOf(server.pid));
      if (start === starts - 1) {
        for (const code of codes) {
          const answer = await fetch(`${server.url}/api/tables/${code}`);
          const found = (await answer.json()) as { readonly phase?: string };
          if (found.phase === phase) restored += 1;
        }
      }
      await server.kill();
    }
    return { tables, events: history.events.length, restored, backMs, cpuMs };
  } finally {
    forget(place);
  }
}

/** What Linux says that the process has used so far, ms; it counts in hundredths of a second. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

/** A game that bots play, in its third round. */
async function midGame(): Promise<{ readonly history: GameHistory; readonly phase: string }> {
  const { live, host, wish, journal } = await testTable({ now: Date.now });
  await wish(host, { type: "control", control: "start" });
  let before: unknown;
  while (live.table.state.round < 3 && live.table.state.phase !== "debrief") {
    // Bots that have done what they wanted wait for the clock; the host does not.
    if (live.table.state === before) await wish(host, { type: "control", control: "skip" });
    before = live.table.state;
    await new Promise((done) => setTimeout(done, 100));
  }
  live.stop();
  const history = await journal.read(live.code);
  if (history === undefined) throw new Error("no history");
  return { history, phase: live.table.state.phase };
}

/** The same game under many codes. */
async function fill(place: Place, history: GameHistory, tables: number): Promise<readonly string[]> {
  const journal = await openSqliteJournal(place.folder);
  const codes = Array.from({ length: tables }, (_, number) => codeOf(number));
  for (const id of codes) {
    await journal.create({ ...history.game, id }, newPlayer("host", Date.now()).player);
    await journal.append({ ...history, game: id, players: [] });
  }
  await journal.close();
  return codes;
}

function codeOf(number: number): string {
  const base = CODE_ALPHABET.length;
  return Array.from(
    { length: CODE_LENGTH },
    (_, digit) => CODE_ALPHABET[Math.floor(number / base ** digit) % base],
  ).join("");
}
