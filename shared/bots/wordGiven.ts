/** The promises a bot knows of, read as a record: who gave which word to whom, and what came of it. */
import type { Step } from "../rules/commands.ts";
import type { BotView, PromiseView } from "../rules/views.ts";
import { isKind, theirLast } from "./hand.ts";
import type { BotMind } from "./botMind.ts";
import type { SeenAct, TowardsSight } from "./sight.ts";

/** Which promises count: all that are known, or those that may be spoken of. */
type Heard = (promise: PromiseView) => boolean;
const everything: Heard = () => true;

/** What one group was to do toward another by a promise that stood. */
export interface Part {
  readonly promise: PromiseView;
  readonly step: Step;
  readonly fate: "standing" | "kept" | "broken" | "released" | "unknown";
}

/** A group's parts in promises toward another, oldest first: those it gave, and those of bargains it accepted. */
export function partsOf(promises: readonly PromiseView[], from: string, towards: string): readonly Part[] {
  return promises.flatMap((promise): readonly Part[] => {
    const own = stood(promise.fate);
    if (own === undefined) return [];
    if (promise.from === from && promise.towards === towards)
      return [{ promise, step: promise.step, fate: own }];
    const bargained = promise.ifYou !== undefined && promise.from === towards && promise.towards === from;
    const theirs = own === "standing" ? own : (stood(promise.theirFate ?? "unknown") ?? "unknown");
    return bargained && promise.ifYou !== undefined ? [{ promise, step: promise.ifYou, fate: theirs }] : [];
  });
}

function stood(fate: PromiseView["fate"]): Part["fate"] | undefined {
  switch (fate) {
    case "standing":
    case "kept":
    case "broken":
    case "released":
    case "unknown":
      return fate;
    case "offered":
    case "declined":
    case "countered":
    case "withdrawn":
    case "expired":
      return undefined;
  }
}

/** What the own group owes another this round. */
export function owed(view: BotView, towards: string): readonly Part[] {
  return due(view, view.you.us?.group ?? "", towards);
}

/** What another group owes the own one this round. */
export function owedBy(view: BotView, from: string): readonly Part[] {
  return due(view, from, view.you.us?.group ?? "");
}

function due(view: BotView, from: string, towards: string): readonly Part[] {
  return partsOf(view.you.promises, from, towards).filter(
    (part) => part.fate === "standing" && part.promise.due === view.table.round,
  );
}

/** How another group kept its word to the own one so far, as far as this seat knows. */
export function recordOf(
  mind: BotMind,
  group: string,
  heard: Heard = everything,
): { readonly kept: number; readonly broken: number } {
  const parts = partsOf(mind.you.promises, group, mind.you.us?.group ?? "").filter(({ promise }) =>
    heard(promise),
  );
  const count = (fate: Part["fate"]) => parts.filter((part) => part.fate === fate).length;
  return { kept: count("kept"), broken: count("broken") };
}

/** Whether another group was ever false to the own one: broke its word, or used it and was seen. */
export function wasWronged(mind: BotMind, group: string, heard: Heard = everything): boolean {
  const acts = towardsOf(mind, group)?.theirs ?? [];
  return recordOf(mind, group, heard).broken > 0 || acts.some((act) => act.found);
}

/** Whether another group was false or closed last round; `heard` picks promises that may be spoken of. */
export function wasFalseLately(mind: BotMind, group: string, heard: Heard = everything): boolean {
  const last = theirLastAct(mind, group);
  return brokeLastRound(mind, group, heard) || last?.found === true || last?.logic === "fatalist";
}

/** Whether another group broke a word to the own one last round; `heard` picks promises that may be spoken of. */
export function brokeLastRound(mind: BotMind, group: string, heard: Heard = everything): boolean {
  return lastRound(mind, group, "broken", heard);
}

/** Whether another group kept a word to the own one last round. */
export function keptLastRound(mind: BotMind, group: string, heard: Heard = everything): boolean {
  return lastRound(mind, group, "kept", heard);
}

function lastRound(mind: BotMind, group: string, fate: Part["fate"], heard: Heard): boolean {
  return partsOf(mind.you.promises, group, mind.you.us?.group ?? "").some(
    ({ promise, fate: came }) => came === fate && promise.due === mind.view.table.round - 1 && heard(promise),
  );
}

/** Whether the other side's last act was kind, as far as it was seen. */
export function wasKindLately(mind: BotMind, group: string): boolean {
  return isKind(theirLastAct(mind, group));
}

/** The other side's last act, as far as it was seen. */
export function theirLastAct(mind: BotMind, group: string): SeenAct | undefined {
  const towards = towardsOf(mind, group);
  return towards === undefined ? undefined : theirLast(towards);
}

/** What the bot sees toward another group. */
export function towardsOf(mind: BotMind, group: string): TowardsSight | undefined {
  return mind.sight.towards[(mind.you.us?.towards ?? []).findIndex((one) => one.group === group)];
}
