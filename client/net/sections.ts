/** Merging what the server sends into what is known. Pure. */
import type { YouMessage } from "#shared/protocol/messages.ts";
import type { NewsView, TalkView } from "#shared/rules/views.ts";
import type { Mine } from "../store.ts";

/** The private view after a `you` message; undefined while no whole one has come. */
export function mergeYou(before: Mine | undefined, message: YouMessage): Mine | undefined {
  if (message.whole) return message.sections as Mine;
  if (!before) return undefined;
  const merged: Record<string, unknown> = { ...before, ...message.sections };
  for (const section of message.gone) delete merged[section];
  return merged as unknown as Mine;
}

/** A numbered history after more of it; what is already known is not doubled. */
export function mergeHistory<Entry extends TalkView | NewsView>(
  before: readonly Entry[],
  message: { readonly entries: readonly Entry[]; readonly whole: boolean },
): readonly Entry[] {
  if (message.whole) return message.entries;
  const last = before.at(-1)?.number ?? -1;
  return [...before, ...message.entries.filter((entry) => entry.number > last)];
}
