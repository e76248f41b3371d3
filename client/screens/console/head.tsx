/** The top of the console: what this is, the code that people type, how many are here, and until when there is time. */
import { arrival, line, session } from "../../sessionStore.ts";
import { language, say } from "../../words/words.ts";
import { Icon } from "../parts/icon.tsx";
import { now, timeText } from "./now.ts";

/** Name, code, people, time; and a band while the line is away. */
export function Head() {
  const shown = session.value;
  if (!shown) return null;
  return (
    <>
      <header class="console-head">
        <a class="skip" href="#do">
          {say("app.skip")}
        </a>
        <div class="console-name">
          <h1>{shown.name === "" ? say("scenario.name") : shown.name}</h1>
          <p class="small soft">
            {say(`console.stage.${shown.stage}`)} · {say("console.people", { count: shown.people })}
          </p>
        </div>
        <Time />
        <p class="console-code">
          <span class="small soft">{say("console.code")}</span>
          <b aria-label={shown.code.split("").join(" ")}>{shown.code}</b>
        </p>
      </header>
      {line.value.kind === "live" || arrival.value === undefined ? (
        <p class="spoken" role="status" />
      ) : (
        <p class="banner" role="status">
          <Icon name="wifiOff" />
          <span>{say("console.lineLost")}</span>
        </p>
      )}
    </>
  );
}

/** Until play must end, then until all is over. */
function Time() {
  const { endsAt = 0, debriefAt = 0, stage } = session.value ?? {};
  if (endsAt === 0) return null;
  const what = now.value < debriefAt && stage !== "debriefing" ? "play" : "all";
  const at = what === "play" ? debriefAt : endsAt;
  const minutes = Math.max(0, Math.ceil((at - now.value) / 60_000));
  return (
    <p class="console-time">
      <Icon name="hourglass" />
      <span>{say(`console.time.${what}`, { minutes, at: timeText(at, language) })}</span>
    </p>
  );
}
