/** Everybody and every seat: tap a person, then a seat. */
import { useSignal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import type { BoardPerson, BoardSeat } from "#shared/protocol/session.ts";
import { board, isOrdered, order, session } from "../../sessionStore.ts";
import { list, say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { groupName, seatTitle } from "../parts/tags.tsx";
import { ChosenPerson, ChosenSeat } from "./chosenOne.tsx";
import { ManyTables } from "./manyTables.tsx";
import { Refusal } from "./refusal.tsx";
import { personOf, seenTables, tableName, type Seen } from "./tables.ts";

/** Who or what was tapped and waits for the second tap. */
export type Tapped =
  | { readonly kind: "person"; readonly person: string }
  | { readonly kind: "seat"; readonly table: string; readonly seat: string };

export const AT_PEOPLE = "people";

/** Waiting people, then table by table, seat by seat. */
export function People() {
  const tapped = useSignal<Tapped | undefined>(undefined);
  const people = board.value?.people ?? [];
  const waiting = people.filter((one) => one.part === "player" && one.seat === undefined);
  const looking = people.filter((one) => one.part !== "player");
  if (people.length === 0) {
    return (
      <section class="empty">
        <p class="lead">{say("console.nobodyYet")}</p>
        <p class="soft">{say("console.nobodyYetLine", { code: session.value?.code ?? "" })}</p>
      </section>
    );
  }
  return (
    <div class="people-view">
      <Giving waiting={waiting.length} />
      <Chosen tapped={tapped} />
      <Refusal at={AT_PEOPLE} />
      {waiting.length > 0 && (
        <section class="waiting-people" aria-labelledby="waiting-people">
          <h2 id="waiting-people">{say("console.waiting", { count: waiting.length })}</h2>
          <Chips people={waiting} tapped={tapped} />
        </section>
      )}
      <div class="seat-maps">
        {seenTables.value.map((seen) => (
          <SeatMap key={seen.table.code} seen={seen} tapped={tapped} />
        ))}
      </div>
      {looking.length > 0 && (
        <section aria-labelledby="looking-on">
          <h2 id="looking-on">{say("console.looking", { count: looking.length })}</h2>
          <Chips people={looking} tapped={tapped} />
        </section>
      )}
      <RatherNot />
      <ManyTables />
    </div>
  );
}

/** Seats for all who wait, at once; and whether people may choose. */
function Giving(props: { readonly waiting: number }) {
  const choosing = session.value?.seatsOpen === true && session.value.seating === "choose";
  return (
    <div class="giving" role="group" aria-label={say("console.giving")}>
      <div class="host-buttons">
        {(["random", "balanced"] as const).map((how) => (
          <Button
            key={how}
            icon="shuffle"
            disabled={props.waiting === 0}
            busy={isOrdered("seatAll")}
            onPress={() => void order({ type: "seatAll", how }, AT_PEOPLE)}
          >
            {say(`console.seatAll.${how}`)}
          </Button>
        ))}
        <Button
          icon={choosing ? "unlock" : "lock"}
          pressed={session.value?.seatsOpen === true}
          busy={isOrdered("openSeats")}
          onPress={() =>
            void order({ type: "openSeats", open: session.value?.seatsOpen !== true }, AT_PEOPLE)
          }
        >
          {say("console.seatsOpen")}
        </Button>
      </div>
      <p class="small soft">{say("console.givingNote")}</p>
    </div>
  );
}

function Chosen(props: { readonly tapped: Signal<Tapped | undefined> }) {
  const { tapped } = props;
  const now = tapped.value;
  const clear = (): void => void (tapped.value = undefined);
  if (now === undefined) return <p class="small soft tap-hint">{say("console.tapHint")}</p>;
  if (now.kind === "seat") {
    const seat = seatAt(now.table, now.seat);
    return seat === undefined ? null : <ChosenSeat table={now.table} seat={seat} onDone={clear} />;
  }
  const person = personOf(now.person);
  return person === undefined ? null : <ChosenPerson key={person.id} person={person} onDone={clear} />;
}

function seatAt(table: string, seat: string): BoardSeat | undefined {
  return seenTables.value
    .find((one) => one.table.code === table)
    ?.tile?.seats.find((one) => one.seat === seat);
}

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

function Chips(props: {
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

function SeatMap(props: { readonly seen: Seen; readonly tapped: Signal<Tapped | undefined> }) {
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

/** How many would rather not play which role; never who. */
function RatherNot() {
  const counts = Object.entries(board.value?.setup.ratherNot ?? {}).filter(([, count]) => count > 0);
  if (counts.length === 0) return null;
  return (
    <p class="small soft">
      {say("console.ratherNot", {
        roles: list(
          counts.map(([role, count]) => say("console.ratherNotOne", { role: say(`role.${role}`), count })),
        ),
      })}
    </p>
  );
}
