/** A promised step in words. */
import type { Step } from "#shared/rules/commands.ts";
import type { GroupId } from "#shared/rules/terms.ts";
import { say } from "../words/words.ts";

/** A step as the group that takes it calls it: "a small step", or the name of its card. */
export function stepText(step: Step, by: GroupId): string {
  return step.kind === "size"
    ? say(`size.${step.size}`)
    : say("promise.card", { card: say(`policy.${step.policy}.${by}.name`) });
}
