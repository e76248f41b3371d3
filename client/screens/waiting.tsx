/** Whom this phase still waits for, once this person is done. */
import type { SeatView } from "#shared/rules/views.ts";
import { askFor, mySeat, table } from "../store.ts";
import { say } from "../words/words.ts";
import { Icon } from "./parts/icon.tsx";
import { SeatTag } from "./parts/tags.tsx";

/** How many are named to somebody who only waits; the others are counted. */
const MOST_NAMED = 3;

/** The seats not done yet; nothing while this person still has something to do. */
function awaited(): readonly SeatView[] {
  const mine = mySeat.value;
  if (mine !== undefined && mine.awaited && !mine.ready) return [];
  return Object.values(table.value?.seats ?? {}).filter((seat) => seat.awaited && !seat.ready);
}

/** At the end of the panel: for whoever watches all of them, and where nobody says "done" by a control. */
export function Waiting() {
  if (mySeat.value === undefined) return <WaitsFor seats={awaited()} most={Infinity} />;
  return askFor("ready") ? null : <WaitsFor seats={awaited()} most={MOST_NAMED} />;
}

/** Above the control with which this person said "done". */
export function WaitingHere() {
  return <WaitsFor seats={awaited()} most={MOST_NAMED} />;
}

function WaitsFor(props: { readonly seats: readonly SeatView[]; readonly most: number }) {
  const { seats, most } = props;
  if (seats.length === 0) return null;
  return (
    <section class={`waiting${mySeat.value ? " mine" : ""}`} aria-label={say("table.waitingFor")}>
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
