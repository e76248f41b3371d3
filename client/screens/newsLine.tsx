/** What everyone was told: the newest as a line, all of it in the menu. */
import type { NewsView } from "#shared/rules/views.ts";
import { news, table } from "../store.ts";
import { say } from "../words/words.ts";
import { inSentence, seatTitle } from "./parts/tags.tsx";

/** One line of news in words. */
function newsText(entry: NewsView): string {
  return say(`news.${entry.kind}`, {
    name: entry.name ?? "",
    newName: entry.newName ?? "",
    to: entry.to === undefined ? "" : seatTitle(entry.to),
    text: entry.text ?? "",
    nudge:
      entry.nudge === undefined
        ? ""
        : say(`nudge.${entry.nudge}`, { seat: entry.seat === undefined ? "" : seatTitle(entry.seat) }),
    seat: entry.seat === undefined ? "" : seatTitle(entry.seat),
    ...(entry.group === undefined ? {} : inSentence({ group: entry.group })),
    round: entry.of ?? entry.round,
    counter: entry.counter === undefined ? "" : say(`counter.${entry.counter}.name`),
  });
}

/** The newest news of this round as a line; all of the round is in the log, so that each is spoken when it comes. */
export function NewsLine() {
  const told = news.value.filter((entry) => entry.round === table.value?.round);
  // A government falls in the last phase of a round: nothing smaller that happens then takes its place.
  const falls = told.filter((entry) => entry.kind === "fall");
  const shown = new Set(falls.length > 0 ? falls : told.slice(-1));
  return (
    <div class="news-line" role="log" aria-label={say("table.news")}>
      {told.map((entry) => (
        <p key={entry.number} class={shown.has(entry) ? "" : "spoken"}>
          {newsText(entry)}
        </p>
      ))}
    </div>
  );
}

/** Everything that was told, newest first. */
export function NewsList() {
  if (news.value.length === 0) return null;
  return (
    <details class="more">
      <summary>{say("table.allNews")}</summary>
      <ol class="news-list">
        {news.value.toReversed().map((entry) => (
          <li key={entry.number}>
            <span class="soft">{say("table.inRound", { round: entry.round })}</span> {newsText(entry)}
          </li>
        ))}
      </ol>
    </details>
  );
}
