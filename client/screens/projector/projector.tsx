/** The wall of a session: the way in while seats are free, then every table in turn or side by side. Nothing secret. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { SessionTableView } from "#shared/protocol/session.ts";
import { port } from "../../ports.ts";
import type { Watched } from "../../ports.ts";
import { route } from "../../router.ts";
import { line, session } from "../../sessionStore.ts";
import { say } from "../../words/words.ts";
import "../../style/projector.css";
import { Button } from "../parts/button.tsx";
import { useStory } from "../parts/story.ts";
import { tablesInOrder } from "../parts/tableTitle.ts";
import { useTicking } from "../console/now.ts";
import { WallBeside } from "./wallBeside.tsx";
import { WayIn, WayInCorner } from "./wayIn.tsx";
import { Bulletin, bulletin, OneTable, Tile } from "./wallTable.tsx";

/** How long each table stands alone before the next, ms. */
const TURN = 20_000;
/** Most tables whose pictures fit side by side. */
const PICTURES = 4;

/** The projector's page. */
export function Projector() {
  const at = route.value;
  const code = at.at === "projector" ? at.code : "";
  const worded = useStory(session.value?.scenario);
  useTicking();
  useEffect(() => {
    port().enterSession(code, "projector");
    return () => port().leaveSession();
  }, [code]);
  const state = line.value;
  if (state.kind === "refused" || state.kind === "closed") return <NotHere code={code} />;
  if (session.value === undefined || !worded) {
    return (
      <main class="waiting-room" aria-busy="true">
        <p class="lamp-wait">{say("app.coming")}</p>
      </main>
    );
  }
  return <Wall code={code} />;
}

function Wall(props: { readonly code: string }) {
  const tables = tablesInOrder.value;
  const codes = tables.map(({ code }) => code).join(" ");
  const watched = useWatched(props.code, codes);
  const gathering = session.value?.stage === "gathering";
  const mode = useSignal<"turn" | "side">("turn");
  const turn = useSignal(0);
  useEffect(() => {
    const next = setInterval(() => (turn.value += 1), TURN);
    return () => clearInterval(next);
  }, []);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.target instanceof HTMLButtonElement && event.key === " ") return;
      if (event.key === "ArrowRight" || event.key === " ") turn.value += 1;
      else if (event.key === "ArrowLeft") turn.value += tables.length - 1;
      else if (event.key.toLowerCase() === "m") mode.value = mode.value === "turn" ? "side" : "turn";
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [tables.length]);
  if (gathering || tables.length === 0) {
    return (
      <main class="wall gathering" id="do">
        <WayIn />
      </main>
    );
  }
  const alone = tables[turn.value % tables.length];
  const led = (table: SessionTableView): string =>
    table.phase === "debrief" ? (watched.get(table.code)?.table.value?.debriefPage ?? "") : "";
  const isBeside = tables.length > 1 && showsBeside(tables, led, mode.value === "turn" ? alone : undefined);
  const shown = mode.value === "turn" && alone !== undefined ? [alone] : tables;
  // What all were told stands once, below; what one table was told, at that table.
  const told = shown.map((table) => bulletin(watched.get(table.code), table));
  const together = told.every((text) => text === told[0]) ? (told[0] ?? "") : "";
  return (
    <main
      class={`wall ${isBeside ? "compared" : shown.length === 1 ? "one" : shown.length <= PICTURES ? "side" : "tiles"}`}
      id="do"
    >
      {isBeside ? (
        <WallBeside step={mode.value === "turn" ? turn.value : 0} led={tables.map(led).join(" ")} />
      ) : shown.length === 1 ? (
        <OneTable key={shown[0]?.code} table={shown[0]} watched={watched.get(shown[0]?.code ?? "")} />
      ) : (
        <ul class="wall-tables" data-count={shown.length}>
          {shown.map((table) => (
            <li key={table.code}>
              <Tile
                table={table}
                watched={watched.get(table.code)}
                pictured={shown.length <= PICTURES}
                told={together === "" ? bulletin(watched.get(table.code), table) : ""}
              />
            </li>
          ))}
        </ul>
      )}
      {!isBeside && shown.length > 1 && together !== "" && <Bulletin text={together} />}
      <footer class="wall-foot">
        {!isBeside && <WayInCorner />}
        {tables.length > 1 && (
          <div class="wall-turn">
            <Button look="quiet" onPress={() => (mode.value = mode.value === "turn" ? "side" : "turn")}>
              {say(mode.value === "turn" ? "projector.sideBySide" : "projector.inTurn")}
            </Button>
            {mode.value === "turn" && (
              <Button look="quiet" icon="arrowRight" onPress={() => (turn.value += 1)}>
                {say("projector.next")}
              </Button>
            )}
          </div>
        )}
      </footer>
    </main>
  );
}

/** Whether the tables stand beside each other now: led there, and no table in play would lose the wall by it. */
function showsBeside(
  tables: readonly SessionTableView[],
  led: (table: SessionTableView) => string,
  alone: SessionTableView | undefined,
): boolean {
  if (!tables.some((table) => led(table) === "beside")) return false;
  if (!tables.some(({ phase }) => phase !== "debrief" && phase !== "lobby")) return true;
  return alone !== undefined && led(alone) === "beside";
}

/** A look at each table, kept while the table is there. */
function useWatched(code: string, tables: string): ReadonlyMap<string, Watched> {
  const watched = useSignal<ReadonlyMap<string, Watched>>(new Map());
  useEffect(() => {
    const wanted = tables.split(" ").filter((one) => one !== "");
    const before = watched.peek();
    for (const [table, look] of before) if (!wanted.includes(table)) look.leave();
    watched.value = new Map(wanted.map((table) => [table, before.get(table) ?? port().watch(code, table)]));
  }, [code, tables]);
  useEffect(
    () => () => {
      for (const look of watched.peek().values()) look.leave();
    },
    [],
  );
  return watched.value;
}

function NotHere(props: { readonly code: string }) {
  return (
    <main class="waiting-room">
      <div class="letter">
        <h1>{say("projector.notHere")}</h1>
        <p role="alert">{say("projector.notHereLine")}</p>
        <Button look="main" onPress={() => port().enterSession(props.code, "projector")}>
          {say("app.tryAgain")}
        </Button>
      </div>
    </main>
  );
}
