/** The clock of this phase, by the server's time. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { table, welcome } from "../store.ts";
import { LAST_SECONDS, secondsLeft, serverNow } from "../timeLeft.ts";
import { untilText } from "../until.ts";
import { say } from "../words/words.ts";
import { Icon } from "./parts/icon.tsx";

/**
 * Minutes and seconds, or that time stands still; spoken at half a minute and at ten seconds. In the last ten a lamp's
 * line under the header grows shorter: to be felt in the corner of the eye, not to frighten. In a slow game nothing
 * runs: it says until when.
 */
export function Clock() {
  const now = useSignal(serverNow());
  const clock = table.value?.clock;
  useEffect(() => {
    const timer = setInterval(() => (now.value = serverNow()), 500);
    return () => clearInterval(timer);
  }, []);
  if (!clock) return null;
  if (clock.paused) {
    return (
      <p class="clock paused">
        <Icon name="pause" />
        {say("table.paused")}
      </p>
    );
  }
  if (clock.held) {
    return (
      <p class="clock paused">
        <Icon name="lock" />
        {say("table.held")}
      </p>
    );
  }
  const seconds = secondsLeft(now.value);
  if (seconds === undefined) return <p class="clock untimed">{say("table.noClock")}</p>;
  if (welcome.value?.format === "slow") {
    return (
      <p class="clock until">
        <Icon name="hourglass" />
        {untilText(clock.endsAt, now.value)}
      </p>
    );
  }
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  const last = seconds <= LAST_SECONDS;
  return (
    <p class={`clock${last ? " short" : ""}`}>
      <Icon name="hourglass" />
      <span role="timer" aria-label={say("table.left", { seconds })}>
        {text}
      </span>
      {last && (
        <span
          class="clock-line"
          aria-hidden="true"
          style={{ transform: `scaleX(${seconds / LAST_SECONDS})` }}
        />
      )}
      <span class="spoken" aria-live="polite">
        {last && seconds > 0
          ? say("table.left", { seconds: LAST_SECONDS })
          : seconds <= 30 && seconds > 0
            ? say("table.left", { seconds: 30 })
            : ""}
      </span>
    </p>
  );
}
