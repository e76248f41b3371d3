/**
 * The picture in words: one word key for each true thing, in the order one would look.
 *
 * Keys begin with "picture."; their texts are ICU messages in assets/words/en/picture.json. Some params are ids, which
 * whoever shows the sentences replaces by names before formatting: `group` and `other` by "group.<id>.name"; `frame` and
 * `otherFrame` by "frame.<group>.<id>.name"; `counter` by "counter.<id>.name"; `seat` by "seat.<id>.title". All others are
 * numbers, or the plain words that the ICU texts select by.
 */
import type { SceneGroup, ScenePair, SceneView } from "#shared/rules/views.ts";
import { AJAR, people } from "./counted.ts";
import { deedSentences, markSentences } from "./captionDeeds.ts";
import { clamp } from "./geometry.ts";
import type { Sentence } from "./sentence.ts";

/** Everything true in the scene, as sentences. */
export function caption(scene: SceneView): Sentence[] {
  return [
    ...scene.groups.flatMap((group) => groupSentences(group, inWe(scene, group))),
    ...scene.pairs.flatMap((pair) => pairSentences(pair)),
    ...Object.entries(scene.counters).map(([counter, { level, most }]): Sentence => ({
      key: "picture.counter",
      params: { counter, level: Math.round(level), most },
    })),
  ];
}

/** The picture in words, and what in it is not as it was. */
interface CaptionSince {
  readonly all: readonly Sentence[];
  /** New, or reading otherwise than before. */
  readonly now: readonly Sentence[];
  /** Of which nothing is left. */
  readonly gone: readonly Sentence[];
}

/** Everything true in a scene, and what changed since an earlier one, both in the order of the caption. */
export function captionSince(scene: SceneView, since: SceneView | undefined): CaptionSince {
  const all = caption(scene);
  if (since === undefined) return { all, now: [], gone: [] };
  const before = caption(since);
  const was = new Map(before.map((sentence) => [subject(sentence), JSON.stringify(sentence)]));
  const subjects = new Set(all.map(subject));
  return {
    all,
    now: all.filter((sentence) => was.get(subject(sentence)) !== JSON.stringify(sentence)),
    gone: before.filter((sentence) => !subjects.has(subject(sentence))),
  };
}

/** Keys that say the same thing in other ways. */
const SAME: Readonly<Record<string, string>> = {
  "picture.split": "picture.leads",
  "picture.unseen": "picture.leads",
  "picture.heard": "picture.voice",
  "picture.waits": "picture.table",
};

/** What a sentence is about: two with the same subject cannot both be true. */
function subject({ key, params }: Sentence): string {
  const { group, other, counter, seat } = params;
  // Which wall is the higher one is one question, whoever is named first.
  const pair = key === "picture.higher" && String(group) > String(other) ? [other, group] : [group, other];
  return [SAME[key] ?? key, counter, seat, ...pair].join(" ");
}

function inWe(scene: SceneView, group: SceneGroup): boolean {
  return scene.pairs.some((pair) => pair.commonWe && (pair.a === group.group || pair.b === group.group));
}

function groupSentences(group: SceneGroup, joined: boolean): Sentence[] {
  const sorted = group.frames.toSorted((a, b) => b.share - a.share);
  const [first, second] = sorted;
  const said: Sentence[] = [];
  const params = { group: group.group };
  if (group.sharpness < 0.35) said.push({ key: "picture.unseen", params });
  else if (first && second && first.share - second.share < 0.04)
    said.push({ key: "picture.split", params: { ...params, frame: first.frame, otherFrame: second.frame } });
  else if (first)
    said.push({
      key: "picture.leads",
      params: { ...params, frame: first.frame, share: Math.round(first.share * 10) },
    });
  if (!joined)
    said.push({
      key: "picture.line",
      params: { ...params, line: group.openness < -0.35 ? "closed" : group.openness < 0.2 ? "firm" : "open" },
    });
  said.push({
    key: "picture.weather",
    params: { ...params, weather: group.security < 0.3 ? "low" : group.security < 0.6 ? "cloud" : "calm" },
  });
  return [...said, ...markSentences(group)];
}

function pairSentences(pair: ScenePair): Sentence[] {
  const both = { group: pair.a, other: pair.b };
  const said: Sentence[] = [];
  const add = (key: string, params: Sentence["params"]): void =>
    void said.push({ key: `picture.${key}`, params });
  if (pair.commonWe) add("commonWe", both);
  for (const [group, other, guard] of [
    [pair.a, pair.b, pair.guardA],
    [pair.b, pair.a, pair.guardB],
  ] as const) {
    if (guard >= 0.04)
      add("wall", { group, other, wall: guard < 0.3 ? "fence" : guard < 0.62 ? "palisade" : "wall" });
  }
  if (pair.guardA >= 0.04 || pair.guardB >= 0.04) {
    if (Math.abs(pair.guardA - pair.guardB) >= 0.1)
      add("higher", pair.guardA > pair.guardB ? both : { group: pair.b, other: pair.a });
  }
  for (const [group, other, expose] of [
    [pair.a, pair.b, pair.exposeA],
    [pair.b, pair.a, pair.exposeB],
  ] as const) {
    if (expose >= AJAR)
      add("gate", { group, other, gate: expose < 0.45 ? "ajar" : expose < 0.8 ? "open" : "wide" });
  }
  add("bridge", { ...both, bridge: pair.norms < 0.05 ? "bare" : pair.norms < 0.95 ? "half" : "whole" });
  for (const [group, other, serve] of [
    [pair.a, pair.b, pair.serveA],
    [pair.b, pair.a, pair.serveB],
  ] as const) {
    if (serve >= 0.05) add("serve", { group, other, count: people(serve) });
  }
  said.push(...deedSentences(pair));
  if (pair.contact >= 0.1) add("footpath", { ...both, path: pair.contact < 0.5 ? "faint" : "worn" });
  for (const [group, other, trust] of [
    [pair.a, pair.b, pair.trustA],
    [pair.b, pair.a, pair.trustB],
  ] as const) {
    add("lights", { group, other, count: Math.round(clamp(trust) * 4) });
  }
  if (pair.depth >= 0.125) add("steady", { ...both, count: Math.round(clamp(pair.depth) * 4) });
  if (pair.backlash >= 0.02) add("tunnels", { ...both, tunnels: pair.backlash < 0.5 ? "few" : "many" });
  if (pair.scandal) add("found", both);
  if (pair.fog >= 0.1) add("fog", { ...both, fog: pair.fog < 0.6 ? "thin" : "thick" });
  return said;
}
