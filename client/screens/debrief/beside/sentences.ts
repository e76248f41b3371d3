/** Two tables compared in a few sentences, and all of them in one: words for what `compare.ts` found. */
import { list, say } from "../../../words/words.ts";
import { inSentence } from "../../parts/tags.tsx";
import { mostDifferent, spread, tellingPair, wayOf, type Way } from "./compare.ts";
import type { OpenTable } from "./told.ts";

/** How the first of two stands against the second: what was set otherwise, where each began and ended, what differed most. */
export function compared(one: OpenTable, other: OpenTable): readonly string[] {
  const set = [one, other].flatMap(({ title, differs }) =>
    differs === "" ? [] : [say("debrief.beside.set", { table: title, differs: bare(differs) })],
  );
  if (one.row.rounds === 0 || other.row.rounds === 0) return [...set, say("debrief.beside.noRound")];
  return [...set, ends(one, other), deeds(one, other)].filter((text) => text !== "");
}

function ends(one: OpenTable, other: OpenTable): string {
  const pair = tellingPair(one.row, other.row);
  if (pair === undefined) return "";
  const [a = "", b = ""] = pair.split("|");
  const [mine, theirs] = [wayOf(one.row.stages[pair] ?? []), wayOf(other.row.stages[pair] ?? [])];
  const start = say(`stage.${mine.start}.name`);
  const same = mine.start === theirs.start;
  const alike = same && mine.how === theirs.how && mine.end === theirs.end;
  const text = alike
    ? say("debrief.beside.alike", {
        start,
        ...wayWords(mine),
        rounds: say("debrief.beside.rounds", {
          same: mine.round === theirs.round ? "yes" : "no",
          round: mine.round,
          other: theirs.round,
        }),
      })
    : say(same ? "debrief.beside.sameStart" : "debrief.beside.otherStart", {
        start,
        startOther: say(`stage.${theirs.start}.name`),
        one: one.title,
        other: other.title,
        oneWay: say("debrief.beside.way", wayWords(mine)),
        otherWay: say("debrief.beside.way", wayWords(theirs)),
      });
  const several = one.row.groups.length > 2 || other.row.groups.length > 2;
  return several ? say("debrief.beside.ofPair", { ...inSentence({ a, b }), text }) : text;
}

function wayWords({ how, round, end }: Way) {
  return { how, round, end: say(`stage.${end}.name`) };
}

function deeds(one: OpenTable, other: OpenTable): string {
  const most = mostDifferent(one.row, other.row);
  if (most === undefined) return say("debrief.beside.hardly");
  const counted = ([count, all]: readonly [number, number]) =>
    say(`debrief.beside.per.${most.of}`, { count, all });
  return say("debrief.beside.most", {
    what: say(`debrief.beside.measure.${most.measure}`),
    one: one.title,
    other: other.title,
    a: counted(most.a),
    b: counted(most.b),
  });
}

/** Where all of them ended. */
export function allTogether(tables: readonly OpenTable[]): string {
  const played = tables.filter(({ row }) => row.rounds > 0);
  const pairs = played.reduce((sum, { row }) => sum + Object.keys(row.stages).length, 0);
  if (pairs === 0) return "";
  const ends = spread(played.map(({ row }) => row));
  const [only] = ends;
  if (only !== undefined && ends.length === 1)
    return say(pairs === played.length ? "debrief.beside.allSame" : "debrief.beside.allSamePairs", {
      count: pairs,
      stage: say(`stage.${only.stage}.name`),
    });
  return say(pairs === played.length ? "debrief.beside.all" : "debrief.beside.allPairs", {
    count: pairs,
    ends: list(
      ends.map(({ stage, count }) => say("debrief.beside.end", { count, stage: say(`stage.${stage}.name`) })),
    ),
  });
}

/** A name without the stop that stands behind it. */
export function bare(text: string): string {
  return text.replace(/\.$/, "");
}
