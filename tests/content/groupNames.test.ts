/** Names of groups read well wherever a sentence has them: "The Keldans" first, "the Keldans" inside, and verbs that agree. */
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { readContent } from "#server/contentFiles.ts";
import { ASSETS, copyOfAssets, putJson } from "./shipped.ts";

const { ui } = readContent(ASSETS);
const words = ui.get("en") ?? {};

/** Placeholders that hold a group; elsewhere the same name may be a seat. */
const GROUPS = ["group", "towards", "other", "reader"];

interface Part {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}

/** Every way in which a text can be said of a group of many: placeholders stay as ‹name›. */
function waysToSay(parts: readonly Part[]): readonly string[] {
  return parts.reduce<readonly string[]>(
    (said, part) => {
      const next =
        part.options === undefined
          ? [part.type === 0 ? String(part.value) : `‹${part.value ?? "#"}›`]
          : part.value?.endsWith("Form") === true
            ? waysToSay((part.options["many"] ?? part.options["other"])?.value ?? [])
            : Object.values(part.options).flatMap((option) => waysToSay(option.value));
      return said.flatMap((start) => next.map((end) => start + end));
    },
    [""],
  );
}

function sentences(): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, text]) =>
    GROUPS.some((name) => text.toLowerCase().includes(`{${name}`))
      ? waysToSay(
          new IntlMessageFormat(text, "en", undefined, { ignoreTag: true }).getAst() as readonly Part[],
        ).map((said) => [key, said] as const)
      : [],
  );
}

const names = GROUPS.join("|");
const capitals = GROUPS.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join("|");

test("a name at the start of a sentence is written {Group}, inside one {group}", () => {
  const first = new RegExp(`(^|[.!?] |“)‹(${names})›`);
  const inside = new RegExp(`[^.!?“ ] ‹(${capitals})›`);
  const wrong = sentences().filter(([, said]) => first.test(said) || inside.test(said));
  expect(wrong).toEqual([]);
  expect(sentences().length).toBeGreaterThan(60);
});

test("of a group of many, what follows its name agrees: the Keldans go, not goes", () => {
  const single = new RegExp(
    `(?<!\\b(?:of|and|for|between|with|round|over|from) )‹(${names}|${capitals})› (is|was|has|does|goes|\\p{Ll}+[^s’]s|its)\\b`,
    "u",
  );
  const fits = /‹\w+› (as|this|thus|across|us|itself)\b/;
  const wrong = sentences().filter(([, said]) => single.test(said) && !fits.test(said));
  expect(wrong).toEqual([]);
});

test.each([
  ["a form that is none", "group.saltreach.form", "plural", /"one" if "Saltreach keeps its word"/],
  ["a capital inside a sentence", "group.saltreach.mid", "The Saltreach", /"the Saltreach"/],
  ["a group of many that closes", "group.saltreach.form", "many", /Write ".+", as in "policy\./],
  ["a group without its name inside a sentence", "group.saltreach.mid", undefined, /Add a line/],
])("an author is told of %s", (_, key, value, remedy) => {
  const assets = copyOfAssets();
  const file = "scenarios/low-reservoir/en.json";
  putJson(join(assets, file), [key], value);
  const told = readContent(assets).problems.filter((one) => one.file.endsWith(file));
  expect(told.map((one) => one.remedy).join(" ")).toMatch(remedy);
});
