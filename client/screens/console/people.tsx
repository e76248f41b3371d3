/** Everybody and every seat: tap a person, then a seat. */
import { useSignal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import type { BoardSeat } from "#shared/protocol/session.ts";
import { board, isOrdered, order, session } from "../../sessionStore.ts";
import { list, say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { ChosenPerson, ChosenSeat } from "./chosenOne.tsx";
import { ManyTables } from "./manyTables.tsx";
import { Refusal } from "./refusal.tsx";
import { AT_PEOPLE, Chips, SeatMap, type Tapped } from "./seatMap.tsx";
import { personOf, seenTables } from "./tables.ts";

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
