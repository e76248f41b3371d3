/** Where things are said: the names of channels, who hears what, and where a seat may speak now. */
import { seatOf, type Said, type Seat, type State } from "./state.ts";
import { isSpeaker } from "./team.ts";
import type { ChannelId, Phase, SeatId, Viewer } from "./terms.ts";

const PLENARY_PHASES: readonly Phase[] = ["talks", "reveal", "reckoning", "debrief"];
const CAUCUS_PHASES: readonly Phase[] = ["situation", "caucus", "talks", "commit", "reckoning"];
/** Back channels are asked for and spoken in while there is something to negotiate. */
const BACK_PHASES: readonly Phase[] = ["caucus", "talks"];

/** The back channel of two seats: the same, whoever of them names it. */
export function backChannel(one: SeatId, other: SeatId): ChannelId {
  const [first, second] = one < other ? [one, other] : [other, one];
  return `back:${first}+${second}`;
}

/** Whether back channels may be asked for, opened and spoken in now. */
export function backsOpen(phase: Phase): boolean {
  return BACK_PHASES.includes(phase);
}

/** What a channel's name says: its kind, and the group or seats it belongs to. */
export function channelParts(channel: ChannelId): { readonly kind: string; readonly of: readonly string[] } {
  const at = channel.indexOf(":");
  return at < 0
    ? { kind: channel, of: [] }
    : { kind: channel.slice(0, at), of: channel.slice(at + 1).split("+") };
}

/** Whether a viewer may hear what is said in a channel. */
export function hears(state: State, viewer: Viewer, channel: ChannelId): boolean {
  // Asked of every line for every view: most lines are said to all.
  if (channel === "plenary") return true;
  const { kind, of } = channelParts(channel);
  if (viewer.kind === "facilitator") return true;
  if (viewer.kind === "audience") return kind === "whisper" && viewer.host === true;
  return kind === "caucus" ? of[0] === seatOf(state, viewer.seat)?.group : of.includes(viewer.seat);
}

/** Whether a viewer hears a line: in a channel of its own, or said by itself (the opener of the table without a seat). */
export function hearsLine(state: State, viewer: Viewer, said: Said): boolean {
  const isOpener = viewer.kind === "audience" && viewer.host === true;
  return hears(state, viewer, said.channel) || (isOpener && said.seat === undefined);
}

/** What a viewer heard, oldest first; its place here is the number by which this viewer knows it. */
export function heard(state: State, viewer: Viewer): readonly Said[] {
  return state.talk.filter((said) => hearsLine(state, viewer, said));
}

/** The channels in which a seat may speak now; of a team seat's people, all but its speaker only among themselves. */
export function openChannels(state: State, seat: Seat, isSpeaker: boolean): readonly ChannelId[] {
  const channels: ChannelId[] = [];
  if (isSpeaker) {
    if (CAUCUS_PHASES.includes(state.phase)) channels.push(`caucus:${seat.group}`);
    if (PLENARY_PHASES.includes(state.phase)) channels.push("plenary");
    for (const { from, to, open } of state.backs) {
      if (open && backsOpen(state.phase) && (from === seat.id || to === seat.id))
        channels.push(backChannel(from, to));
    }
    const whisper: ChannelId = `whisper:${seat.id}`;
    if (state.talk.some((said) => said.channel === whisper)) channels.push(whisper);
  }
  if (seat.members.length > 1 && state.phase !== "debrief") channels.push(`team:${seat.id}`);
  return channels;
}

/** Whether a viewer may speak in a channel now. */
export function maySpeak(state: State, viewer: Viewer, channel: ChannelId): boolean {
  const seat = viewer.kind === "seat" ? seatOf(state, viewer.seat) : undefined;
  if (seat !== undefined && viewer.kind === "seat")
    return openChannels(state, seat, isSpeaker(state, seat, viewer.player)).includes(channel);
  return viewer.host === true && facilitatorChannels(state).includes(channel);
}

/** Where the opener of the table, without a seat, may speak: to all, to a group, to a seat. */
export function facilitatorChannels(state: State): readonly ChannelId[] {
  return [
    "plenary",
    ...state.scenario.groups.map((group): ChannelId => `caucus:${group.id}`),
    ...state.seats.map((seat): ChannelId => `whisper:${seat.id}`),
  ];
}
