/** The commands of the laboratory as people run them: findings, the same bytes each time, and refusals that help. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { scenarioOf } from "../support/game.ts";
import { afterAll, describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const run = (script: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};
const simulate = (...args: readonly string[]) => run("simulate", ...args);
const SMALL = ["--scenario", "low-reservoir", "--games", "450", "--seed", "s"];

interface Found {
  readonly games: number;
  readonly ends: Readonly<Record<string, number>>;
  readonly groups: Readonly<
    Record<
      string,
      {
        readonly security: {
          readonly start: number;
          readonly mean: number;
          readonly sd: number;
          readonly ci95: number;
          readonly byRound: readonly number[];
        };
        readonly falls: number;
        readonly roundsInOffice: number;
      }
    >
  >;
  readonly pairs: Readonly<
    Record<
      string,
      {
        readonly trust: { readonly mean: number; readonly byRound: readonly number[] };
        readonly feltGame: Readonly<Record<string, readonly number[]>>;
      }
    >
  >;
}
const found = (...args: readonly string[]) => JSON.parse(simulate(...args, "--json").stdout) as Found;

describe("simulate", () => {
  const usual = found(...SMALL, "--rounds", "6");

  test("finds shares that sum to one, and a mean, spread and path for every group and pair", () => {
    expect(usual.games).toBe(450);
    expect(Object.keys(usual.ends)).toEqual(["fear", "in", "is", "we"]);
    expect(Object.values(usual.ends).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 5);
    for (const { security } of Object.values(usual.groups)) {
      expect(security.byRound).toHaveLength(6);
      expect(security.byRound.at(-1)).toBe(security.mean);
      expect(security.ci95).toBeCloseTo((1.96 * security.sd) / Math.sqrt(450), 4);
    }
    expect(Object.keys(usual.pairs)).toEqual(["highmere>saltreach", "saltreach>highmere"]);
    for (const { feltGame } of Object.values(usual.pairs))
      expect(Object.values(feltGame).reduce((sum, one) => sum + (one[5] ?? 0), 0)).toBeCloseTo(1, 4);
  });

  test("gives the same bytes for the same seed, and others for another", () => {
    const again = simulate(...SMALL, "--rounds", "6", "--json").stdout;
    expect(JSON.parse(again)).toEqual(usual);
    expect(again).toBe(simulate(...SMALL, "--rounds", "6", "--json").stdout);
    expect(
      found("--scenario", "low-reservoir", "--games", "450", "--seed", "t", "--rounds", "6"),
    ).not.toEqual(usual);
  });

  test("seats who is named, turns the dial that is named, looks through the lens that is named", () => {
    const both = (character: string) => [
      ...SMALL,
      ...["government", "rival"].flatMap((role) =>
        ["highmere", "saltreach"].flatMap((group) => ["--seat", `${group}.${role}=${character}`]),
      ),
    ];
    const [walls, steps] = [found(...both("fatalist")), found(...both("stepTaker"))];
    expect(walls.ends.fear).toBe(1);
    expect(steps.groups.highmere?.security.mean).toBeGreaterThan(
      (walls.groups.highmere?.security.mean ?? 99) + 10,
    );
    expect(found(...SMALL, "--set", "groups.highmere.security=60").groups.highmere?.security.start).toBe(60);
    expect(found(...SMALL, "--set", "structure.indistinguishability=0").ends.fear).not.toBe(usual.ends.fear);
    expect(found(...both("stepTaker"), "--lens", "kydd").ends.we).toBe(0);
  });

  test("shows its progress and a table to people", () => {
    const { status, stdout, stderr } = simulate(...SMALL);
    expect(status).toBe(0);
    expect(stdout).toMatch(/ends: fear .* we /);
    expect(stderr).toContain("450 of 450 games");
  });
});

describe("bad input is one line that says what is allowed, with code 2 and nothing printed", () => {
  const folder = mkdtempSync(join(tmpdir(), "becoming-we-lab-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const broken = join(folder, "broken.json");
  writeFileSync(broken, "{");
  const empty = join(folder, "empty.json");
  writeFileSync(empty, "{}");
  // A scenario whose third group is always in play has none to leave out.
  const always = join(folder, "always.json");
  const three = scenarioOf("grey-point");
  const groups = three.groups.map((group) => ({ ...group, optional: false }));
  writeFileSync(always, JSON.stringify({ ...three, groups }));
  const low = ["--scenario", "low-reservoir"];
  const cases: readonly (readonly [string, string, readonly string[], RegExp])[] = [
    ["no scenario", "simulate", [], /low-reservoir/],
    ["an unknown scenario", "simulate", ["--scenario", "moon"], /low-reservoir/],
    ["a file that is not JSON", "simulate", ["--scenario", broken], /not JSON/],
    ["a file that is no scenario", "simulate", ["--scenario", empty], /id/],
    ["an unknown lens", "simulate", [...low, "--lens", "love"], /bilgic/],
    ["an unknown group", "simulate", [...low, "--seat", "moon.rival=grim"], /saltreach/],
    ["an unknown role", "simulate", [...low, "--seat", "highmere.king=grim"], /government/],
    ["an unknown character", "simulate", [...low, "--seat", "highmere.rival=nice"], /stepTaker/],
    ["a seat without a character", "simulate", [...low, "--seat", "highmere.rival"], /GROUP\.ROLE=CHARACTER/],
    ["an unknown dial", "simulate", [...low, "--set", "structure.luck=1"], /anarchy/],
    ["a dial out of range", "simulate", [...low, "--set", "structure.anarchy=1.5"], /from 0 to 1/],
    ["a value that is no number", "simulate", [...low, "--set", "structure.anarchy=much"], /number/],
    ["no games", "simulate", [...low, "--games", "0"], /from 1 to/],
    ["half a round", "simulate", [...low, "--rounds", "2.5"], /whole number/],
    ["a third group that there is not", "simulate", ["--scenario", always, "--third"], /no optional group/],
    ["an unknown option", "simulate", [...low, "--fast"], /--games/],
    ["a tournament with seats", "tournament", ["--seat", "highmere.rival=grim"], /leave it out/],
    ["balance without a file", "balance", [], /FILE/],
    ["balance of nothing", "balance", ["moon"], /low-reservoir/],
  ];
  test.each(cases)("%s", (_, script, args, allowed) => {
    const { status, stdout, stderr } = run(script, ...args, "--json");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).toMatch(allowed);
  });
});

test("a tournament prints the payoffs of all characters and whether any dominates", () => {
  const { status, stdout } = run("tournament", "--games", "2", "--json");
  expect(status).toBe(0);
  const { names, score, verdicts } = JSON.parse(stdout) as {
    readonly names: readonly string[];
    readonly score: readonly (readonly number[])[];
    readonly verdicts: { readonly score: { readonly dominant: readonly string[] } };
  };
  expect([names.length, score.length, score[0]?.length]).toEqual([12, 12, 12]);
  expect(verdicts.score.dominant).toEqual([]);
});

test("balance judges a scenario, and finds a card that nobody would ever play", () => {
  const folder = mkdtempSync(join(tmpdir(), "becoming-we-lab-"));
  const file = join(folder, "scenario.json");
  const source = JSON.parse(
    spawnSync("cat", [resolve(root, "assets/scenarios/low-reservoir/scenario.json")], { encoding: "utf8" })
      .stdout,
  ) as { readonly policies: readonly unknown[] };
  const useless = { id: "uselessCard", logic: "fatalist", guard: 0.3, stance: -0.2, backlash: 0.05 };
  writeFileSync(file, JSON.stringify({ ...source, policies: [...source.policies, useless] }));
  const { status, stdout } = run("balance", file, "--games", "100", "--json");
  rmSync(folder, { recursive: true });
  expect(status).toBe(0);
  const { findings } = JSON.parse(stdout) as {
    readonly findings: readonly { readonly what: string; readonly advice: string }[];
  };
  const dead = findings.filter(({ what }) => what.startsWith("dead card"));
  expect(dead.map(({ what }) => what)).toEqual(["dead card: uselessCard is never best for anyone"]);
  expect(dead[0]?.advice).toMatch(/give it/);
});
