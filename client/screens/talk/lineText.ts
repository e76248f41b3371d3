/** What was said, in words. */
import type { GroupId } from "#shared/rules/terms.ts";
import type { TalkView } from "#shared/rules/views.ts";
import { say } from "../../words/words.ts";
import { inSentence } from "../parts/tags.tsx";

/** A sentence on offer, about a group or about nobody in particular. */
export function statementText(statement: string, about: GroupId | undefined): string {
  return say(`statement.${statement}`, {
    about: about === undefined ? "none" : "group",
    ...(about === undefined ? {} : inSentence({ group: about })),
  });
}

/** One thing said. */
export function lineText(entry: TalkView): string {
  return entry.statement === undefined ? (entry.text ?? "") : statementText(entry.statement, entry.about);
}
