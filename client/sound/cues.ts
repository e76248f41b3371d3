/** What can be heard, and when. Pure: no sound knows which card it is or what anybody should think of it. */
import type { Phase } from "#shared/rules/terms.ts";
import type { PromiseView } from "#shared/rules/views.ts";

/** A phase begins, cards turn, a word is given or an offer accepted, a word is broken, one of the last seconds goes by. */
export const CUES = ["phase", "turn", "given", "broken", "second"] as const;
export type Cue = (typeof CUES)[number];

/** What sounds are made from: where the table stands, and how each promise does that this person knows of. */
export interface Moment {
  readonly round: number;
  readonly phase: Phase;
  readonly promises: readonly Pick<PromiseView, "id" | "fate" | "theirFate">[];
}

/** What is to be heard as one moment becomes the next; each sound once, however many promises it is for. */
export function cuesBetween(before: Moment, now: Moment): readonly Cue[] {
  const cues: Cue[] = [];
  if (now.phase !== before.phase || now.round !== before.round)
    cues.push(now.phase === "reveal" ? "turn" : "phase");
  const stood = new Map(before.promises.map((one) => [one.id, one]));
  const became = (is: (one: Moment["promises"][number] | undefined) => boolean): boolean =>
    now.promises.some((one) => is(one) && !is(stood.get(one.id)));
  if (became((one) => one?.fate === "standing")) cues.push("given");
  if (became((one) => one?.fate === "broken" || one?.theirFate === "broken")) cues.push("broken");
  return cues;
}
