/** All tables side by side: where each stands, for whom it waits, and what is wrong there. */
import type { SessionTableView } from "#shared/protocol/session.ts";
import { go } from "../../router.ts";
import { board, session } from "../../sessionStore.ts";
import { say } from "../../words/words.ts";
import { Icon, type IconName } from "../parts/icon.tsx";
import { leftText } from "./now.ts";
import { differsText, isPlaying, personOf, seenTables, tableName, type Seen } from "./tables.ts";

/** A tile for each table; a tap opens it. */
export function Tiles() {
  return (
    <ul class="tiles" aria-label={say("console.part.tables")}>
      {seenTables.value.map((seen) => (
        <li key={seen.table.code}>
          <Tile seen={seen} />
        </li>
      ))}
    </ul>
  );
}

function Tile(props: { readonly seen: Seen }) {
  const { table, tile } = props.seen;
  const here = (tile?.seats ?? []).flatMap((seat) => seat.people);
  const away = here.filter((id) => personOf(id)?.connected !== true).length;
  const differs = differsText(props.seen);
  const playing = isPlaying(table);
  return (
    <button
      type="button"
      class="tile"
      data-state={tile?.card ? "card" : table.paused ? "paused" : table.phase}
      onClick={() => go({ at: "console", code: session.value?.code ?? "", table: table.code })}
    >
      <span class="tile-head">
        <b class="tile-name">{tableName(table.code)}</b>
        <TileClock table={table} held={tile?.held === true} />
      </span>
      {differs !== "" && <span class="small soft">{differs}</span>}
      <span class="tile-phase">
        {say(`phase.${table.phase}.name`)}
        {playing && (
          <span class="soft">
            {" "}
            {say("table.round", { round: table.round, from: table.roundsFrom, to: table.roundsTo })}
          </span>
        )}
      </span>
      {playing && tile !== undefined && tile.awaited > 0 && (
        <span class="tile-ready">
          <span class="ready-line" aria-hidden="true">
            <i style={{ inlineSize: `${(100 * tile.ready) / tile.awaited}%` }} />
          </span>
          {say("console.ready", { ready: tile.ready, awaited: tile.awaited })}
        </span>
      )}
      <span class="tile-people small">
        {say("console.seated", { people: table.people, seats: table.seats })}
        {away > 0 && <span class="soft"> · {say("console.away", { count: away })}</span>}
      </span>
      <Marks seen={props.seen} />
    </button>
  );
}

/** What is left of the phase, or why no clock runs. */
export function TileClock(props: { readonly table: SessionTableView; readonly held: boolean }) {
  const { table, held } = props;
  if (!isPlaying(table)) return null;
  if (table.paused) return <Mark icon="pause" text={say("table.paused")} />;
  if (held) return <Mark icon="lock" text={say("table.held")} />;
  if (!table.timed) return null;
  return (
    <span class={`tile-clock${session.value?.format === "slow" ? " until" : ""}`}>
      {leftText(table.endsAt)}
    </span>
  );
}

function Marks(props: { readonly seen: Seen }) {
  const { table, tile } = props.seen;
  const alerts = (board.value?.alerts ?? []).filter((one) => one.table === table.code);
  const behind = alerts.find(({ kind }) => kind === "behind");
  const reports = tile?.reports.length ?? 0;
  const watch = tile?.watch.length ?? 0;
  const flagged = tile?.flagged ?? 0;
  const resting = alerts.some(({ kind }) => kind === "resting");
  return (
    <span class="tile-marks">
      {tile?.card === true && <Mark icon="hand" text={say("console.mark.card")} strong={true} />}
      {behind !== undefined && (
        <Mark icon="hourglass" text={say("console.mark.behind", { phases: behind.phases ?? 1 })} />
      )}
      {resting && <Mark icon="wifiOff" text={say("console.mark.resting")} />}
      {reports > 0 && <Mark icon="flag" text={say("console.mark.reports", { count: reports })} />}
      {flagged > 0 && <Mark icon="flag" text={say("console.mark.flagged", { count: flagged })} />}
      {watch > 0 && <Mark icon="messages" text={say("console.mark.watch", { count: watch })} />}
      {tile?.curtain === true && <Mark icon="eye" text={say("console.mark.curtain")} />}
    </span>
  );
}

function Mark(props: { readonly icon: IconName; readonly text: string; readonly strong?: true }) {
  return (
    <span class={`badge${props.strong ? " strong" : ""}`}>
      <Icon name={props.icon} />
      {props.text}
    </span>
  );
}
