/** Promises kept and broken, now that everything is seen. */
import type { DebriefView } from "#shared/rules/views.ts";
import { groupIndex } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Concept } from "../parts/concept.tsx";
import { Section } from "../parts/section.tsx";
import { inSentence } from "../parts/tags.tsx";
import { PromiseLine } from "../promises/promiseLine.tsx";
import { Question, Quote } from "./ask.tsx";
import { directions, promiseCounts } from "./history.ts";

/** How each side kept its word, then every promise once. */
export function Promises(props: { readonly debrief: DebriefView }) {
  const { debrief } = props;
  const promises = debrief.rounds.flatMap((round) => round.promises);
  return (
    <>
      <Section title={say("debrief.promises.sides")}>
        <ul class="promise-sides">
          {directions(debrief).map(({ from, towards }) => {
            const counts = promiseCounts(debrief, from, towards);
            const total = counts.kept + counts.broken + counts.withdrawn + counts.released;
            return (
              <li key={`${from}.${towards}`} data-group={groupIndex(from)}>
                <b class="done-who">{say("debrief.promises.direction", inSentence({ from, towards }))}</b>{" "}
                {say(total === 0 ? "debrief.promises.none" : "debrief.promises.counts", { ...counts, total })}
              </li>
            );
          })}
        </ul>
      </Section>
      {promises.length > 0 && (
        <Section title={say("debrief.promises.each")}>
          <ul class="promise-lines">
            {promises.map((one) => (
              <PromiseLine key={one.id} promise={one} reader={{}} />
            ))}
          </ul>
        </Section>
      )}
      <Question ask="debrief.promises.ask">
        <Quote name="disappear" />
        <p class="small">
          <Concept name="concept.norms" />
        </p>
      </Question>
    </>
  );
}
