/** A pseudonym is offered, so that nobody has to give a name. */
import { NAME_LIMIT } from "#shared/rules/commands.ts";
import { say } from "../words/words.ts";

/** A made-up name of two common words, never longer than a name may be. */
export function offerName(): string {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const name = say("join.name", {
      adjective: pick(say("join.adjectives")),
      animal: pick(say("join.animals")),
    });
    if (name.length <= NAME_LIMIT) return name;
  }
  return pick(say("join.animals")).slice(0, NAME_LIMIT);
}

function pick(words: string): string {
  const all = words.split("|");
  return all[Math.floor(Math.random() * all.length)]?.trim() ?? "";
}
