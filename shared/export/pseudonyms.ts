/**
 * A journal without persons: players are numbered as they came ("p1"), names are gone, and words of one's own stay only
 * where who said them has consented. Times count from the opening of the table.
 */
import type { Event } from "../rules/events.ts";
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
        return [{ ...event, endsAt: at(event.endsAt) }];
      // Nothing of a person is in these. An event that is new here must say which it is: there is no default.
      case "caretakerCame":
      case "seatGivenBack":
      case "gameStarted":
      case "roundOpened":
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
      case "reckoned":
      case "paused":
        return [event];
    }
  });
  return { opening: { ...opening, at: 0 }, events: left, persons };
}
