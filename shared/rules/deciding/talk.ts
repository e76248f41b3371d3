/** Talk: cheap, bounded, remembered, and heard only where it was said. */
import { facilitatorChannels, heard, openChannels } from "../channels.ts";
import { TEXT_LIMIT, type Actor, type Refusal } from "../commands.ts";
import type { Event } from "../events.ts";
import { isRoundPhase } from "../phases.ts";
import { refuse } from "../refuse.ts";
import { groupIndex, seatOf, type Seat, type State } from "../state.ts";
import { speaksFor } from "../team.ts";
import type { ChannelId, GroupId, Nudge, SeatId } from "../terms.ts";
import { notImpartial, notKeeper } from "./keeper.ts";
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
  "agreed",
  "keptWord",
  "brokeWord",
  "relyOnOurselves",
  "sorry",
  "willKeepWord",
  "askWhatWouldHelp",
  "askWhy",
  "askProof",
  "askOwnPeople",
  "accept",
  "decline",
  "perhaps",
  "agree",
  "disagree",
  "needTime",
  "speakAlone",
  "speakOpenly",
  "makeOffer",
  "waitAndSee",
  "notWhatPromised",
  "notTrue",
] as const;

/** Said to a group, and answered by it, they turn that group's needs face up for who hears both. */
export const ASKS_FOR_NEEDS: (typeof STATEMENTS)[number] = "askWhatYouNeed";
export const TELLS_NEEDS: (typeof STATEMENTS)[number] = "tellNeed";

interface Place {
  readonly channel: ChannelId;
  readonly onRecord?: boolean;
}

/** Something said in one's own words; by the facilitator without a seat too. */
export function say(
  state: State,
  by: Actor,
  wish: Place & { readonly text: string },
): readonly Event[] | Refusal {
  const speech = speechOf(state, by, wish);
  if ("refused" in speech) return speech;
  if (speech.seat !== undefined) {
    if (state.opening.talk === "statements") return refuse("statementsOnly");
    if (speech.seat.muted) return refuse("muted");
  }
  const text = wish.text.trim();
  if (text === "") return refuse("textEmpty");
  if (text.length > TEXT_LIMIT) return refuse("textTooLong", { limit: TEXT_LIMIT });
  return [{ type: "said", ...speech.said, text }];
}

/** A templated sentence. */
export function makeStatement(
  state: State,
  by: Actor,
  wish: Place & { readonly statement: string; readonly about?: GroupId },
): readonly Event[] | Refusal {
  const speech = speechOf(state, by, wish);
  if ("refused" in speech) return speech;
  if (!STATEMENTS.some((one) => one === wish.statement)) return refuse("statementUnknown");
  if (wish.about !== undefined && groupIndex(state.scenario, wish.about) < 0) return refuse("groupUnknown");
  return [
    {
      type: "said",
      ...speech.said,
      statement: wish.statement,
      ...(wish.about === undefined ? {} : { about: wish.about }),
    },
  ];
}

/** Who speaks and where, if that is allowed. */
function speechOf(
  state: State,
  by: Actor,
  place: Place,
):
  | Refusal
  | {
      readonly seat: Seat | undefined;
      readonly said: {
        readonly channel: ChannelId;
        readonly seat?: SeatId;
        readonly by?: string;
        readonly onRecord?: true;
      };
    } {
  const { channel } = place;
  // What is on the record is for everyone to hear.
  if (place.onRecord === true && channel !== "plenary") return refuse("channelClosed");
  const record = place.onRecord === true ? { onRecord: true as const } : {};
  const seat = seatOfActor(state, by);
  if (seat === undefined) {
    if (by.kind !== "player" || !by.host) return refuse("noSeat");
    return facilitatorChannels(state).includes(channel)
      ? { seat, said: { channel, ...record } }
      : refuse("channelClosed");
  }
  const isSpeaker = speaksFor(state, seat, by);
  if (!openChannels(state, seat, isSpeaker).includes(channel))
    return refuse(
      !isSpeaker && openChannels(state, seat, true).includes(channel) ? "speakerOnly" : "channelClosed",
    );
  const member = by.kind === "player" ? seat.members.find((one) => one.player === by.player) : undefined;
  const named = seat.members.length > 1 && member !== undefined ? { by: member.name } : {};
  return { seat, said: { channel, seat: seat.id, ...named, ...record } };
}

/** Tells the facilitator of something one has heard, by the number it has for this seat. */
export function report(state: State, by: Actor, number: number): readonly Event[] | Refusal {
  const seat = seatOfActor(state, by);
  if (seat === undefined) return refuse("noSeat");
  const said = heard(state, { kind: "seat", seat: seat.id })[number];
  if (said === undefined) return refuse("saidUnknown");
  return state.reports.some((one) => one.seat === seat.id && one.said === said.number)
    ? refuse("nothingChanged")
    : [{ type: "reported", seat: seat.id, said: said.number }];
}

/** A line of the facilitator's for everybody, that is among the news too. */
export function bulletin(state: State, by: Actor, words: string): readonly Event[] | Refusal {
  const fault = notImpartial(state, by);
  if (fault !== undefined) return fault;
  const text = words.trim();
  if (text === "") return refuse("textEmpty");
  if (text.length > TEXT_LIMIT) return refuse("textTooLong", { limit: TEXT_LIMIT });
  return [{ type: "said", channel: "plenary", text, bulletin: true }];
}

/** One line that the table is asked to follow. */
export function nudge(
  state: State,
  by: Actor,
  wish: { readonly nudge: Nudge; readonly seat?: SeatId },
): readonly Event[] | Refusal {
  const fault = notImpartial(state, by);
  if (fault !== undefined) return fault;
  if (!isRoundPhase(state.phase)) return refuse("wrongPhase");
  const asked = wish.seat === undefined ? undefined : seatOf(state, wish.seat);
  const isRight = wish.nudge === "askQuietSeat" ? asked?.occupant === "person" : wish.seat === undefined;
  if (!isRight) return refuse("nudgeSeat");
  return [{ type: "nudged", nudge: wish.nudge, ...(asked === undefined ? {} : { seat: asked.id }) }];
}

/** The opener of the table leaves a seat only the sentences on offer, or gives it its own words back. */
export function mute(
  state: State,
  by: Actor,
  wish: { readonly seat: SeatId; readonly muted: boolean },
): readonly Event[] | Refusal {
  const fault = notKeeper(by);
  if (fault !== undefined) return fault;
  const seat = seatOf(state, wish.seat);
  if (seat === undefined) return refuse("seatUnknown");
  return seat.muted === wish.muted
    ? refuse("nothingChanged")
    : [{ type: "muted", seat: seat.id, muted: wish.muted }];
}
