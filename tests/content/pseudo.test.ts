/** The pseudo-language: foreign to the eye, and still the same message to ICU. */
import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { loadContent } from "#server/content.ts";
import { isForm, pseudo } from "#shared/protocol/pseudo.ts";
import { ASSETS } from "./shipped.ts";

function fill(text: string, params: Record<string, string | number> = {}): string {
  return String(new IntlMessageFormat(text, "en", undefined, { ignoreTag: true }).format(params));
}

test("every letter is accented, the text is a third longer and in brackets", () => {
  const text = pseudo("The quick brown fox jumps over the lazy dog");
  expect(text).toMatch(/^⟦[^a-zA-Z]+⟧$/);
  const letters = text.replace(/[⟦⟧ ]/g, "").length;
  expect(letters).toBe(35 + Math.floor(35 / 3));
});

test.each([
  ["a name", "Hello {name}.", { name: "Ada" }, /^⟦Ĥ.* Ada\.⟧$/],
  ["a number", "{share, number, percent} left", { share: 0.25 }, /^⟦25% /],
  ["a plural, one", "{n, plural, one {# gate} other {# gates}}", { n: 1 }, /^⟦1 ğ/],
  [
    "a plural, many",
    "{n, plural, =0 {none} one {# gate} other {# gates of {town}}}",
    { n: 7, town: "Highmere" },
    /^⟦7 ğ.* Highmere⟧$/,
  ],
  ["a selection", "{side, select, ours {our wall} other {their wall}}", { side: "ours" }, /^⟦óú/],
  ["nested", "{n, plural, one {{side, select, ours {a} other {b}}} other {c}}", { n: 1, side: "x" }, /^⟦ƀ⟧$/],
  ["an apostrophe", "the town's {name}", { name: "Ada" }, /'.* Ada⟧$/],
  ["a quoted brace", "a '{name}' b", {}, /^⟦á \{name\} ƀ⟧$/],
  ["two apostrophes", "it''s", {}, /'/],
])("ICU still reads %s", (_, text, params: Record<string, string | number>, filled) => {
  expect(fill(pseudo(text), params)).toMatch(filled);
});

test("every shipped text stays readable for ICU", () => {
  const content = loadContent(ASSETS);
  const texts = [content.uiWords("qps"), content.publicWords("low-reservoir", "qps") ?? {}];
  for (const [key, text] of texts.flatMap((words) => Object.entries(words))) {
    expect(() => new IntlMessageFormat(text, "en", undefined, { ignoreTag: true }), key).not.toThrow();
    if (isForm(key)) expect(["one", "many"], key).toContain(text);
    else expect(text, key).toMatch(/^⟦.*⟧$/s);
  }
});
