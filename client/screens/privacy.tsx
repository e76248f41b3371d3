/** What is kept, for how long, who reads it and how it goes away: in plain words, and as the server does it. */
import { KEPT_FOR, KEPT_IDLE } from "#shared/protocol/sessionTerms.ts";
import { go } from "../router.ts";
import { say } from "../words/words.ts";
import "../style/join.css";
import { Button } from "./parts/button.tsx";

const HOUR = 3600_000;
const PARTS = ["kept", "notKept", "where", "reads", "long", "delete", "browser", "game"] as const;

/** A page to be read in a minute. */
export function Privacy() {
  const numbers = {
    hours: KEPT_FOR.class / HOUR,
    days: KEPT_IDLE / (24 * HOUR),
  };
  return (
    <main class="join privacy" id="do" tabIndex={-1}>
      <header>
        <h1>{say("privacy.title")}</h1>
        <p class="lead">{say("privacy.lead")}</p>
      </header>
      {PARTS.map((part) => (
        <section key={part}>
          <h2>{say(`privacy.${part}.title`)}</h2>
          <p>{say(`privacy.${part}.text`, numbers)}</p>
        </section>
      ))}
      <div class="task-control">
        <Button icon="doorOpen" onPress={() => go({ at: "door" })}>
          {say("app.toDoor")}
        </Button>
      </div>
    </main>
  );
}
