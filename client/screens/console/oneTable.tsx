/** One table opened: its clock, its people, its voice, what can be brought in, and the way inside. */
import { table, you } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Archive } from "../archive.tsx";
import { LookIn } from "../facilitator/lookIn.tsx";
import { Reports } from "../facilitator/reports.tsx";
import { Rooms } from "../facilitator/rooms.tsx";
import { Voices } from "../facilitator/voices.tsx";
import { Watch } from "../facilitator/watch.tsx";
import { HostBar } from "../hostBar.tsx";
import { Button } from "../parts/button.tsx";
import { Refused } from "../parts/refused.tsx";
import { Section } from "../parts/section.tsx";
import { Deck } from "./deck.tsx";
import { OwnIncident } from "./ownIncident.tsx";
import { SeatsHere } from "./seatsHere.tsx";
import { differsText, seenTable, tableName } from "./tables.ts";
import { TileClock } from "./tiles.tsx";

/** Everything about one table that a facilitator needs without going in. */
export function OneTable(props: {
  readonly code: string;
  readonly onBack: () => void;
  readonly onLookIn: () => void;
}) {
  const seen = seenTable(props.code);
  if (seen === undefined) return null;
  const differs = differsText(seen);
  const { phase, round, roundsFrom, roundsTo } = seen.table;
  const here = table.value !== undefined && you.value !== undefined;
  const playing = phase !== "lobby" && phase !== "debrief";
  return (
    <div class="one-table">
      <div class="one-head">
        <Button icon="house" onPress={props.onBack}>
          {say("console.back")}
        </Button>
        <h2>{tableName(props.code)}</h2>
        <p>
          {say(`phase.${phase}.name`)}
          {playing && ` · ${say("table.round", { round, from: roundsFrom, to: roundsTo })}`}
          {differs !== "" && <span class="soft"> · {differs}</span>}
        </p>
        <TileClock table={seen.table} held={seen.tile?.held === true} />
        {here && phase !== "lobby" && (
          <Button icon="eye" onPress={props.onLookIn}>
            {say("console.lookIn")}
          </Button>
        )}
      </div>
      {here ? (
        <div class="one-parts">
          <div class="one-column">
            <Refused />
            <HostBar />
            <Watch />
            <Reports />
            <SeatsHere seen={seen} />
            <LookIn />
          </div>
          <div class="one-column">
            <Section title={say("console.speak")} icon="megaphone">
              <p class="small soft">{say("console.speakNote")}</p>
              <Rooms />
            </Section>
            <Deck />
            <OwnIncident />
            <Archive />
            <Voices />
          </div>
        </div>
      ) : (
        <p class="lamp-wait" aria-busy="true">
          {say("app.coming")}
        </p>
      )}
    </div>
  );
}
