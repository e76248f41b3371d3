/** The seats of one table: who sits there, who is done, and who needs more time than the clock gives. */
import { askFor, groupIds, isPending, seatsOf, send } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { Section } from "../parts/section.tsx";
import { SeatTag, seatTitle } from "../parts/tags.tsx";
import { personOf, type Seen } from "./tables.ts";

/** Group by group. */
export function SeatsHere(props: { readonly seen: Seen }) {
  const limits = askFor("noLimit");
  const gone = (seat: string): boolean =>
    (props.seen.tile?.seats.find((one) => one.seat === seat)?.people ?? []).some(
      (id) => personOf(id)?.connected !== true,
    );
  return (
    <Section title={say("console.seats")} icon="users">
      <ul class="seats-here">
        {groupIds.value
          .flatMap((group) => seatsOf(group))
          .map((seat) => {
            const free = limits?.on.includes(seat.id) === true;
            const canFree = limits?.off.includes(seat.id) === true;
            return (
              <li key={seat.id}>
                <span class="seat-here">
                  <SeatTag seat={seat.id} />
                  {seat.awaited && (
                    <span class="badge">
                      <Icon name={seat.ready ? "check" : "hourglass"} />
                      {say(seat.ready ? "console.isReady" : "console.isAwaited")}
                    </span>
                  )}
                  {gone(seat.id) && (
                    <span class="badge">
                      <Icon name="wifiOff" />
                      {say("console.isAway")}
                    </span>
                  )}
                </span>
                {(free || canFree) && (
                  <Button
                    look="quiet"
                    icon="timer"
                    pressed={free}
                    busy={isPending("noLimit")}
                    label={say("console.noLimitFor", {
                      what: say(free ? "console.noLimitOn" : "console.noLimit"),
                      seat: seatTitle(seat.id),
                    })}
                    onPress={() => void send({ type: "noLimit", seat: seat.id, on: !free })}
                  >
                    {say(free ? "console.noLimitOn" : "console.noLimit")}
                  </Button>
                )}
              </li>
            );
          })}
      </ul>
      {limits !== undefined && <p class="small soft">{say("console.noLimitNote")}</p>}
    </Section>
  );
}
