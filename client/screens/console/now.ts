/** The server's clock on the console's screens: one tick for all of them. */
import { signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { session, sessionNow } from "../../sessionStore.ts";
import { untilText } from "../../until.ts";

/** The server's clock as it stood at the last tick, ms. */
export const now: Signal<number> = signal(0);

/** Keeps the clock going while a screen is there. */
export function useTicking(): void {
  useEffect(() => {
    now.value = sessionNow();
    const timer = setInterval(() => (now.value = sessionNow()), 500);
    return () => clearInterval(timer);
  }, []);
}

/** "3:07" for so many milliseconds. */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** What is left of a phase that ends then; of a slow game's, until when it lasts. */
export function leftText(endsAt: number): string {
  return session.value?.format === "slow" ? untilText(endsAt, now.value) : clockText(endsAt - now.value);
}

/** "10 December 2026 at 10:45": a wall clock in full, by this machine's zone. */
export function dayText(at: number, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: "long",
    timeStyle: "short",
    hourCycle: "h23",
  }).format(at);
}

/** "10:45": the time of day of a wall clock, by this machine's zone. */
export function timeText(at: number, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
}

/** English as most of the world writes its days; the pseudo-language follows it. */
function localeOf(language: string): string {
  return language === "qps" || language === "en" ? "en-GB" : language;
}
