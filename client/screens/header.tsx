/** The top of every table: where in the loop we are, until when, and what is one tap away. */
import { useSignal } from "@preact/signals";
import { go } from "../router.ts";
import { isPerson, joinCode, me } from "../sessionStore.ts";
import { askFor, mySeat, table, welcome } from "../store.ts";
import { say } from "../words/words.ts";
import { Brief } from "./brief.tsx";
import { Clock } from "./clock.tsx";
import { guideAgain } from "./guide.tsx";
import { HostBar } from "./hostBar.tsx";
import { NewsList } from "./newsLine.tsx";
import { Button } from "./parts/button.tsx";
import { Icon } from "./parts/icon.tsx";
import { later } from "./parts/later.tsx";
import { Sheet } from "./parts/sheet.tsx";
import { tableTitle } from "./parts/tableTitle.ts";
import { PauseCard } from "./pauseCard.tsx";
import { Seats } from "./seats.tsx";
import { SoundSwitch } from "./soundSwitch.tsx";

const AboutMe = later(async () => (await import("./session/aboutMe.tsx")).AboutMe);
const Assumed = later(async () => (await import("./assumed.tsx")).Assumed);

/** Whether whoever watches should tell others the code: there are seats without people. */
function hasRoom(): boolean {
  const seats = Object.values(table.value?.seats ?? {});
  return mySeat.value === undefined && seats.some((seat) => seat.people === 0);
}

/** The code by which others come here; at a session the table beside it. */
function whereText(): string {
  const home = me.value?.table;
  return isPerson.value && home !== undefined
    ? say("session.atCode", { table: tableTitle(home), code: joinCode.value })
    : say("table.atCode", { code: joinCode.value });
}

/** Phase, round, clock, and a menu with brief, seats, the host's controls and the way out. */
export function Header() {
  const open = useSignal<"" | "menu" | "brief" | "assumed">("");
  const now = table.value;
  if (!now) return null;
  // One sheet can open the next: what closes then must not close that one too.
  const closes = (sheet: typeof open.value) => () => {
    if (open.value === sheet) open.value = "";
  };
  const playing = now.phase !== "lobby" && now.phase !== "debrief";
  // Lobby and debrief have a heading of their own.
  const Name = playing ? "h1" : "p";
  return (
    <header class="head">
      <a class="skip" href="#do">
        {say("app.skip")}
      </a>
      <div class="head-where">
        <Name class="head-phase">{say(`phase.${now.phase}.name`)}</Name>
        <p class="head-round">
          {playing
            ? say(now.roundsFrom === now.roundsTo ? "table.roundOf" : "table.round", {
                round: now.round,
                from: now.roundsFrom,
                to: now.roundsTo,
              })
            : whereText()}
        </p>
      </div>
      {playing && hasRoom() && <p class="head-code">{whereText()}</p>}
      {playing && <Clock />}
      {playing && mySeat.value && (
        <button
          type="button"
          class="round"
          aria-label={say("brief.show")}
          onClick={() => (open.value = "brief")}
        >
          <Icon name="scroll" />
        </button>
      )}
      <button
        type="button"
        class="round"
        aria-label={say("table.menu")}
        onClick={() => (open.value = "menu")}
      >
        <Icon name="users" />
      </button>
      <Sheet title={say("brief.show")} open={open.value === "brief"} onClose={closes("brief")}>
        <Brief />
      </Sheet>
      <Sheet title={say("table.menu")} open={open.value === "menu"} onClose={closes("menu")}>
        {askFor("control") && <HostBar />}
        <PauseCard onAsked={closes("menu")} />
        <p>{say(isPerson.value ? "session.codeHere" : "table.codeIs", { code: joinCode.value })}</p>
        {isPerson.value && <AboutMe />}
        <Button look="quiet" icon="question" onPress={() => (open.value = "assumed")}>
          {say("table.assumed")}
        </Button>
        {playing && mySeat.value && (
          <Button
            look="quiet"
            icon="eye"
            onPress={() => {
              open.value = "";
              guideAgain();
            }}
          >
            {say("guide.again")}
          </Button>
        )}
        <Seats />
        <NewsList />
        <SoundSwitch />
        <Button look="quiet" icon="doorOpen" onPress={() => go({ at: "door" })}>
          {say("table.toDoor")}
        </Button>
        <p class="small soft">
          {say(welcome.value?.format === "slow" ? "table.toDoorSlow" : "table.toDoorNote")}
        </p>
      </Sheet>
      {/* After the menu: that closes first and gives the focus back, to where this one will bring it. */}
      <Sheet title={say("table.assumed")} open={open.value === "assumed"} onClose={closes("assumed")}>
        <Assumed />
      </Sheet>
    </header>
  );
}
