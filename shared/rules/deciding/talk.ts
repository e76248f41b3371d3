/** Talk and promises: cheap, bounded, remembered. */
import { TEXT_LIMIT, type Actor, type Refusal } from "../commands.ts";
import type { Event } from "../events.ts";
import { refuse } from "../refuse.ts";
import { groupIndex, type Seat, type State } from "../state.ts";
import type { ChannelId, GroupId, Phase, Size } from "../terms.ts";
import { seatOfActor } from "./seats.ts";

/** Templated sentences that anyone may say and bots speak in; words "statement.<key>". */
export const STATEMENTS = [
  "wary",
  "reassure",
  "offerStep",
  "askStep",
  "thank",
  "disappointed",
  "warn",
  "askWhatYouNeed",
  "tellNeed",
  "proposeRules",
  "proposeContact",
  "cannotYet",
  "standFirm",
  "wonder",
] as const;

/** Said to a group before everyone, it turns that group's needs face up for who asked. */
export const ASKS_FOR_NEEDS: (typeof STATEMENTS)[number] = "askWhatYouNeed";

const PLENARY_PHASES: readonly Phase[] = ["talks", "reveal", "reckoning", "debrief"];
const CAUCUS_PHASES: readonly Phase[] = ["situation", "caucus", "talks", "commit", "reckoning"];

/** The channels in which a seat may speak now. */
export function openChannels(state: State, seat: Seat): readonly ChannelId[] {
  const channels: ChannelId[] = [];
  if (CAUCUS_PHASES.includes(state.phase)) channels.push(`caucus:${seat.group}`);
  if (PLENARY_PHASES.includes(state.phase)) channels.push("plenary");
  return channels;
}

/** Something said in one's own words. */
export function say(
  state: State,
  by: Actor,
  wish: { readonly channel: ChannelId; readonly text: string },
): readonly Event[] | Refusal {
  const seat = seatOfActor(state, by);
  if (seat === undefined) return refuse("noSeat");
  if (!openChannels(state, seat).includes(wish.channel)) return refuse("channelClosed");
  const text = wish.text.trim();
  if (text === "") return refuse("textEmpty");
  if (text.length > TEXT_LIMIT) return refuse("textTooLong", { limit: TEXT_LIMIT });
  return [{ type: "said", seat: seat.id, channel: wish.channel, text }];
}

/** A templated sentence. */
export function makeStatement(
  table: State,
  by: Actor,
  wish: { readonly channel: ChannelId; readonly statement: string; readonly about?: GroupId },
): readonly Event[] | Refusal {
  const seat = seatOfActor(table, by);
  if (seat === undefined) return refuse("noSeat");
  if (!openChannels(table, seat).includes(wish.channel)) return refuse("channelClosed");
  if (!STATEMENTS.some((one) => one === wish.statement)) return refuse("statementUnknown");
  if (wish.about !== undefined && groupIndex(table.scenario, wish.about) < 0) return refuse("groupUnknown");
  return [
    {
      type: "said",
      seat: seat.id,
      channel: wish.channel,
      statement: wish.statement,
      ...(wish.about === undefined ? {} : { about: wish.about }),
    },
  ];
}

/** Whether promises may be made and withdrawn now. */
export function promisesOpen(phase: Phase): boolean {
  return phase === "talks" || phase === "caucus";
}

/** A government announces a step toward another group this round. Nothing enforces it (claim 40). */
export function promise(
  table: State,
  by: Actor,
  wish: { readonly towards: GroupId; readonly size: Size },
): readonly Event[] | Refusal {
  const seat = governing(table, by, wish.towards);
  if ("refused" in seat) return seat;
  return [{ type: "promised", seat: seat.id, from: seat.group, towards: wish.towards, size: wish.size }];
}

/** Takes an announced step back before the commit. */
export function withdrawPromise(table: State, by: Actor, towards: GroupId): readonly Event[] | Refusal {
  const seat = governing(table, by, towards);
  if ("refused" in seat) return seat;
  const stands = table.promises.some(
    (one) =>
      one.round === table.round && one.from === seat.group && one.towards === towards && !one.withdrawn,
  );
  return stands ? [{ type: "promiseWithdrawn", from: seat.group, towards }] : refuse("promiseUnknown");
}

function governing(table: State, by: Actor, towards: GroupId): Seat | Refusal {
  const seat = seatOfActor(table, by);
  if (seat === undefined) return refuse("noSeat");
  if (seat.role !== "government") return refuse("wrongRole");
  if (!promisesOpen(table.phase)) return refuse("wrongPhase");
  if (towards === seat.group || groupIndex(table.scenario, towards) < 0) return refuse("groupUnknown");
  return seat;
}
