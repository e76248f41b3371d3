/** What can be done with the person or the seat that was tapped. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { BoardPerson, BoardSeat } from "#shared/protocol/session.ts";
import { NAME_LIMIT } from "#shared/rules/commands.ts";
import { isOrdered, order } from "../../sessionStore.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { seatTitle } from "../parts/tags.tsx";
import { Sure } from "./sure.tsx";
import { askTables, seenTable, seenTables, tableName } from "./tables.ts";

const AT = "people";

/** A person: where they are, another name, another table, away from the seat, away for good. */
export function ChosenPerson(props: { readonly person: BoardPerson; readonly onDone: () => void }) {
  const { person, onDone } = props;
  const name = useSignal(person.name);
  const id = useId();
  const done = async (reply: ReturnType<typeof order>): Promise<void> => {
    if ((await reply).ok) onDone();
  };
  const others = seenTables.value.filter(
    ({ table }) => table.placesFree > 0 && !(person.seat !== undefined && table.code === person.table),
  );
  return (
    <section class="chosen-one" aria-label={say("console.chosen", { name: person.name })}>
      <div class="chosen-head">
        <h2>
          <Icon name="user" />
          {person.name}
        </h2>
        <p class="small soft">{whereText(person)}</p>
        <Button look="quiet" icon="x" label={say("console.unchoose")} onPress={onDone}>
          <span class="spoken">{say("console.unchoose")}</span>
        </Button>
      </div>
      {person.part === "player" && <p role="status">{say("console.nowTapSeat")}</p>}
      <div class="chosen-tools">
        <div class="host-buttons">
          {person.part === "player" &&
            others.map(({ table }) => (
              <Button
                key={table.code}
                icon="arrowRight"
                busy={isOrdered("place")}
                onPress={() => void done(order({ type: "place", person: person.id, table: table.code }, AT))}
              >
                {say("console.nextSeatAt", { table: tableName(table.code) })}
              </Button>
            ))}
          {person.seat !== undefined && (
            <Button
              icon="doorOpen"
              busy={isOrdered("unseat")}
              onPress={() => void done(order({ type: "unseat", person: person.id }, AT))}
            >
              {say("console.unseat")}
            </Button>
          )}
          <Sure
            label={say("console.remove")}
            icon="x"
            look="quiet"
            question={say("console.removeMeans", { name: person.name })}
            yes={say("console.removeYes", { name: person.name })}
            busy={isOrdered("remove")}
            onYes={() => void done(order({ type: "remove", person: person.id }, AT))}
          />
        </div>
        <form
          class="field"
          onSubmit={(event) => {
            event.preventDefault();
            void done(order({ type: "rename", person: person.id, name: name.value }, AT));
          }}
        >
          <label for={id}>{say("console.rename")}</label>
          <div class="field-with">
            <input
              id={id}
              maxLength={NAME_LIMIT}
              autocomplete="off"
              value={name.value}
              onInput={(event) => (name.value = event.currentTarget.value)}
            />
            <Button submits={true} busy={isOrdered("rename")}>
              {say("console.renameGo")}
            </Button>
          </div>
        </form>
      </div>
    </section>
  );
}

/** A seat: who plays it while nobody sits there, and whether its people write in their own words. */
export function ChosenSeat(props: {
  readonly table: string;
  readonly seat: BoardSeat;
  readonly onDone: () => void;
}) {
  const { table, seat, onDone } = props;
  const isBot = seat.occupant === "bot";
  const open = seenTable(table)?.table.phase !== "debrief";
  return (
    <section class="chosen-one" aria-label={say("console.chosen", { name: seatTitle(seat.seat) })}>
      <div class="chosen-head">
        <h2>{seatTitle(seat.seat)}</h2>
        <p class="small soft">{tableName(table)}</p>
        <Button look="quiet" icon="x" label={say("console.unchoose")} onPress={onDone}>
          <span class="spoken">{say("console.unchoose")}</span>
        </Button>
      </div>
      <p role="status">{say("console.nowTapPerson")}</p>
      {seat.people.length === 0 && open && (
        <Button
          icon="bot"
          busy={isOrdered("ask")}
          onPress={() => void askTables([table], { type: "botSeat", seat: seat.seat, bot: !isBot }, AT)}
        >
          {say(isBot ? "console.botOff" : "console.botOn")}
        </Button>
      )}
    </section>
  );
}

function whereText(person: BoardPerson): string {
  const here = say(person.connected ? "console.isHere" : "console.isAway");
  if (person.part !== "player") return `${say(`console.partOf.${person.part}`)} · ${here}`;
  if (person.table === undefined || person.seat === undefined) return `${say("console.noSeat")} · ${here}`;
  return `${tableName(person.table)}, ${seatTitle(person.seat)} · ${here}`;
}
