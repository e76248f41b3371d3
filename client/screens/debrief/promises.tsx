/** Promises kept and broken, now that everything is seen. */
import type { DebriefView } from "#shared/rules/views.ts";
import { groupIndex } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Concept } from "../parts/concept.tsx";
import { Section } from "../parts/section.tsx";
import { inSentence } from "../parts/tags.tsx";
import { PromiseLine } from "../promises/promiseLine.tsx";
import { Question, Quote } from "./ask.tsx";
import { directions, isOwedBy, promiseCounts } from "./history.ts";

/** The ledger of promises, each direction apart. */
export function Promises(props: { readonly debrief: DebriefView }) {
  const { debrief } = props;
  return (
    <>
      {directions(debrief).map(({ from, towards }) => {
        const counts = promiseCounts(debrief, from, towards);
        const names = inSentence({ from, towards });
        const total = counts.kept + counts.broken + counts.withdrawn;
        return (
          <Section
            key={`${from}.${towards}`}
            title={say("debrief.promises.direction", names)}
            group={groupIndex(from)}
          >
            <p>
              {say(total === 0 ? "debrief.promises.none" : "debrief.promises.counts", { ...counts, total })}
            </p>
            <ul class="promise-lines">
              {debrief.rounds.flatMap(({ promises }) =>
                promises
                  .filter((one) => isOwedBy(one, from, towards))
                  .map((one) => <PromiseLine key={one.id} promise={one} reader={{}} />),
              )}
            </ul>
          </Section>
        );
      })}
      <Question ask="debrief.promises.ask">
        <Quote name="disappear" />
        <p class="small">
          <Concept name="concept.norms" />
        </p>
      </Question>
    </>
  );
}
