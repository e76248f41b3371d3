/** Until when something lasts, as a day and a time in the reader's own zone: for phases of hours, where no seconds run. */
import { language, say } from "./words/words.ts";

const LOCALE = language === "qps" || language === "en" ? "en-GB" : language;

/** "until 18:00", "until tomorrow, 18:00" or "until Thursday, 18:00"; `zone` is this machine's if left out. */
export function untilText(at: number, now: number, zone?: string): string {
  const format = (moment: number, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(LOCALE, { ...options, ...(zone === undefined ? {} : { timeZone: zone }) }).format(
      moment,
    );
  const dayOf = (moment: number): number => {
    const [year = 0, month = 1, day = 1] = new Intl.DateTimeFormat(
      "sv",
      zone === undefined ? {} : { timeZone: zone },
    )
      .format(moment)
      .split("-")
      .map(Number);
    return Date.UTC(year, month - 1, day);
  };
  const days = Math.round((dayOf(at) - dayOf(now)) / 86_400_000);
  return say("table.until", {
    day: days === 0 ? "today" : days === 1 ? "tomorrow" : "other",
    weekday: format(at, { weekday: "long" }),
    time: format(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
  });
}
