/** What the signs and walkers of the picture tell, in words. */
import type { SceneGroup, ScenePair } from "#shared/rules/views.ts";
import { people } from "./counted.ts";
import type { Sentence } from "./sentence.ts";

/** Voices, what hit a group, its petition, its government's fall. */
export function markSentences({ group, voices = [], struck, petition, fell }: SceneGroup): Sentence[] {
  return [
    ...voices.map(({ seat, tone, frame, moved }): Sentence => ({
      key: frame === undefined ? "picture.heard" : "picture.voice",
      params: {
        group,
        seat,
        tone,
        ...(frame === undefined ? {} : { frame, moved: moved === true ? "yes" : "no" }),
      },
    })),
    ...(struck === undefined ? [] : [{ key: "picture.struck", params: { group, struck } }]),
    ...(petition === undefined ? [] : [{ key: "picture.petition", params: { group, logic: petition } }]),
    ...(fell === true ? [{ key: "picture.fell", params: { group } }] : []),
  ];
}

/** What either side did toward the other, beside walls, gates and goods. */
export function deedSentences({ a, b, deedsA = {}, deedsB = {} }: ScenePair): Sentence[] {
  const said: Sentence[] = [];
  for (const [group, other, deeds, theirs] of [
    [a, b, deedsA, deedsB],
    [b, a, deedsB, deedsA],
  ] as const) {
    const params = { group, other };
    const { take = 0, walk = 0, build = 0, joint, light } = deeds;
    if (build >= 0.05) said.push({ key: "picture.timber", params });
    if (joint === "waits") said.push({ key: "picture.waits", params });
    if (joint === "meets" && group === a) said.push({ key: "picture.table", params });
    if (walk >= 0.05) {
      const met = (theirs.walk ?? 0) > 0 ? "yes" : "no";
      said.push({ key: "picture.walk", params: { ...params, count: people(walk), met } });
    }
    if (take >= 0.05) said.push({ key: "picture.take", params });
    if (light === true) said.push({ key: "picture.light", params });
  }
  return said;
}
