/**
 * A journal without persons: players are numbered as they came ("p1"), names are gone, and words of one's own stay only
 * where who said them has consented. Times count from the opening of the table.
 */
import type { Event } from "../rules/events.ts";
import type { Happened } from "../rules/records.ts";
import type { Opening } from "../rules/state.ts";
import type { PlayerId, SeatId } from "../rules/terms.ts";

/** A journal that may leave the table, and whom its numbers stand for. */
export interface Pseudonymous {
  readonly opening: Opening;
  readonly events: readonly Event[];
  /** The number of each player; this never leaves the server. */
  readonly persons: ReadonlyMap<PlayerId, string>;
}

/** Removes every person from a journal; `consents`: whose words and answers stay. */
export function withoutPersons(
  opening: Opening,
  events: readonly Event[],
  consents: readonly PlayerId[],
): Pseudonymous {
  const persons = new Map<PlayerId, string>();
  const number = (player: PlayerId): string => {
    const known = persons.get(player) ?? `p${persons.size + 1}`;
    persons.set(player, known);
    return known;
  };
  /** Who is on each seat, with the name by which others of a team know them. */
  const seats = new Map<SeatId, { readonly player: PlayerId; readonly name: string }[]>();
  const on = (seat: SeatId | undefined) => (seat === undefined ? [] : (seats.get(seat) ?? []));
  const at = (time: number) => (time === 0 ? 0 : time - opening.at);
  const may = (players: readonly { readonly player: PlayerId }[]) =>
    players.length > 0 && players.every(({ player }) => consents.includes(player));
  const left = events.flatMap((event): readonly Event[] => {
    switch (event.type) {
      case "seatTaken": {
        seats.set(event.seat, [...on(event.seat), { player: event.player, name: event.name }]);
        const player = number(event.player);
        return [{ ...event, player, name: player }];
      }
      case "seatLeft": {
        const { player } = event;
        seats.set(
          event.seat,
          player === undefined ? [] : on(event.seat).filter((one) => one.player !== player),
        );
        return [player === undefined ? event : { ...event, player: number(player) }];
      }
      case "said": {
        const { text, by, ...said } = event;
        // Two of a team may have one name: then both must have consented.
        const authors = on(event.seat).filter((one) => by === undefined || one.name === by);
        const [author] = authors;
        return [
          {
            ...said,
            ...(by === undefined || author === undefined ? {} : { by: number(author.player) }),
            ...(text !== undefined && may(authors) ? { text } : {}),
          },
        ];
      }
      case "felt": {
        const { line, ...felt } = event;
        return [line !== undefined && may(on(event.seat)) ? { ...felt, line } : felt];
      }
      case "personRemoved": {
        const { player } = event;
        seats.set(
          event.seat,
          on(event.seat).filter((one) => one.player !== player),
        );
        return [{ ...event, player: number(player) }];
      }
      case "seatsChanged": {
        const [one, other] = [on(event.seat), on(event.to)];
        seats.set(event.seat, other);
        seats.set(event.to, one);
        return [event];
      }
      case "seatsMerged":
        seats.set(event.into, [...on(event.into), ...on(event.seat)]);
        seats.set(event.seat, []);
        return [event];
      case "personRenamed": {
        const { player, name } = event;
        seats.set(
          event.seat,
          on(event.seat).map((one) => (one.player === player ? { player, name } : one)),
        );
        return [{ ...event, player: number(player), name: number(player) }];
      }
      case "archivistCame":
        return [{ ...event, player: number(event.player), name: number(event.player) }];
      case "bookmarked": {
        const { by, line, ...mark } = event;
        const player = number(event.player);
        return [
          { ...mark, player, ...(by === undefined ? {} : { by: player }), line: may([event]) ? line : "" },
        ];
      }
      case "roundOpened":
        return [
          { ...event, situation: { ...event.situation, incidents: event.situation.incidents.map(untitled) } },
        ];
      case "reckoned":
        return [{ ...event, record: { ...event.record, incidents: event.record.incidents.map(untitled) } }];
      case "incidentInjected":
        return [{ ...event, happened: untitled(event.happened) }];
      case "injectionQueued": {
        const { injection } = event;
        return [
          injection.kind === "own" ? { ...event, injection: { ...injection, title: "", text: "" } } : event,
        ];
      }
      // Who needs more time than others is nobody's business.
      case "limitLifted":
        return [];
      case "pauseAsked":
        return [{ ...event, at: at(event.at) }];
      case "archivistWent":
      case "memberWent":
      case "memberCame":
      case "memberReady":
      case "answerProposed":
        return [{ ...event, player: number(event.player) }];
      case "itemAnswered":
      case "openAnswered":
        return consents.includes(event.player) ? [{ ...event, player: number(event.player) }] : [];
      case "consented":
        return consents.includes(event.player) && event.given
          ? [{ ...event, player: number(event.player) }]
          : [];
      case "phaseBegan":
      case "resumed":
      case "extended":
      case "waited":
        return [{ ...event, endsAt: at(event.endsAt) }];
      // Nothing of a person is in these. An event that is new here must say which it is: there is no default.
      case "caretakerCame":
      case "seatGivenBack":
      case "gameStarted":
      case "roundVoided":
      case "becameReady":
      case "incidentNamed":
      case "backAsked":
      case "backOpened":
      case "backClosed":
      case "promiseMade":
      case "offerAnswered":
      case "promiseTakenBack":
      case "offersExpired":
      case "reported":
      case "muted":
      case "facilitated":
      case "curtainLifted":
      case "promised":
      case "promiseWithdrawn":
      case "readingMade":
      case "answerGiven":
      case "answerDefaulted":
      case "revealed":
      case "paused":
      case "held":
      case "debriefLed":
      case "letGo":
      case "nudged":
      case "injectionWithdrawn":
      case "badHeld":
      case "personLetBack":
      case "botCame":
      case "botWent":
        return [event];
    }
  });
  const { flagWords: _, ...open } = opening;
  return { opening: { ...open, at: 0 }, events: left, persons };
}

/** An incident that the facilitator wrote, without what they wrote. */
function untitled(happened: Happened): Happened {
  return happened.own === undefined
    ? happened
    : { ...happened, own: { title: "", text: "", dials: happened.own.dials } };
}
