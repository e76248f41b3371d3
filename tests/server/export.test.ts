/** Taking a game home and deleting it, over HTTP: only with a token, only what is one's own; and then nothing is left on disk. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as path } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codebookCsv } from "#shared/export/codebook.ts";
import { isProblem, readGame } from "#shared/export/read.ts";
import type { Journal } from "#server/journal/journal.ts";
import { openMemoryJournal } from "#server/journal/memory.ts";
import { openSqliteJournal } from "#server/journal/sqlite.ts";
import { join, openTable, type Person } from "../support/person.ts";
import { recordedGame } from "../support/recorded.ts";
import { startInProcess, type InProcess } from "../support/server.ts";

const folder = mkdtempSync(path(tmpdir(), "export-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("over HTTP", () => {
  let server: InProcess;
  let host: Person;
  let guest: Person;
  let code = "";

  beforeAll(async () => {
    server = await startInProcess({ journal: await openSqliteJournal(folder) });
    const opened = await openTable(server.url, "solo");
    code = opened.code;
    host = await join(server.url, code, opened.token);
    guest = await join(server.url, code);
  });
  afterAll(() => server.stop());

  const ask = (what: string, token?: string, method = "GET") =>
    fetch(`${server.url}/api/tables/${code}${what}`, {
      method,
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    });
  const reason = async (answer: Promise<Response>) => {
    const got = await answer;
    const body = (await got.json()) as { readonly error?: { readonly reason: string } };
    return [got.status, body.error?.reason];
  };

  test("before the debrief there is nothing to take home", async () => {
    expect(await reason(ask("/export/game.json", host.welcome.token))).toEqual([409, "export.notYet"]);
    expect(await reason(ask("/mine", guest.welcome.token))).toEqual([409, "export.notYet"]);
  });

  test("in it the opener takes everything, and it plays again to the same numbers", async () => {
    const seat = Object.keys(host.table().seats)[0] ?? "";
    await guest.wish({ type: "takeSeat", seat, name: "MARKED-NAME" });
    await guest.wish({ type: "say", channel: "plenary", text: "marked words" });
    await host.wish({ type: "control", control: "start" });
    await host.wish({ type: "control", control: "skip" });
    for (const phase of ["talks", "commit", "reveal", "reckoning"]) {
      await host.until("the next phase", () => host.table().phase !== "caucus" || phase === "talks");
      await host.wish({ type: "control", control: "skip" });
    }
    await host.wish({ type: "control", control: "end" });
    await host.until("the debrief", () => host.table().phase === "debrief");
    const token = host.welcome.token;
    const files = (await (await ask("/export/files.json", token)).json()) as string[];
    expect(files).toContain("pairs.csv");
    for (const file of files) {
      const got = await ask(`/export/${file}`, token);
      expect([file, got.status, got.headers.get("cache-control")]).toEqual([file, 200, "no-store"]);
      const text = await got.text();
      for (const secret of ["MARKED-NAME", "marked words", guest.welcome.player, guest.welcome.token, token])
        expect([file, text.includes(secret)]).toEqual([file, false]);
      if (file === "codebook.csv") expect(text).toBe(codebookCsv());
      if (file === "game.json") expect(isProblem(readGame(text, "test"))).toBe(false);
    }
  });

  test("nobody else does, and nothing is guessed", async () => {
    const wrong = "A".repeat(22);
    expect(await reason(ask("/export/game.json"))).toEqual([401, "token.missing"]);
    expect(await reason(ask("/export/game.json", wrong))).toEqual([401, "token.missing"]);
    expect(await reason(ask("/export/game.json", guest.welcome.token))).toEqual([403, "token.notHost"]);
    expect(await reason(ask(`/export/game.json?token=${host.welcome.token}`))).toEqual([
      401,
      "token.missing",
    ]);
    for (const file of ["secrets.csv", "__proto__.csv", "constructor.csv", "..%2fjournal.sqlite"])
      expect(await reason(ask(`/export/${file}`, host.welcome.token))).toEqual([404, "notFound"]);
  });

  test("everyone takes home their own", async () => {
    const mine = (await (await ask("/mine", guest.welcome.token)).json()) as { readonly scenario: string };
    expect(mine.scenario).toBe("low-reservoir");
    expect(JSON.stringify(mine)).not.toContain("MARKED-NAME");
    expect(await reason(ask("/mine"))).toEqual([401, "token.missing"]);
  });

  test("only the opener deletes the table; then people are sent away, the code is unknown, and the disk knows nothing", async () => {
    expect(traces(code)).not.toEqual([]);
    expect(await reason(ask("", guest.welcome.token, "DELETE"))).toEqual([403, "token.notHost"]);
    expect(await reason(ask("", undefined, "DELETE"))).toEqual([401, "token.missing"]);
    const left = guest.closed;
    expect((await ask("", host.welcome.token, "DELETE")).status).toBe(204);
    expect(await left).toBe(4410);
    expect(await reason(ask("", host.welcome.token, "DELETE"))).toEqual([404, "table.unknown"]);
    for (const secret of [code, guest.welcome.player, "MARKED-NAME", "marked words", '"seatTaken"'])
      expect([secret, traces(secret)]).toEqual([secret, []]);
  });
});

/** The files of the journal in which a text stands, as bytes. */
function traces(text: string): readonly string[] {
  return readdirSync(folder).filter((name) => readFileSync(path(folder, name)).includes(text));
}

describe.each([
  ["in memory", async () => openMemoryJournal()],
  ["on disk", async () => openSqliteJournal(mkdtempSync(path(folder, "sweep-")))],
] as const)("a journal %s", (_, open) => {
  const { history } = recordedGame("old");
  const host = { player: "host-of-it", tokenHash: "hash-of-it", host: true, createdAt: 0 };
  const begun = async (journal: Journal, id: string, events: number, at: number) => {
    await journal.create({ ...history.game, id, createdAt: at }, host);
    const own = history.events.slice(0, events).map((event) => ({ ...event, at }));
    await journal.append({ game: id, events: own, commands: [], players: [] });
  };

  test("knows which tables are idle and which games are over, and deletes no other", async () => {
    const journal = await open();
    await begun(journal, "OVER", history.events.length, 1000);
    await begun(journal, "HALF", 50, 2000);
    await begun(journal, "BUSY", 50, 9000);
    const idle = await journal.idleSince(5000);
    expect([...idle].sort((a, b) => a.at - b.at)).toEqual([
      { code: "OVER", at: 1000, over: true, format: "class" },
      { code: "HALF", at: 2000, over: false, format: "class" },
    ]);
    await journal.remove(["OVER"]);
    expect(await journal.read("OVER")).toBeUndefined();
    expect((await journal.read("HALF"))?.events).toHaveLength(50);
    await journal.remove([]);
    await begun(journal, "OVER", 5, 1000);
    expect((await journal.read("OVER"))?.events).toHaveLength(5);
    await journal.close();
  });
});
