/** The clock of this phase, by the server's time. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { table, welcome } from "../store.ts";
import { say } from "../words/words.ts";
import { Icon } from "./parts/icon.tsx";

/** What is left, ms; never negative. */
export function leftOf(
  clock: { readonly paused: boolean; readonly endsAt: number; readonly leftMs: number },
  now: number,
): number {
  return clock.paused ? clock.leftMs : Math.max(0, clock.endsAt - now);
}

/** Minutes and seconds, or that time stands still; spoken at half a minute and at ten seconds. */
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
  if (!clock.timed) return <p class="clock untimed">{say("table.noClock")}</p>;
  const left = leftOf(clock, now.value);
  const seconds = Math.ceil(left / 1000);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return (
    <p class={`clock${seconds <= 10 ? " short" : ""}`}>
      <Icon name="hourglass" />
      <span role="timer" aria-label={say("table.left", { seconds })}>
        {text}
      </span>
      <span class="spoken" aria-live="polite">
        {seconds <= 10 && seconds > 0
          ? say("table.left", { seconds: 10 })
          : seconds <= 30 && seconds > 0
            ? say("table.left", { seconds: 30 })
            : ""}
      </span>
    </p>
  );
}

function serverNow(): number {
  return Date.now() + (welcome.value?.offset ?? 0);
}
