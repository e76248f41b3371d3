/** What is left of a phase, by the server's time. */
import type { ClockView } from "#shared/rules/views.ts";
import { table, welcome } from "./store.ts";

/** What is left, ms; never negative. */
export function leftOf(clock: Omit<ClockView, "timed">, now: number): number {
  return clock.paused ? clock.leftMs : Math.max(0, clock.endsAt - now);
}

/** The server's clock, as far as this browser knows it, ms. */
export function serverNow(): number {
  return Date.now() + (welcome.value?.offset ?? 0);
}

/** Whole seconds until this phase ends by itself; undefined while no clock runs or the phase is held. */
export function secondsLeft(now: number): number | undefined {
  const clock = table.value?.clock;
  if (!clock?.timed || clock.paused || clock.held) return undefined;
  return Math.ceil(leftOf(clock, now) / 1000);
}

/** From here on the end of a phase is felt: seconds. */
export const LAST_SECONDS = 10;
