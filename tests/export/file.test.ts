/** A game taken home: the same numbers to the last bit, nobody in it, and nothing of a bad file is used. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { csvOf } from "#shared/export/csv.ts";
import { exportedGame, fileJsonSchema, fileSchema, type ExportedGame } from "#shared/export/file.ts";
import { isProblem, readGame } from "#shared/export/read.ts";
import type { Event } from "#shared/rules/events.ts";
import { THREE_GAMES } from "../support/threeGames.ts";
import type { Recorded } from "../support/recorded.ts";

const exported = ({ history }: Recorded): ExportedGame => {
  const { scenario, opening } = history.game;
  const events = history.events.map(({ body }) => JSON.parse(body) as Event);
  return exportedGame({ scenario, opening, engine: "1" }, events, []);
};
const games = THREE_GAMES.map(({ name, end, game }) => {
  const file = exported(game);
  return { name, end, state: game.state, file, text: JSON.stringify(file) };
});
const [first] = games;
if (first === undefined) throw new Error("no games");

describe.each(games)("$name", ({ end, state, file, text }) => {
  test("ended as it is remembered", () => {
    expect(Object.values(state.records.at(-1)?.stages ?? {})).toEqual([end]);
  });

  test("read again comes to the numbers of the game, to the last bit", () => {
    const read = readGame(text, "1");
    if (isProblem(read)) throw new Error(JSON.stringify(read));
    expect(read.story.state.world).toEqual(state.world);
    expect(read.story.state.records).toEqual(JSON.parse(JSON.stringify(state.records)));
    expect(read.file.tables).toEqual(file.tables);
  });

  test("CSV read back is the table, to the last bit", () => {
    for (const [name, { columns, rows }] of Object.entries(file.tables)) {
      const [names, ...lines] = cellsOf(csvOf(columns, rows));
      expect(names).toEqual(columns);
      expect([name, lines]).toEqual([
        name,
        rows.map((row) =>
          row.map((cell) => (cell === null ? "" : typeof cell === "number" ? `${cell}` : String(cell))),
        ),
      ]);
    }
    const security = file.tables["groups"]?.rows.at(-1)?.[2];
    expect(Number(String(security))).toBe(state.world.security[1]);
  });

  test("is what its JSON Schema says", () => {
    expect(fileSchema.safeParse(JSON.parse(text)).success).toBe(true);
    expect(fileJsonSchema()).toMatchObject({ type: "object", additionalProperties: false });
  });

  test.each([0, 1, 1000, 0.1, 0.5, 0.9, 0.999])("torn at %s it is refused with the place", (where) => {
    const at = where >= 1 || where === 0 ? where : Math.floor(where * text.length);
    const read = readGame(text.slice(0, at), "1");
    expect(isProblem(read) && read.problem).toMatch(at === 0 ? /empty/ : /torn/);
    expect(isProblem(read) && read.remedy).not.toBe("");
  });

  test("without its last events it is refused: it does not come to its end", () => {
    for (const events of [[], file.events.slice(0, 20), file.events.slice(0, -1)]) {
      const read = readGame(JSON.stringify({ ...file, events }), "1");
      expect(isProblem(read) && read.problem).toMatch(/end|no seat/);
    }
  });
});

describe("a file that is not as it was exported is refused with place and remedy:", () => {
  type Tree = Record<string, unknown>;
  const changed = (change: (file: Tree & { events: Tree[] }) => void): string => {
    const copy = JSON.parse(first.text) as Tree & { events: Tree[] };
    change(copy);
    return JSON.stringify(copy);
  };
  const event = (file: { events: Tree[] }, type: string): Tree => {
    const found = file.events.find((one) => one["type"] === type);
    if (found === undefined) throw new Error(`no ${type}`);
    return found;
  };
  const deep = (tree: unknown, ...path: readonly (string | number)[]): Tree =>
    path.reduce<unknown>((at, key) => (at as Tree)[key], tree) as Tree;

  test.each<readonly [string, string, RegExp]>([
    ["nothing", "", /whole file/],
    ["only blanks", "  \n ", /whole file/],
    ["a letter", "Dear teacher, here is the game", /^line 1, character 1$/],
    ["a long letter", `{"a":1}\n${"Dear teacher, ".repeat(1000)}`, /^line 2, character 1$/],
    ["a file of two games", `${first.text}\n${first.text}`, /^line 2, character 1$/],
    ["a table of it", csvOf(["round", "group"], [[1, "a"]]), /^line 1, character 1$/],
    ["a number", "7", /whole file/],
    ["a list", "[]", /whole file/],
    ["nothing as JSON", "null", /whole file/],
    ["JSON of something else", '{"name":"package"}', /^format$/],
    ["a newer form", changed((file) => (file["version"] = 2)), /^version$/],
    ["a form that never was", changed((file) => (file["version"] = "one")), /^version$/],
    ["a part too many", changed((file) => (file["extra"] = 1)), /^the whole file$/],
    ["no events", changed((file) => Reflect.deleteProperty(file, "events")), /^events$/],
    ["an unknown event", changed((file) => (deep(file, "events", 3)["type"] = "won")), /^events\.3/],
    [
      "a name in it",
      changed((file) =>
        file.events.unshift({ type: "seatTaken", seat: "highmere.mayor", player: "Ann", name: "Ann" }),
      ),
      /^events\.0\.player/,
    ],
    [
      "another seat",
      changed((file) => (event(file, "readingMade")["seat"] = "nobody.here")),
      /^events\.\d+$/,
    ],
    ["another seed", changed((file) => (deep(file, "opening")["seed"] = "other")), /^events\.\d+\./],
    ["another lens", changed((file) => (deep(file, "opening")["lens"] = "pd")), /^events\.\d+\./],
    [
      "another scenario",
      changed((file) => (deep(file, "scenario", "structure")["anarchy"] = 0.01)),
      /^events\.\d+\.record/,
    ],
    ["a broken scenario", changed((file) => (file["scenario"] = {})), /^scenario/],
    [
      "another card",
      changed((file) => {
        const given = file.events.find((one) => deep(one, "answer")?.["role"] === "government");
        const policies = deep(given, "answer", "policies");
        policies["saltreach"] =
          policies["saltreach"] === "noWord" ? "patrol" : first.state.scenario.defaultPolicy;
      }),
      /^events\.\d+\.revealed/,
    ],
    [
      "one bit of a number of a round",
      changed((file) => {
        const security = deep(event(file, "reckoned"), "record", "after", "security") as unknown as number[];
        security[0] = (security[0] ?? 0) * (1 + Number.EPSILON);
      }),
      /^events\.\d+\.record\.after\.security\.0$/,
    ],
    [
      "one bit of a number of a table",
      changed((file) => {
        const row = deep(file, "tables", "groups", "rows", 5) as unknown as number[];
        row[2] = (row[2] ?? 0) * (1 + Number.EPSILON);
      }),
      /^tables\.groups\.rows\.5\.2$/,
    ],
    [
      "a row less",
      changed((file) => (deep(file, "tables", "pairs", "rows") as unknown as unknown[]).pop()),
      /^tables\.pairs\.rows/,
    ],
    [
      "a kept promise",
      changed((file) => {
        const rows = deep(file, "tables", "promises", "rows") as unknown as unknown[][];
        const broken = rows.find((row) => row[11] === "broken");
        if (broken === undefined) throw new Error("no promise was broken");
        broken[11] = "kept";
      }),
      /^tables\.promises\.rows\.\d+\.11$/,
    ],
    [
      "events in another order",
      changed((file) => {
        const at = file.events.findIndex((one) => one["type"] === "revealed");
        file.events.splice(at - 20, 0, ...file.events.splice(at, 1));
      }),
      /^events\.\d+/,
    ],
    [
      "a round twice",
      changed((file) => {
        const at = file.events.findIndex((one) => one["type"] === "reckoned");
        file.events.splice(at, 0, deep(file, "events", at));
      }),
      /^events\.\d+$/,
    ],
  ])("%s", (_, text, place) => {
    const read = readGame(text, "1");
    if (!isProblem(read)) throw new Error("it was read");
    expect(read.place).toMatch(place);
    expect(read.remedy).toMatch(/^[A-Z]/);
  });

  test("an older version that computed otherwise is named", () => {
    const older = changed((file) => {
      file["engine"] = "0.0.1";
      deep(file, "scenario", "structure")["anarchy"] = 0.01;
    });
    const read = readGame(older, "1");
    expect(isProblem(read) && read.remedy).toContain("0.0.1");
  });
});

describe("npm run replay", () => {
  const folder = mkdtempSync(join(tmpdir(), "replay-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const replay = (...args: readonly string[]) =>
    spawnSync(process.execPath, ["scripts/replay.ts", ...args], {
      cwd: resolve(import.meta.dirname, "../.."),
      encoding: "utf8",
    });
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  test("says of a good file that it comes to the same, to the last bit", () => {
    const { status, stdout, stderr } = replay(file("good.json", first.text));
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(
      "the same to the last bit: 6 rounds".replace("6", `${first.state.records.length}`),
    );
  });

  test("says of a bad one where and what to do, prints nothing else, and ends with 2", () => {
    const torn = replay(file("torn.json", first.text.slice(0, -300)));
    const binary = replay(file("binary.json", new Uint8Array([0xff, 0xfe, 0x00])));
    for (const { status, stdout, stderr } of [torn, binary]) {
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr.trim().split("\n")).toHaveLength(1);
    }
    expect(torn.stderr).toMatch(/line 1, character \d+: the file ends in the middle/);
  });
});

/** A small CSV reader of its own, so that the writer is not judged by itself. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < csv.length; at += 1) {
    const letter = csv[at] ?? "";
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (csv[at + 1] === '"') cell += csv[(at += 1)];
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ",") {
      rows.at(-1)?.push(cell);
      cell = "";
    } else if (letter === "\n") {
      rows.at(-1)?.push(cell);
      rows.push([]);
      cell = "";
    } else if (letter !== "\r") cell += letter;
  }
  rows.pop();
  return rows;
}
