/** The picture in words names every true thing, in keys that the word file has. */
import { readFileSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import type { Sentence } from "#client/ports.ts";
import type { ScenePair, SceneView } from "#shared/rules/views.ts";
import { caption, captionSince } from "#client/picture/caption.ts";
import { SCENES } from "../../../scripts/galleryScenes.ts";

const WORDS: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL("../../../assets/words/en/picture.json", import.meta.url), "utf8"),
);

function scene(name: string): SceneView {
  const found = SCENES[name];
  if (!found) throw new RangeError(`no scene ${name}`);
  return found;
}

/** As the frame of the picture fills in the names of groups. */
function named(params: Sentence["params"]): Sentence["params"] {
  return { ...params, Group: params["group"] ?? "", groupForm: "one" };
}

function said(view: SceneView): string[] {
  return caption(view).map(({ key, params }) => {
    const text = WORDS[key];
    if (text === undefined) throw new RangeError(`no words for ${key}`);
    return String(new IntlMessageFormat(text, "en").format(named(params)));
  });
}

describe("the picture in words", () => {
  test("cold fear is told as seen: own coats, their outlines, walls, fog, no lanterns", () => {
    expect(said(scene("cold-fear"))).toEqual([
      "In highmere, most people lean to exclusive: about 5 in 10.",
      "The line round highmere is thick and closed, and people stand along it.",
      "There is cloud over highmere.",
      "highmere.mayor speaks for guarded.",
      "highmere.damParty speaks against the government, for exclusive, and people have come over to it.",
      "highmere.regattaCaptain speaks for dual.",
      "The people of saltreach are mostly outlines; their coats cannot be told apart.",
      "The line round saltreach is thick and closed, and people stand along it.",
      "Low cloud and rain hang over saltreach.",
      "highmere: a wall of stakes toward saltreach.",
      "saltreach: a wall of stakes toward highmere.",
      "From here the wall of saltreach looks higher than the wall of highmere.",
      "Of the bridge between highmere and saltreach there are only piles and beams.",
      "No lantern is lit on the way from highmere to saltreach.",
      "No lantern is lit on the way from saltreach to highmere.",
      "There is a tunnel in the banks between highmere and saltreach.",
      "Thick fog lies between highmere and saltreach: what was done could not be seen.",
      "reservoir: 4 of 10.",
    ]);
  });

  test("a common we is one line and its lights, and no line of one's own", () => {
    const sentences = said(scene("common-we"));
    expect(sentences).toContain(
      "One line runs round highmere and saltreach together, and their people mingle in their own coats.",
    );
    expect(sentences).toContain("4 lights over the water between highmere and saltreach stay on.");
    expect(sentences.some((sentence) => sentence.startsWith("The line round"))).toBe(false);
  });

  test.each<[keyof ScenePair, ScenePair[keyof ScenePair], string]>([
    ["guardA", 0.8, "picture.wall"],
    ["exposeB", 0.5, "picture.gate"],
    ["serveA", 0.5, "picture.serve"],
    ["contact", 0.5, "picture.footpath"],
    ["backlash", 0.5, "picture.tunnels"],
    ["scandal", true, "picture.found"],
    ["fog", 0.5, "picture.fog"],
    ["depth", 0.5, "picture.steady"],
    ["commonWe", true, "picture.commonWe"],
  ])("%s is named when it is there and only then", (what, value, key) => {
    const opening = scene("opening");
    const bare = {
      guardA: 0,
      guardB: 0,
      exposeA: 0,
      exposeB: 0,
      serveA: 0,
      serveB: 0,
      contact: 0,
      backlash: 0,
      scandal: false,
      fog: 0,
      depth: 0,
      commonWe: false,
    };
    const keys = (change: Partial<ScenePair>) =>
      caption({ ...opening, pairs: opening.pairs.map((pair) => ({ ...pair, ...bare, ...change })) }).map(
        (sentence) => sentence.key,
      );
    expect(keys({})).not.toContain(key);
    expect(keys({ [what]: value })).toContain(key);
  });

  test("what changed is told, and what is no longer there; what stays is not", () => {
    const opening = scene("opening");
    const [pair] = opening.pairs;
    if (pair === undefined) throw new RangeError("the opening has no pair");
    const fenced = { ...opening, pairs: [{ ...pair, guardA: 0.2, guardB: 0, contact: 0, trustA: 0.25 }] };
    const walled = { ...opening, pairs: [{ ...pair, guardA: 0.7, guardB: 0, contact: 0.6, trustA: 0.25 }] };
    const { all, now, gone } = captionSince(walled, fenced);
    expect(all).toEqual(caption(walled));
    expect(now.map(({ key }) => key)).toEqual(["picture.wall", "picture.footpath"]);
    expect(gone).toEqual([]);
    expect(captionSince(fenced, walled).gone.map(({ key }) => key)).toEqual(["picture.footpath"]);
    // The wall is lower now, which is a change of the same thing.
    expect(captionSince(fenced, walled).now.map(({ key }) => key)).toEqual(["picture.wall"]);
    expect(captionSince(walled, undefined)).toMatchObject({ now: [], gone: [] });
  });

  test("whoever hears only what changed knows all that is so: for two, three and four groups", () => {
    const text = (sentence: unknown) => JSON.stringify(sentence);
    for (const from of Object.values(SCENES)) {
      for (const to of Object.values(SCENES)) {
        const sameTable = from.groups.length === to.groups.length;
        for (const since of sameTable ? [from] : []) {
          const { all, now, gone } = captionSince(to, since);
          const before = caption(since);
          const heard = new Set([...before.map(text), ...now.map(text)]);
          for (const sentence of all) expect(heard, text(sentence)).toContain(text(sentence));
          // And nothing that ended goes unsaid: it is named as gone, or said otherwise.
          const told = new Set([...all, ...gone].map(text));
          const unsaid = before.filter((sentence) => !told.has(text(sentence)));
          const subjects = now.map(({ params }) =>
            [params["group"], params["seat"], params["counter"]].join(),
          );
          for (const { params } of unsaid)
            expect(subjects).toContain([params["group"], params["seat"], params["counter"]].join());
        }
      }
    }
  });

  test.each([
    ["two-against-third", 3],
    ["four-towns", 6],
  ] as const)("%s: each of its %i pairs is told, those that share no water too", (name, count) => {
    const view = scene(name);
    const pairs = new Set(
      caption(view)
        .filter(({ key }) => key === "picture.bridge")
        .map(({ params }) => `${params["group"]}+${params["other"]}`),
    );
    expect(pairs.size).toBe(count);
    for (const { group } of view.groups)
      expect(
        caption(view).some(({ key, params }) => key === "picture.weather" && params["group"] === group),
      ).toBe(true);
  });

  test("every sentence of every scene has its words", () => {
    for (const view of Object.values(SCENES))
      for (const sentence of said(view)) expect(sentence).not.toMatch(/[{}]/);
  });
});
