/** A session as one of its people: the way in, a seat or a wait for one, and from then on the table where one belongs. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { MeMessage } from "#shared/protocol/session.ts";
import { port } from "../../ports.ts";
import { route } from "../../router.ts";
import { isOwnDoing, line, me, session } from "../../sessionStore.ts";
import { connection, mySeat, table, you } from "../../store.ts";
import { say } from "../../words/words.ts";
import "../../style/join.css";
import { Icon } from "../parts/icon.tsx";
import { later } from "../parts/later.tsx";
import { useStory } from "../parts/story.ts";
import { tableTitle } from "../parts/tableTitle.ts";
import { seatTitle } from "../parts/tags.tsx";
import { Come } from "./come.tsx";
import { Gone } from "./gone.tsx";
import { Place } from "./place.tsx";

const Lobby = later(async () => (await import("../lobby.tsx")).Lobby);
const Table = later(async () => (await import("../table.tsx")).Table);
/** How long after a table let one go it is tried again, if it still is one's own, ms. */
const AGAIN = 1500;

/** The session that the address names. */
export function Session() {
  const at = route.value;
  const code = at.at === "session" ? at.code : "";
  const worded = useStory(session.value?.scenario);
  const home = me.value?.table;
  useEffect(() => {
    port().enterSession(code, "person");
    return () => port().leaveSession();
  }, [code]);
  useEffect(() => {
    if (home === undefined) return undefined;
    port().enter(home);
    return () => port().leave();
  }, [home]);
  const away = connection.value.kind === "closed" || connection.value.kind === "refused";
  useEffect(() => {
    if (home === undefined || !away) return undefined;
    const timer = setTimeout(() => port().enter(home), AGAIN);
    return () => clearTimeout(timer);
  }, [home, away]);
  const state = line.value;
  if (state.kind === "refused" || state.kind === "closed") return <Gone code={code} />;
  if (session.value === undefined || me.value === undefined || !worded) return <Coming />;
  return (
    <>
      <Told />
      {state.kind === "lost" && home === undefined && (
        <p class="banner" role="status">
          <Icon name="wifiOff" />
          <span>{say("come.lineLost")}</span>
        </p>
      )}
      {me.value.asks.includes("come") ? <Come /> : home === undefined ? <Place /> : <AtTable />}
    </>
  );
}

function Coming() {
  return (
    <main class="waiting-room" aria-busy="true">
      <p class="lamp-wait">{say("app.coming")}</p>
    </main>
  );
}

/** The table itself, as for anybody who came to it alone. */
function AtTable() {
  const { kind } = connection.value;
  if (kind === "closed" || kind === "refused" || !table.value || !you.value) return <Coming />;
  if (table.value.phase === "lobby") return <Lobby />;
  return <Table key={mySeat.value?.id ?? "audience"} />;
}

/** What changed about oneself without one's own doing, in one sentence, until it is put away. */
function Told() {
  const told = useSignal("");
  const before = useRef<MeMessage | undefined>(undefined);
  const now = me.value;
  useEffect(() => {
    const was = before.current;
    before.current = now;
    if (was === undefined || now === undefined || was.name === "") return;
    const text = changed(was, now);
    if (text !== "" && !isOwnDoing(was, now)) told.value = text;
  }, [now]);
  return (
    <div class="told" role="status">
      {told.value !== "" && (
        <p>
          <span>{told.value}</span>
          <button type="button" class="round" aria-label={say("app.close")} onClick={() => (told.value = "")}>
            <Icon name="x" />
          </button>
        </p>
      )}
    </div>
  );
}

function changed(was: MeMessage, now: MeMessage): string {
  if (was.seat !== undefined && now.seat === undefined) return say("come.told.unseated");
  if (now.seat !== undefined && now.table !== undefined && (was.seat !== now.seat || was.table !== now.table))
    return say(was.seat === undefined ? "come.told.seated" : "come.told.moved", {
      table: tableTitle(now.table),
      seat: seatTitle(now.seat),
    });
  return was.name === now.name ? "" : say("come.told.renamed", { name: now.name });
}
