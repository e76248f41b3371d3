/** Before the game: who sits where, a seat by one tap, the code to share, and what only you know. */
import { useEffect } from "preact/hooks";
import { port } from "../ports.ts";
import { isPerson } from "../sessionStore.ts";
import { askFor, isPending, mySeat, refused, send, table, welcome, you } from "../store.ts";
import { loadWords, say } from "../words/words.ts";
import { Brief } from "./brief.tsx";
import { Banner } from "./banner.tsx";
import { ContentNote } from "./contentNote.tsx";
import { Header } from "./header.tsx";
import { PrivacyLink } from "./privacyLink.tsx";
import { Button } from "./parts/button.tsx";
import { later } from "./parts/later.tsx";
import { TableLens } from "./parts/tableLens.tsx";
import { TableRules } from "./parts/tableRules.tsx";
import { Task } from "./parts/task.tsx";
import { Seats } from "./seats.tsx";
import { Share } from "./share.tsx";

const BeforePlay = later(async () => {
  const [{ BeforePlay: screen }] = await Promise.all([import("./questionnaire.tsx"), loadWords("debrief")]);
  return screen;
});

/** The lobby. */
export function Lobby() {
  const scenario = table.value?.scenario ?? "";
  const seated = mySeat.value !== undefined;
  useEffect(() => port().prepare(), []);
  return (
    <div class="lobby">
      <Header />
      <Banner />
      <main id="do" class="lobby-main" tabIndex={-1}>
        <div class="lobby-intro">
          <p class="soft">{say("lobby.playing")}</p>
          <h1>{say("scenario.name")}</h1>
          <p class="lead">{say("scenario.tagline")}</p>
          <TableLens />
          {welcome.value?.format !== "solo" && <TableRules />}
          {/* Whoever came by a session has read it on the way in. */}
          {!isPerson.value && (
            <>
              <ContentNote />
              <p class="small soft">
                <PrivacyLink />
              </p>
            </>
          )}
        </div>
        <div class="lobby-do" key={scenario}>
          {seated ? <Seated /> : <Standing />}
          {refused.value && (
            <p class="notice" role="alert">
              {say(`refusal.${refused.value.reason}`, refused.value.params)}
            </p>
          )}
        </div>
        <Seats />
        {you.value?.learning?.open === "before" && <BeforePlay />}
        {welcome.value?.format !== "solo" && <Share />}
      </main>
    </div>
  );
}

function Standing() {
  const host = welcome.value?.host === true;
  return (
    <Task
      sentence={say("lobby.takeSeat")}
      note={host ? say("lobby.hostMayWatch") : say("lobby.takeSeatNote")}
    >
      <Start />
    </Task>
  );
}

function Seated() {
  return (
    <>
      <Task
        sentence={say(
          welcome.value?.format === "solo"
            ? "lobby.readAlone"
            : askFor("control")
              ? "lobby.readThenStart"
              : "lobby.readThenWait",
        )}
        note={say("lobby.botsFill")}
      >
        <Start />
      </Task>
      <Brief />
    </>
  );
}

function Start() {
  const control = askFor("control");
  if (!control?.controls.includes("start")) return null;
  return (
    <Button
      look="main"
      icon="play"
      busy={isPending("control")}
      onPress={() => void send({ type: "control", control: "start" })}
    >
      {say("lobby.start")}
    </Button>
  );
}
