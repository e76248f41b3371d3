/** The tokens' colours: groups told apart by every eye, and every text legible on what it stands on. */
import { describe, expect, test } from "vitest";
import { contrast, distance, tokensOf, VISIONS } from "./colours.ts";

const GROUPS = [0, 1, 2, 3] as const;
const PAPERS = ["paper", "paper-raised", "paper-deep", "lamp-soft"] as const;

/** Five times what is just visible, for any two groups; twice that for the two of most tables. */
const APART = 0.1;
const FIRST_TWO_APART = 0.2;

test("the measures know black from white, red from green, and who does not", () => {
  const plain = VISIONS["trichromacy"];
  const without = VISIONS["deuteranopia"];
  if (!plain || !without) throw new Error("they are there");
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(distance("#000000", "#ffffff", plain)).toBeCloseTo(1, 2);
  expect(distance("#a05000", "#5f7000", without)).toBeLessThan(0.5 * distance("#a05000", "#5f7000", plain));
});

describe.each(["light", "dark"] as const)("%s", (scheme) => {
  const tokens = tokensOf(scheme);
  const colour = (name: string): string => tokens[name] ?? `no token ${name}`;

  test.each(Object.entries(VISIONS))("groups are told apart with %s", (_, vision) => {
    const close = GROUPS.flatMap((one) =>
      GROUPS.filter((other) => other > one)
        .map((other) => ({
          one,
          other,
          apart: distance(colour(`group-${one}`), colour(`group-${other}`), vision),
        }))
        .filter(({ other, apart }) => apart < (other === 1 ? FIRST_TWO_APART : APART)),
    );
    expect(close).toEqual([]);
  });

  test("text is legible on every paper", () => {
    const texts = ["ink", "ink-soft", ...GROUPS.map((group) => `group-${group}`)];
    const pairs = [
      ...PAPERS.flatMap((paper) => texts.map((text) => [text, paper] as const)),
      ...GROUPS.flatMap((group) =>
        ["ink", "ink-soft", `group-${group}`].map((text) => [text, `group-${group}-soft`] as const),
      ),
      ["main-ink", "main"] as const,
    ];
    const faint = pairs.filter(([text, paper]) => contrast(colour(text), colour(paper)) < 4.5);
    expect(faint).toEqual([]);
  });

  test("what is drawn rather than written stands out: borders of fields, and where the focus is", () => {
    const faint = ["line-strong", "focus"].flatMap((line) =>
      PAPERS.filter((paper) => contrast(colour(line), colour(paper)) < 3).map((paper) => [line, paper]),
    );
    expect(faint).toEqual([]);
  });
});
