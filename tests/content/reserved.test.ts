/** Names that JavaScript keeps for itself, as every id and every key of a scenario: refused when it is read, and nothing reaches into every object. */
import { expect, test } from "vitest";
import { scenarioSchema } from "#shared/protocol/scenarioSchema.ts";
import { checkScenario } from "#shared/protocol/scenarioCheck.ts";
import { scenarioOf } from "../support/game.ts";

const RESERVED = Object.getOwnPropertyNames(Object.prototype);
const text = JSON.stringify(scenarioOf("low-reservoir"));

interface Place {
  /** With the numbers of lists left out: "groups * id". */
  readonly kind: string;
  readonly path: readonly string[];
}

/** One place of each kind: texts by `of` "text", objects by "object". */
function places(of: "text" | "object"): readonly Place[] {
  const found = new Map<string, Place>();
  const walk = (value: unknown, path: readonly string[]): void => {
    const kind = path.map((part) => (/^\d+$/.test(part) ? "*" : part)).join(" ");
    const isObject = typeof value === "object" && value !== null;
    const fits = of === "text" ? typeof value === "string" : isObject && !Array.isArray(value);
    if (fits && !found.has(kind)) found.set(kind, { kind, path });
    if (isObject) for (const [key, part] of Object.entries(value)) walk(part, [...path, key]);
  };
  walk(JSON.parse(text), []);
  return [...found.values()];
}

/** The scenario with something else in one place. */
function changed(path: readonly string[], put: (at: Record<string, unknown>, key: string) => void): unknown {
  const root = { root: JSON.parse(text) as unknown };
  const whole = ["root", ...path];
  const last = whole.at(-1) ?? "root";
  const parent = whole
    .slice(0, -1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], root as unknown);
  put(parent as Record<string, unknown>, last);
  return root.root;
}

function isRefused(value: unknown): boolean {
  const read = scenarioSchema.safeParse(value);
  return !read.success || checkScenario(read.data, "scenario.json").length > 0;
}

test("there are places", () => {
  expect(places("text").length).toBeGreaterThan(30);
  expect(RESERVED.length).toBeGreaterThan(10);
});

test.each(RESERVED)("%s is no name of anything in a scenario", (name) => {
  const taken = places("text").filter(
    ({ path }) => !isRefused(changed(path, (at, key) => Reflect.set(at, key, name))),
  );
  expect(taken.map(({ kind }) => kind)).toEqual([]);
});

test.each(RESERVED)("%s is no key of anything in a scenario", (name) => {
  for (const { kind, path } of places("object")) {
    const value = changed(path, (at, key) => {
      const own = JSON.stringify(at[key]);
      // As a file would bring it: by the parser, which makes an own key of "__proto__".
      at[key] = JSON.parse(`{${JSON.stringify(name)}:0.5,${own.slice(1)}`) as unknown;
    });
    const read = scenarioSchema.safeParse(value);
    // Refused; or, as the schema drops "__proto__" where keys are free, gone.
    if (read.success) expect(JSON.stringify(read.data), kind).toBe(text);
  }
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(RESERVED);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});
