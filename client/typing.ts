/** Who is writing where, just now. It is only a courtesy: a server that never tells of it is no fault. */
import { signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import type { ChannelId, SeatId } from "#shared/rules/terms.ts";
import type { TalkView } from "#shared/rules/views.ts";

/** How long one sign of writing is believed, ms. */
export const BELIEVED = 4000;
/** How often one's own writing is told, at most, ms. */
export const TOLD = 3000;

/** A seat, or the facilitator. */
export type Writer = SeatId | "facilitator";
type Writing = Readonly<Partial<Record<ChannelId, readonly Writer[]>>>;

/** Who is writing, by channel. */
export const typing: Signal<Writing> = signal<Writing>({});

/** When each sign of writing ends, by channel and writer. */
const ends = new Map<ChannelId, Map<Writer, number>>();

/** Takes what the server tells of somebody's writing; anything else is passed over. */
export function noteTyping(message: unknown, now: number): void {
  if (!isTyping(message)) return;
  const end = now + BELIEVED;
  const writers = ends.get(message.channel) ?? new Map<Writer, number>();
  ends.set(message.channel, writers.set(message.seat ?? "facilitator", end));
  expireTyping(now);
  setTimeout(() => expireTyping(Date.now()), BELIEVED + 20);
}

/** Whoever has said something is not writing it any more. */
export function typed(entries: readonly TalkView[], now: number): void {
  for (const { channel, seat } of entries) ends.get(channel)?.delete(seat ?? "facilitator");
  expireTyping(now);
}

/** Forgets signs of writing that are too old. */
export function expireTyping(now: number): void {
  const writing: Partial<Record<ChannelId, readonly Writer[]>> = {};
  for (const [channel, writers] of ends) {
    for (const [writer, end] of writers) if (end <= now) writers.delete(writer);
    if (writers.size > 0) writing[channel] = [...writers.keys()];
    else ends.delete(channel);
  }
  const same = JSON.stringify(writing) === JSON.stringify(typing.value);
  if (!same) typing.value = writing;
}

// ---- one's own ----

let tell: (channel: ChannelId) => void = () => undefined;
let told: { readonly channel: ChannelId; readonly at: number } | undefined;

/** Sets who tells the server that this person writes. */
export function tellTypingWith(next: (channel: ChannelId) => void): void {
  tell = next;
  told = undefined;
}

/** This person writes in a channel; told at once, and again while it goes on. */
export function writes(channel: ChannelId, now: number): void {
  if (told?.channel === channel && now - told.at < TOLD) return;
  told = { channel, at: now };
  tell(channel);
}

/** Without a seat it is the facilitator who writes. */
function isTyping(message: unknown): message is { readonly channel: ChannelId; readonly seat?: SeatId } {
  return (
    typeof message === "object" &&
    message !== null &&
    "channel" in message &&
    typeof message.channel === "string" &&
    (!("seat" in message) || typeof message.seat === "string")
  );
}
