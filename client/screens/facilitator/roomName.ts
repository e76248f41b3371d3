/** What a channel is called for somebody who may be in all of them. */
import type { ChannelId } from "#shared/rules/terms.ts";
import { seatOf } from "../../store.ts";
import { list, say } from "../../words/words.ts";
import { inSentence, seatTitle } from "../parts/tags.tsx";

/** The kinds of channels, in the order in which they are listed. */
export const ROOM_KINDS = ["plenary", "caucus", "whisper", "team", "back"] as const;
export type RoomKind = (typeof ROOM_KINDS)[number];

/** The kind of a channel. */
export function roomKind(channel: ChannelId): RoomKind {
  return ROOM_KINDS.find((kind) => channel === kind || channel.startsWith(`${kind}:`)) ?? "plenary";
}

/** Its name: everyone, a group, a seat with its people, or the two seats of a back channel. */
export function roomName(channel: ChannelId): string {
  const of = channel.slice(channel.indexOf(":") + 1).split("+");
  const [first = ""] = of;
  switch (roomKind(channel)) {
    case "plenary":
      return say("talk.plenary");
    case "caucus":
      return say("talk.caucus", inSentence({ group: first }));
    case "whisper":
    case "team": {
      const name = seatOf(first)?.name ?? "";
      return name === "" ? seatTitle(first) : say("facilitator.seatOf", { seat: seatTitle(first), name });
    }
    case "back":
      return list(of.map(seatTitle));
  }
}
