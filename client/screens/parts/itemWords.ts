/** Words of a question of the questionnaire. */
import type { ItemView } from "#shared/rules/views.ts";
import { say } from "../../words/words.ts";

/** What one part of a question to sort is called; "" where it has none. */
export function partName(item: ItemView, at: number): string {
  const part = item.parts?.[at];
  return part === undefined ? "" : say(part.key);
}
