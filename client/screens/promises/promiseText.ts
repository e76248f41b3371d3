/** Promises in plain words, as the one who reads would say them. */
import type { Step } from "#shared/rules/commands.ts";
import type { GroupId } from "#shared/rules/terms.ts";
import type { PromiseView } from "#shared/rules/views.ts";
import { say } from "../../words/words.ts";
import { inSentence } from "../parts/tags.tsx";

/** What a sentence is built of; a draft of a promise has it too. */
export type Terms = Pick<PromiseView, "from" | "towards" | "step" | "due"> &
  Partial<Pick<PromiseView, "ifYou">>;

/** Who reads: of which group ("we"), and in which round; without a round every round is told by its number. */
export interface Reader {
  readonly own?: GroupId | undefined;
  readonly round?: number | undefined;
}

/** A step as the group that takes it calls it: "take a small step", "Saltreach helps pay", "the Keldans help pay". */
export function stepText(step: Step, by: GroupId, form: "do" | "does"): string {
  return step.kind === "size"
    ? say(`size.${step.size}.step`, { form, ...inSentence({ group: by }) })
    : say(`policy.${step.policy}.${by}.${form}`);
}

/** "We will ...", or "If Saltreach ..., we will ...". */
export function promiseText(promise: Terms, reader: Reader): string {
  const { from, towards, step, ifYou } = promise;
  const who = (group: GroupId) => (group === reader.own ? "we" : "they");
  const filled = {
    ...inSentence({ from, towards }),
    who: who(from),
    whom: who(towards),
    step: stepText(step, from, "do"),
    when: whenOf(promise.due, reader.round),
  };
  if (ifYou === undefined) return say("promise.will", filled);
  const theirs = stepText(ifYou, towards, towards === reader.own ? "do" : "does");
  return say("promise.ifThen", { ...filled, theirs });
}

/** Near rounds are said in the sentence; of others the round stands beside it. */
function whenOf(due: number, round: number | undefined): "now" | "next" | "stated" {
  if (round === undefined) return "stated";
  return due === round ? "now" : due === round + 1 ? "next" : "stated";
}
