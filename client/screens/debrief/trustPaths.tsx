/** Trust in both directions, for each two groups. */
import type { DebriefView } from "#shared/rules/views.ts";
import { Lines } from "../../charts/lines.tsx";
import { groupIndex } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Concept } from "../parts/concept.tsx";
import { groupName, inSentence } from "../parts/tags.tsx";
import { Question, Quote } from "./ask.tsx";
import { directions, path } from "./history.ts";
import { WhyByRound } from "./whyByRound.tsx";

/** The page of trust-learning. */
export function TrustPaths(props: { readonly debrief: DebriefView }) {
  const { debrief } = props;
  return (
    <>
      {debrief.pairs.map(({ a, b }) => {
        const series = [
          { of: a, towards: b },
          { of: b, towards: a },
        ].map(({ of, towards }) => ({
          id: `${of}.${towards}`,
          group: groupIndex(of),
          label: [groupName(of), say("debrief.trust.in", inSentence({ towards }))],
          values: path(debrief, of, (at) => 100 * (at.trust[towards] ?? 0)),
        }));
        return (
          <Lines
            key={`${a}.${b}`}
            title={say("debrief.trust.chart", inSentence({ a, b }))}
            description={series
              .map((one) =>
                say("chart.line", {
                  name: one.label.join(" "),
                  before: Math.round(one.values[0] ?? 0),
                  after: Math.round(one.values.at(-1) ?? 0),
                  low: Math.round(Math.min(...one.values)),
                  high: Math.round(Math.max(...one.values)),
                }),
              )
              .join(" ")}
            unit={say("debrief.trust.unit")}
            series={series}
          />
        );
      })}
      <WhyByRound
        debrief={debrief}
        quantity="trust"
        title={say("whyTitle.trustPath")}
        lines={directions(debrief).map(({ from, towards }) => ({
          name: say("debrief.trust.of", inSentence({ group: from, towards })),
          of: from,
          terms: (why) => why.trust[towards] ?? [],
          params: inSentence({ group: towards }),
        }))}
      />
      <p>
        {say("debrief.trust.learning")} <Concept name="concept.trustLearning" />
      </p>
      <Question ask="debrief.trust.ask">
        <Quote name="noBetrayal" />
      </Question>
      <Question ask="debrief.trust.askFriend">
        <Quote name="notSufficient" />
        <p class="small">
          <Concept name="concept.humanFactor" />
        </p>
      </Question>
    </>
  );
}
