/** Who sits where; free seats are taken by one tap. */
import { useEffect } from "preact/hooks";
import type { SeatId } from "#shared/rules/terms.ts";
import type { SeatView } from "#shared/rules/views.ts";
import { askFor, draft, groupIds, groupIndex, isPending, mySeat, seatsOf, send } from "../store.ts";
import { isPerson, isWished, me, wish } from "../sessionStore.ts";
import { hasWords, say } from "../words/words.ts";
import { offerName } from "./offeredName.ts";
import { Button } from "./parts/button.tsx";
import { Icon } from "./parts/icon.tsx";
import { GroupTag, inSentence, SeatTag, seatTitle } from "./parts/tags.tsx";
import { SeatRoom } from "./team/room.tsx";
import { ownName } from "./team/team.ts";
import { NameField } from "./parts/nameField.tsx";

/** All seats by group; with the name field above while this person has no seat. */
export function Seats() {
  const ask = askFor("takeSeat");
  const name = draft("name", "");
  // At a session a person has a name already, and seats are given or chosen there.
  const naming = ask !== undefined && mySeat.value === undefined && !isPerson.value;
  const closed = isPerson.value && me.value?.asks.includes("sit") !== true;
  useEffect(() => {
    if (naming && name.value === "") name.value = offerName();
  }, [naming]);
  return (
    <section class="seats" aria-label={say("lobby.seats")}>
      {naming && <NameField name={name} hint={say("join.nameHint")} />}
      <div class="seats-groups">
        {groupIds.value.map((group) => (
          <section key={group} class="seats-group" data-group={groupIndex(group)}>
            <h2>
              <GroupTag group={group} />
            </h2>
            <ul>
              {seatsOf(group).map((seat) => (
                <li key={seat.id}>
                  <SeatRow
                    seat={seat}
                    takable={!closed && ask?.seats.includes(seat.id) === true}
                    onTake={() => take(seat.id, mySeat.value ? ownName() : name.value.trim())}
                  />
                </li>
              ))}
            </ul>
            {hasWords(`group.${group}.history`) && (
              <details class="more">
                <summary>{say("lobby.about", inSentence({ group }))}</summary>
                <p>{say(`group.${group}.history`)}</p>
              </details>
            )}
          </section>
        ))}
      </div>
      {mySeat.value && askFor("leaveSeat") && (
        <Button
          look="quiet"
          busy={isPending("leaveSeat") || isWished("stand")}
          onPress={() => void (isPerson.value ? wish({ type: "stand" }) : send({ type: "leaveSeat" }))}
        >
          {say("lobby.leaveSeat")}
        </Button>
      )}
    </section>
  );
}

/** By the session where there is one: it knows of everybody's seat. */
function take(seat: SeatId, name: string): void {
  const table = me.value?.table;
  if (isPerson.value && table !== undefined) void wish({ type: "sit", table, seat });
  else void send({ type: "takeSeat", seat, name });
}

function SeatRow(props: { readonly seat: SeatView; readonly takable: boolean; readonly onTake: () => void }) {
  const { seat } = props;
  if (props.takable) {
    return (
      <button
        type="button"
        class="seat free"
        aria-busy={isPending("takeSeat") || isWished("sit") ? "true" : undefined}
        onClick={props.onTake}
      >
        {seat.people === 0 ? (
          <span class="seat-title">{seatTitle(seat.id)}</span>
        ) : (
          <SeatTag seat={seat.id} />
        )}
        <span class="seat-role">
          {say(`role.${seat.role}`)} <SeatRoom seat={seat} />
        </span>
        <span class="seat-go">
          <span class={mySeat.value ? "spoken" : ""}>
            {say(mySeat.value ? "lobby.move" : seat.people > 0 ? "lobby.joinTeam" : "lobby.sit")}
          </span>
          <Icon name="arrowRight" />
        </span>
      </button>
    );
  }
  return (
    <div class={`seat${mySeat.value?.id === seat.id ? " mine" : ""}`}>
      {seat.occupant === "open" ? (
        <span class="seat-title">{seatTitle(seat.id)}</span>
      ) : (
        <SeatTag seat={seat.id} />
      )}
      <span class="seat-role">
        {say(`role.${seat.role}`)} <SeatRoom seat={seat} />
      </span>
      {seat.occupant === "open" && <span class="seat-go soft">{say("occupant.open")}</span>}
    </div>
  );
}
