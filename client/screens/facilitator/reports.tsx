/** What people reported: the line as it was said, where, and by whom. */
import { you } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Section } from "../parts/section.tsx";
import { FacilitatorTag, SeatTag, seatTitle } from "../parts/tags.tsx";
import { lineText } from "../talk/lineText.ts";
import { MuteButton } from "./muteButton.tsx";
import { roomName } from "./roomName.ts";

/** The newest first; nothing while there are none. */
export function Reports() {
  const reports = you.value?.reports ?? [];
  if (reports.length === 0) return null;
  return (
    <Section title={say("facilitator.reports")} icon="flag">
      <ul class="reports" aria-live="polite">
        {reports.toReversed().map(({ by, said }) => (
          <li key={`${by} ${said.number}`}>
            <p class="small">{say("facilitator.reported", { seat: seatTitle(by) })}</p>
            <blockquote>
              <header>
                {said.seat === undefined ? <FacilitatorTag /> : <SeatTag seat={said.seat} />}
                {said.by !== undefined && <span class="small soft">{said.by}</span>}
              </header>
              <p>{lineText(said)}</p>
              <footer class="small soft">
                {say("table.inRound", { round: said.round })} {roomName(said.channel)}
              </footer>
            </blockquote>
            {said.seat !== undefined && <MuteButton seat={said.seat} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
