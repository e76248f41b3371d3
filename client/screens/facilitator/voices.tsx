/** Who may write in their own words. */
import { askFor, table } from "../../store.ts";
import { say } from "../../words/words.ts";
import { SeatTag } from "../parts/tags.tsx";
import { MuteButton } from "./muteButton.tsx";

/** Every seat with people on it; bots only ever speak in sentences on offer. */
export function Voices() {
  const ask = askFor("mute");
  const seats = Object.values(table.value?.seats ?? {}).filter((seat) => seat.people > 0);
  if (!ask || seats.length === 0) return null;
  return (
    <details class="more">
      <summary>{say("facilitator.voices")}</summary>
      <p class="small soft">{say("facilitator.voicesNote")}</p>
      <ul class="voices">
        {seats.map((seat) => (
          <li key={seat.id}>
            <span>
              <SeatTag seat={seat.id} />
              {ask.muted.includes(seat.id) && <span class="small soft">{say("facilitator.isMuted")}</span>}
            </span>
            <MuteButton seat={seat.id} />
          </li>
        ))}
      </ul>
    </details>
  );
}
