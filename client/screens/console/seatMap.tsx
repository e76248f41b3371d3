/** Who sits where: people and seats, both to be tapped, in whichever order. */
import type { Signal } from "@preact/signals";
import type { BoardPerson, BoardSeat } from "#shared/protocol/session.ts";
import { board, order } from "../../sessionStore.ts";
import { say } from "../../words/words.ts";
import { Icon } from "../parts/icon.tsx";
import { groupName, seatTitle } from "../parts/tags.tsx";
import { personOf, tableName, type Seen } from "./tables.ts";

/** Who or what was tapped and waits for the second tap. */
export type Tapped =
  | { readonly kind: "person"; readonly person: string }
  | { readonly kind: "seat"; readonly table: string; readonly seat: string };

/** Where what is refused of people is shown. */
export const AT_PEOPLE = "people";

/** Puts a person on a seat; the tap is done once it is granted. */
async function place(
  tapped: Signal<Tapped | undefined>,
  person: string,
  table: string,
  seat: string,
): Promise<void> {
  const reply = await order({ type: "place", person, table, seat }, AT_PEOPLE);
  if (reply.ok) tapped.value = undefined;
}

/** People as chips to be tapped. */
export function Chips(props: {
  readonly people: readonly BoardPerson[];
  readonly tapped: Signal<Tapped | undefined>;
}) {
  return (
    <ul class="chips">
      {props.people.map((person) => (
        <li key={person.id}>
          <Chip person={person} tapped={props.tapped} />
        </li>
      ))}
    </ul>
  );
}

function Chip(props: { readonly person: BoardPerson; readonly tapped: Signal<Tapped | undefined> }) {
  const { person, tapped } = props;
  const now = tapped.value;
  const mine = now?.kind === "person" && now.person === person.id;
  return (
    <button
      type="button"
      class="chip"
      aria-pressed={mine}
      data-here={person.connected}
      onClick={() => {
        // A seat that was tapped first waits for this person.
        if (now?.kind === "seat" && person.part === "player")
          void place(tapped, person.id, now.table, now.seat);
        else tapped.value = mine ? undefined : { kind: "person", person: person.id };
      }}
    >
      <Icon name={person.part === "archivist" ? "stamp" : person.part === "observer" ? "eye" : "user"} />
      <span>{person.name}</span>
      {!person.connected && (
        <span class="chip-away">
          <Icon name="wifiOff" />
          <span class="spoken">{say("console.isAway")}</span>
        </span>
      )}
    </button>
  );
}

/** The seats of one table, group by group, with who sits there. */
export function SeatMap(props: { readonly seen: Seen; readonly tapped: Signal<Tapped | undefined> }) {
  const { seen, tapped } = props;
  const seats = seen.tile?.seats ?? [];
  const groups = [...new Set(seats.map((seat) => seat.group))];
  return (
    <section class="seat-map" aria-label={tableName(seen.table.code)}>
      <h2>
        {tableName(seen.table.code)}{" "}
        <span class="small soft">
          {say(`phase.${seen.table.phase}.name`)} ·{" "}
          {say("console.seated", { people: seen.table.people, seats: seen.table.seats })}
        </span>
      </h2>
      {groups.map((group, at) => (
        <div key={group} class="seat-map-group" data-group={at}>
          <h3>
            <span class="swatch" aria-hidden="true" /> {groupName(group)}
          </h3>
          <ul>
            {seats
              .filter((seat) => seat.group === group)
              .map((seat) => (
                <li key={seat.seat}>
                  <SeatOf seen={seen} seat={seat} tapped={tapped} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function SeatOf(props: {
  readonly seen: Seen;
  readonly seat: BoardSeat;
  readonly tapped: Signal<Tapped | undefined>;
}) {
  const { seen, seat, tapped } = props;
  const table = seen.table.code;
  const now = tapped.value;
  const person = now?.kind === "person" ? personOf(now.person) : undefined;
  const room = seat.people.length < (board.value?.setup.teamSize ?? 1);
  const mine = now?.kind === "seat" && now.table === table && now.seat === seat.seat;
  const canTake = person?.part === "player" && room && !seat.people.includes(person.id);
  return (
    <div class="seat-of" data-free={seat.people.length === 0}>
      <span class="seat-of-name">
        <b>{seatTitle(seat.seat)}</b> <span class="small soft">{say(`role.${seat.role}`)}</span>
      </span>
      {seat.people.map((id) => {
        const one = personOf(id);
        return one === undefined ? null : <Chip key={id} person={one} tapped={tapped} />;
      })}
      {room && (
        <button
          type="button"
          class={`chip empty-seat${canTake ? " takes" : ""}`}
          aria-pressed={mine}
          aria-label={
            canTake
              ? say("console.putHere", { person: person?.name ?? "", seat: seatTitle(seat.seat) })
              : say("console.freeSeat", {
                  seat: seatTitle(seat.seat),
                  holder: say(`occupant.${seat.occupant}`),
                })
          }
          onClick={() => {
            if (canTake && person) void place(tapped, person.id, table, seat.seat);
            else tapped.value = mine ? undefined : { kind: "seat", table, seat: seat.seat };
          }}
        >
          <Icon name={canTake ? "arrowRight" : seat.occupant === "bot" ? "bot" : "plus"} />
          {(canTake || seat.people.length === 0) && (
            <span>{say(canTake ? "console.here" : `occupant.${seat.occupant}`)}</span>
          )}
        </button>
      )}
    </div>
  );
}
