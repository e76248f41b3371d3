/** Whom this phase still waits for, once this person is done. */
import { mySeat, table } from "../store.ts";
import { say } from "../words/words.ts";
import { Icon } from "./parts/icon.tsx";
import { SeatTag } from "./parts/tags.tsx";

/** The seats not done yet; nothing while this person still has something to do. */
export function Waiting() {
  const mine = mySeat.value;
  const seats = Object.values(table.value?.seats ?? {}).filter((seat) => seat.awaited && !seat.ready);
  const busy = mine !== undefined && mine.awaited && !mine.ready;
  if (busy || seats.length === 0) return null;
  return (
    <section class="waiting" aria-label={say("table.waitingFor")}>
      <p>
        <Icon name="hourglass" />
        <span>{say("table.waitingFor")}</span>
      </p>
      <ul>
        {seats.map((seat) => (
          <li key={seat.id}>
            <SeatTag seat={seat.id} />
          </li>
        ))}
      </ul>
    </section>
  );
}
