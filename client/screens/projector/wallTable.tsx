/** One table on the wall: picture, phase, clock, and what people do now; in the debrief the two lines. */
import type { SessionTableView } from "#shared/protocol/session.ts";
import type { Watched } from "../../ports.ts";
import { session } from "../../sessionStore.ts";
import { say } from "../../words/words.ts";
import { Icon } from "../parts/icon.tsx";
import { tableTitle } from "../parts/tableTitle.ts";
import { groupName } from "../parts/tags.tsx";
import { leftText } from "../console/now.ts";
import { WallPicture } from "./wallPicture.tsx";
import { LedPage } from "./ledPage.tsx";
import { SafetyLines } from "./safetyLines.tsx";

interface Shown {
  readonly table: SessionTableView;
  readonly watched: Watched | undefined;
}

/** A bulletin stays on the wall until the round is over, the newest alone. */
export function bulletin(watched: Watched | undefined, { round, phase }: SessionTableView): string {
  if (phase === "debrief") return "";
  const told = watched?.news.value.filter((one) => one.kind === "bulletin" && one.round === round).at(-1);
  return told?.text ?? "";
}

/** What the facilitator tells all. */
export function Bulletin(props: { readonly text: string }) {
  return (
    <p class="wall-bulletin">
      <Icon name="megaphone" />
      <span>{props.text}</span>
    </p>
  );
}

/** The wall for one table alone. */
export function OneTable(props: {
  readonly table: SessionTableView | undefined;
  readonly watched: Watched | undefined;
}) {
  const { table, watched } = props;
  if (table === undefined) return null;
  const told = bulletin(watched, table);
  const page = watched?.table.value?.debriefPage ?? "";
  // Who is led past the first page has stepped out: then the page alone speaks.
  const isLed = table.phase === "debrief" && page !== "" && page !== "stepOut";
  return (
    <>
      <header class="wall-head">
        <div>
          <p class="wall-soft">{where(table)}</p>
          <h1>{say(`phase.${table.phase}.name`)}</h1>
        </div>
        <WallClock table={table} watched={watched} />
      </header>
      <Middle table={table} watched={watched} />
      <p class="wall-line" role="status">
        {table.paused ? say("projector.paused") : isLed ? "" : say(`projector.now.${table.phase}`)}
      </p>
      {told !== "" && <Bulletin text={told} />}
    </>
  );
}

/** One of several tables. */
export function Tile(props: Shown & { readonly pictured: boolean; readonly told: string }) {
  const { table, watched, told } = props;
  return (
    <section class="wall-tile" aria-label={tableTitle(table.code)}>
      <header class="wall-head">
        <div>
          <p class="wall-soft">{where(table)}</p>
          <h2>{say(`phase.${table.phase}.name`)}</h2>
        </div>
        <WallClock table={table} watched={watched} />
      </header>
      {table.phase === "debrief" ? (
        <Bands watched={watched} />
      ) : (
        props.pictured && <Middle table={table} watched={watched} />
      )}
      {told !== "" && <Bulletin text={told} />}
    </section>
  );
}

/** How safe each group came out, in a word. */
function Bands(props: { readonly watched: Watched | undefined }) {
  const groups = Object.values(props.watched?.table.value?.groups ?? {});
  return (
    <ul class="wall-bands">
      {groups.map(({ id, security }, at) => (
        <li key={id} data-group={at}>
          <b>{groupName(id)}</b>
          <span>{say(`band.security.${security}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function Middle({ table, watched }: Shown) {
  const you = watched?.you.value;
  if (table.phase === "debrief") {
    const page = watched?.table.value?.debriefPage ?? "";
    // The two lines are what is talked about first, and again on their own page.
    if (page !== "") return <LedPage page={page} debrief={you?.debrief} />;
    return you?.debrief ? <SafetyLines debrief={you.debrief} /> : null;
  }
  return <WallPicture scene={you?.scene} />;
}

function where(table: SessionTableView): string {
  const title = tableTitle(table.code);
  return table.phase === "lobby" || table.phase === "debrief"
    ? title
    : say("projector.round", { table: title, round: table.round });
}

/** What is left, or why time stands still. */
function WallClock({ table, watched }: Shown) {
  if (table.phase === "lobby" || table.phase === "debrief") return null;
  if (table.paused) {
    return (
      <p class="wall-clock still">
        <Icon name="pause" />
        {say("table.paused")}
      </p>
    );
  }
  if (watched?.table.value?.clock.held === true) {
    return (
      <p class="wall-clock still">
        <Icon name="lock" />
        {say("table.held")}
      </p>
    );
  }
  if (!table.timed) return null;
  return (
    <p class={`wall-clock${session.value?.format === "slow" ? " still" : ""}`} role="timer">
      {leftText(table.endsAt)}
    </p>
  );
}
