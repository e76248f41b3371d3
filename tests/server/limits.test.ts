/** The page of limits says what the code says, and leaves no limit of the border out. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

interface Row {
  readonly what: string;
  readonly most: string;
  readonly path: string;
  readonly name: string;
}

const ROW = /^\| (.+?) \| (.+?) \| .+? \| `(\S+)` `(\S+)`(?: \\\*)? \|$/;
const rows: readonly Row[] = read("docs/limits.md")
  .split("\n")
  .flatMap((line) => {
    const [, what, most, path, name] = ROW.exec(line) ?? [];
    return what === undefined || most === undefined || path === undefined || name === undefined
      ? []
      : [{ what, most, path, name }];
  });

const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  KB: 1024,
  s: 1000,
  h: 3_600_000,
  days: 24 * 3_600_000,
};

/** A number with a unit, as the page writes it. */
function written(most: string): number {
  const [, number, unit = ""] = /^(\d+) ?(\w*)$/.exec(most) ?? [];
  return Number(number) * (UNITS[unit] ?? NaN);
}

/** The number as the code has it: a constant, a default of the environment, the limit of a route's body. */
function inCode({ path, name }: Row): number {
  const text = read(path);
  if (name.startsWith("/"))
    return 1024 * Number(new RegExp(`"${name}", express\\.json\\(\\{ limit: "(\\d+)kb"`).exec(text)?.[1]);
  const setting = new RegExp(`^  ${name}: z\\..*\\.default\\((\\d+)\\)`, "m").exec(text)?.[1];
  return setting === undefined ? product(constants(text).get(name) ?? "") : Number(setting);
}

/** All constants of a file that are numbers, or products of some. */
function constants(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/^(?:export )?const ([A-Z_]+) = (\d[\d_]*(?: \* \d[\d_]*)*);/gm);
  const rates = text.matchAll(/^(?:export )?const ([A-Z_]+): Rate = \{ perSecond: (\d+), burst: (\d+) \};/gm);
  return new Map([
    ...[...found].map(([, name = "", value = ""]) => [name, value] as const),
    ...[...rates].flatMap(([, name = "", perSecond = "", burst = ""]) => [
      [`${name}.perSecond`, perSecond] as const,
      [`${name}.burst`, burst] as const,
    ]),
  ]);
}

const product = (text: string): number =>
  text === "" ? NaN : text.split(" * ").reduce((all, one) => all * Number(one.replaceAll("_", "")), 1);

test("there are rows", () => {
  const lines = read("docs/limits.md").split("\n");
  expect(rows).toHaveLength(lines.filter((line) => /^\| (?!what)/.test(line)).length);
  expect(rows.length).toBeGreaterThan(25);
});

test.each(rows)("$what: $most", (row) => {
  expect(inCode(row)).toBe(written(row.most));
});

test("no limit of the border is missing from the page", () => {
  const border = ["guard", "limits", "operator", "address"].map((name) => `server/http/${name}.ts`);
  const rooms = ["budget", "TableRoom", "SessionRoom"].map((name) => `server/rooms/${name}.ts`);
  const all = [...border, ...rooms].flatMap((path) =>
    [...constants(read(path)).keys()].map((name) => `${path} ${name}`),
  );
  expect(all.length).toBeGreaterThan(10);
  const known = new Set(rows.map(({ path, name }) => `${path} ${name}`));
  expect(all.filter((one) => !known.has(one))).toEqual([]);
});
