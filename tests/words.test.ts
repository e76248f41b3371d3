/** All words come from the word files: no text stands in code, no key is missing, no text is left over. */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readContent } from "#server/contentFiles.ts";
import { ALERTS, SESSION_REASONS, SIGNS } from "#shared/protocol/sessionTerms.ts";
import { HTTP_REASONS } from "#shared/protocol/wire.ts";
import { REFUSAL_REASONS } from "#shared/rules/commands.ts";
import * as terms from "#shared/rules/terms.ts";
import { readSources } from "./support/sources.ts";
import { keysAsked, keysWritten, textsInCode } from "./support/wordUse.ts";

const content = readContent(fileURLToPath(new URL("../assets", import.meta.url)));
const ui = new Set(Object.keys(content.ui.get("en") ?? {}));
const scenarioKeys = [...content.scenarios.values()].flatMap(({ words }) =>
  Object.keys(words.get("en") ?? {}),
);
const all = [...ui, ...scenarioKeys];
const client = readSources(["client"]);
const code = readSources(["client", "server", "shared"]);

test("no text stands in the screens", () => {
  expect(textsInCode(client)).toEqual([]);
});

test("each key asked for has its words", () => {
  const known = new Set(all);
  const missing = keysAsked(client).filter(({ key }) =>
    typeof key === "string" ? !known.has(key) : !all.some((each) => key.test(each)),
  );
  expect(missing.map(({ where, key }) => `${where}: ${key}`)).toEqual([]);
});

test("each word of the screens is asked for somewhere", () => {
  const written = keysWritten(code);
  const whole = new Set(written.filter((key) => typeof key === "string"));
  const patterns = written.filter((key) => key instanceof RegExp);
  const left = [...ui].filter((key) => !whole.has(key) && !patterns.some((pattern) => pattern.test(key)));
  expect(left).toEqual([]);
});

const bands = [0, 1, 2, 3, 4];
test.each<readonly [string, readonly (string | number)[], readonly string[]]>([
  ["phase", terms.PHASES, [".name"]],
  ["phase", terms.ROUND_PHASES, [".hint"]],
  ["role", terms.ROLES, [""]],
  ["naming", terms.NAMINGS, [""]],
  ["reading", terms.READINGS, [""]],
  ["sureness", terms.SURENESSES, [""]],
  ["size", terms.SIZES, [".short", ".step", ".means"]],
  ["pressure", terms.PRESSURES, [""]],
  ["story", terms.STORIES, [""]],
  ["confidence", terms.CONFIDENCES, [""]],
  ["feeling", terms.FEELINGS, [""]],
  ["logic", terms.LOGICS, [""]],
  ["stage", terms.STAGES, [".name", ".text"]],
  ["feltGame", terms.FELT_GAMES, [".name", ".text"]],
  ["goalKind", terms.GOAL_KINDS, [""]],
  ["intention", terms.INTENTIONS, [""]],
  ["character", terms.CHARACTERS, [""]],
  ["occupant", terms.OCCUPANTS, [""]],
  ["band.security", bands, [""]],
  ["trust", bands, [""]],
  ["depth", bands, [""]],
  ["fear", bands, [""]],
  ["norms", bands, [""]],
  ["refusal", REFUSAL_REASONS, [""]],
  ["session.alert", ALERTS, [""]],
  ["session.sign", SIGNS, [""]],
  ["refusal", SESSION_REASONS, [""]],
  ["error", HTTP_REASONS, [""]],
])("each word of the vocabulary has a text: %s", (family, members, ends) => {
  const needed = members.flatMap((member) => ends.map((end) => `${family}.${member}${end}`));
  expect(needed.filter((key) => !ui.has(key))).toEqual([]);
});

test("the guard sees texts in code", () => {
  const screen = `
    const a = <p title="Hold to read" class="card">Hello {ready ? "Yes" : say("table.no")} {\`\${n} left\`}</p>;
    const b = <p aria-label={say("table.you")}>{say("table.ready")} · {name} {count} → {"·"}</p>;`;
  expect(textsInCode(new Map([["client/screens/a.tsx", screen]]))).toHaveLength(4);
});

test("the guard sees keys, whole and as patterns", () => {
  const screen = "say(`phase.${phase}.name`); say(ok ? 'table.ready' : 'table.not'); say(key)";
  const asked = keysAsked(new Map([["client/screens/a.tsx", screen]])).map(({ key }) => String(key));
  expect(asked).toEqual([String(/^phase\..+\.name$/), "table.ready", "table.not"]);
});
