/** Whom this phase still waits for, once this person is done. */
import { mySeat, table } from "../store.ts";
import { say } from "../words/words.ts";
import { Icon } from "./parts/icon.tsx";
import { SeatTag } from "./parts/tags.tsx";

/** How many are named to somebody who only waits; the others are counted. */
const MOST_NAMED = 3;

/** The seats not done yet; nothing while this person still has something to do. */
export function Waiting() {
  const mine = mySeat.value;
  const seats = Object.values(table.value?.seats ?? {}).filter((seat) => seat.awaited && !seat.ready);
  const busy = mine !== undefined && mine.awaited && !mine.ready;
  if (busy || seats.length === 0) return null;
  const most = mine ? MOST_NAMED : seats.length;
  return (
    <section class={`waiting${mine ? " mine" : ""}`} aria-label={say("table.waitingFor")}>
      <p>
        <Icon name="hourglass" />
        <span>{say("table.waitingFor")}</span>
      </p>
      <ul>
        {seats.slice(0, most).map((seat) => (
          <li key={seat.id}>
            <SeatTag seat={seat.id} />
          </li>
        ))}
        {seats.length > most && <li>{say("table.andMore", { count: seats.length - most })}</li>}
      </ul>
    </section>
  );
}
