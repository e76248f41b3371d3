/** Channels as one person sees them: which there are, what they are called, what is new in them. */
import { computed, signal } from "@preact/signals";
import type { ChannelId, GroupId, Phase, SeatId } from "#shared/rules/terms.ts";
import type { BackView, TalkView } from "#shared/rules/views.ts";
import { askFor, code, heard, hiddenSeats, mySeat, table, talk, you } from "../../store.ts";
import { list, say } from "../../words/words.ts";
import { inSentence, seatTitle } from "../parts/tags.tsx";

/** What decides which channels a person has. */
export interface Hearing {
  readonly seat: { readonly id: SeatId; readonly group: GroupId } | undefined;
  readonly backs: readonly BackView[];
  readonly isTeam: boolean;
  readonly talk: readonly TalkView[];
  /** Where this person may speak now. */
  readonly open: readonly ChannelId[];
}

/** Where in the row a channel stands: everyone, own people, then the smaller circles. */
const ORDER = ["plenary", "caucus", "team", "back", "whisper"];

/** A person's channels, the largest circle first. A whisper stands here once something was said in it. */
export function channelsOf(hearing: Hearing): readonly ChannelId[] {
  const { seat, backs, isTeam, open } = hearing;
  const channels = new Set<ChannelId>(["plenary"]);
  if (seat) channels.add(`caucus:${seat.group}`);
  if (seat && isTeam) channels.add(`team:${seat.id}`);
  for (const back of backs) if (back.is === "open") channels.add(back.channel);
  for (const { channel } of hearing.talk) channels.add(channel);
  for (const channel of open) if (seat || !channel.startsWith("whisper:")) channels.add(channel);
  const place = (channel: ChannelId) => ORDER.indexOf(channelParts(channel).kind);
  return [...channels].sort((one, other) => place(one) - place(other));
}

/** A channel's kind, and the group or seats it belongs to. */
export function channelParts(channel: ChannelId): {
  readonly kind: string;
  readonly of: readonly string[];
} {
  const at = channel.indexOf(":");
  return at < 0
    ? { kind: channel, of: [] }
    : { kind: channel.slice(0, at), of: channel.slice(at + 1).split("+") };
}

/** The channel in which a person most likely wants to speak: nobody should talk to their own by mistake. */
export function likelyChannel(
  phase: Phase | undefined,
  channels: readonly ChannelId[],
  open: readonly ChannelId[],
): ChannelId {
  const caucus = channels.find((channel) => channel.startsWith("caucus:"));
  if (phase === "caucus" && caucus !== undefined) return caucus;
  return open.includes("plenary") ? "plenary" : (open.find((one) => channels.includes(one)) ?? "plenary");
}

/** This person's channels now. */
export const channels = computed<readonly ChannelId[]>(() =>
  channelsOf({
    seat: mySeat.value,
    backs: you.value?.backs ?? [],
    isTeam: you.value?.team !== undefined,
    talk: talk.value,
    open: askFor("say")?.channels ?? [],
  }),
);

/** Where on the way the table is; a channel picked holds for one phase. */
const moment = computed(() => `${code.value} ${table.value?.round} ${table.value?.phase}`);
const picked = signal<{ readonly at: string; readonly channel: ChannelId } | undefined>(undefined);

/** The channel before this person's eyes. */
export const current = computed<ChannelId>(() => {
  const mine = picked.value?.at === moment.value ? picked.value.channel : undefined;
  return mine !== undefined && (channels.value.includes(mine) || mine.startsWith("whisper:"))
    ? mine
    : likelyChannel(table.value?.phase, channels.value, [
        ...(askFor("say")?.channels ?? []),
        // Where only the speaker of the team may speak, the others listen.
        ...(you.value?.team?.speakerOnly.channels ?? []),
      ]);
});

/** Turns to a channel. */
export function pick(channel: ChannelId): void {
  picked.value = { at: moment.value, channel };
}

/** What a channel is called on its button. */
export function channelName(channel: ChannelId): string {
  const { kind, of } = channelParts(channel);
  const own = mySeat.value?.id;
  switch (kind) {
    case "caucus":
      return say("talk.caucus", inSentence({ group: of[0] ?? "" }));
    case "back":
      return list(of.filter((seat) => seat !== own).map(seatTitle));
    case "team":
      return of[0] === own ? say("talk.team") : say("talk.teamOf", { seat: seatTitle(of[0] ?? "") });
    case "whisper":
      return of[0] === own ? say("talk.facilitator") : seatTitle(of[0] ?? "");
    default:
      return say("talk.plenary");
  }
}

/** How many things others said in a channel (or anywhere) that this person has not seen, and wants to. */
export function unheard(channel?: ChannelId): number {
  const known = heard().value;
  const hidden = hiddenSeats().value;
  return talk.value.filter(
    (entry) =>
      (channel === undefined || entry.channel === channel) &&
      !isOwn(entry) &&
      (entry.seat === undefined || !hidden.includes(entry.seat)) &&
      entry.number > (known[entry.channel] ?? -1),
  ).length;
}

/** Whether this person said it; of a team's people each has said only their own. */
export function isOwn(entry: TalkView): boolean {
  const name = you.value?.team?.members.find((member) => member.you)?.name;
  return entry.seat === mySeat.value?.id && (name === undefined || entry.by === name);
}

/** Seats that wait for this one's yes to a back channel. */
export function asking(): readonly SeatId[] {
  return (you.value?.backs ?? []).filter((back) => back.is === "asking").map((back) => back.seat);
}
