/** Until when a phase of a slow game lasts is said by the day and the hour of whoever reads. */
import { expect, test, vi } from "vitest";
import tableWords from "../../assets/words/en/table.json" with { type: "json" };

vi.stubGlobal("location", { pathname: "/", search: "", hash: "" });
const { addWords } = await import("#client/words/words.ts");
const { untilText } = await import("#client/until.ts");
addWords(tableWords);

/** Friday, 27 November 2026, at eight in the morning in London. */
const NOW = Date.UTC(2026, 10, 27, 8);
const HOUR = 3_600_000;

test.each([
  ["today", 10, "Europe/London", "until 18:00"],
  ["today, an hour later by the clock of Berlin", 10, "Europe/Berlin", "until 19:00"],
  ["tomorrow", 34, "Europe/London", "until tomorrow, 18:00"],
  ["tomorrow already in Tokyo", 10, "Asia/Tokyo", "until tomorrow, 03:00"],
  ["still today in Los Angeles, where it is before midnight", 10, "America/Los_Angeles", "until 10:00"],
  ["a later day", 58, "Europe/London", "until Sunday, 18:00"],
])("%s", (_day, hours, zone, text) => {
  expect(untilText(NOW + hours * HOUR, NOW, zone)).toBe(text);
});
