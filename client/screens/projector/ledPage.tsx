/** The page of the debrief that is led, for a whole room: its name, its questions, and its chart where ten metres allow one. */
import type { DebriefPage } from "#shared/rules/terms.ts";
import type { DebriefView } from "#shared/rules/views.ts";
import "../../style/wallLed.css";
import { FeelingStrip } from "../../charts/feelings.tsx";
import { say } from "../../words/words.ts";
import { CLAIMS } from "../debrief/claims.ts";
import { path } from "../debrief/history.ts";
import { PairStands } from "../debrief/pairStands.tsx";
import { groupName, inSentence } from "../parts/tags.tsx";
import { SafetyLines } from "./safetyLines.tsx";
import { WallLines } from "./wallLines.tsx";

const NOW_WHAT = "debrief.question.nowWhat";
/** With more questions than this there is room for nothing else. */
const MANY = 3;

/** The words of a page, and its chart beside the questions; what is finer stays on the screens, at everyone's own pace. */
export function LedPage(props: { readonly page: DebriefPage; readonly debrief: DebriefView | undefined }) {
  const { page, debrief } = props;
  const chart = debrief && chartOf(page, debrief);
  const asks = asksOf(page);
  const many = asks.length > MANY;
  return (
    <section
      class="wall-led"
      data-led={page}
      data-charted={chart !== undefined}
      data-many={many}
      aria-live="polite"
    >
      {chart}
      <div class="wall-led-words">
        <h2>{say(`debrief.${page}.name`)}</h2>
        {chart === undefined && !many && <p>{say(`debrief.${page}.lead`)}</p>}
        {asks.map((ask) => (
          <p key={ask} class="wall-ask">
            {say(ask)}
          </p>
        ))}
      </div>
    </section>
  );
}

/** The chart of a page that can be read from the last row; undefined where there is none. */
function chartOf(page: DebriefPage, debrief: DebriefView) {
  const [pair, ...others] = debrief.pairs;
  if (page === "stepOut")
    return (
      <figure class="wall-chart">
        <figcaption>{say("debrief.feel.title")}</figcaption>
        <FeelingStrip rounds={debrief.rounds} />
      </figure>
    );
  if (page === "security") return <SafetyLines debrief={debrief} />;
  // With more pairs there are more lines than a room can follow.
  if (pair === undefined || others.length > 0) return undefined;
  if (page === "trust")
    return (
      <WallLines
        title={say("debrief.trust.chart", inSentence({ a: pair.a, b: pair.b }))}
        lines={[
          { of: pair.a, towards: pair.b },
          { of: pair.b, towards: pair.a },
        ].map(({ of, towards }) => ({
          id: of,
          group: debrief.groups.findIndex(({ group }) => group === of),
          name: [groupName(of), say("debrief.trust.in", inSentence({ towards }))],
          values: path(debrief, of, (moment) => 100 * (moment.trust[towards] ?? 0)),
        }))}
      />
    );
  if (page === "stands")
    return (
      <div class="wall-chart">
        <PairStands pair={pair} />
      </div>
    );
  return undefined;
}

/** The questions of a page; the one that asks "now what?" has a page to itself. */
function asksOf(page: DebriefPage): readonly string[] {
  if (page === "nowWhat") return [NOW_WHAT];
  const start = page === "questions" ? "debrief.question." : `debrief.${page}.`;
  return Object.keys(CLAIMS).filter((key) => key.startsWith(start) && key !== NOW_WHAT);
}
