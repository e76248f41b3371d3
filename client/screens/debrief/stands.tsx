/** Where each pair stands: one of four sober states, side by side, and how it came there. */
import { STAGES } from "#shared/rules/terms.ts";
import type { DebriefView } from "#shared/rules/views.ts";
import { StageSign } from "../../charts/rings.tsx";
import { hasWords, say } from "../../words/words.ts";
import { Concept } from "../parts/concept.tsx";
import { Section } from "../parts/section.tsx";
import { TableLens } from "../parts/tableLens.tsx";
import { inSentence } from "../parts/tags.tsx";
import { Question, Quote } from "./ask.tsx";
import { stretches } from "./history.ts";

/** The four states for each pair. */
export function Stands(props: { readonly debrief: DebriefView }) {
  return (
    <>
      {props.debrief.pairs.map((pair) => (
        <Section
          key={`${pair.a}.${pair.b}`}
          title={say("debrief.stands.pair", inSentence({ a: pair.a, b: pair.b }))}
        >
          <p class="stand-now">
            <b>{nameOf(pair)}</b>
          </p>
          {hasWords(`${endingOf(pair)}.text`) && <p>{say(`${endingOf(pair)}.text`)}</p>}
          <StagePath path={pair.path} />
        </Section>
      ))}
      <TableLens />
      <ul class="four-states">
        {STAGES.map((stage) => (
          <li key={stage}>
            <StageSign stage={stage} />
            <b>{say(`stage.${stage}.name`)}</b>
            <p class="small">{say(`stage.${stage}.text`)}</p>
          </li>
        ))}
      </ul>
      <p class="small">
        <Concept name="concept.inMyInterest" /> <Concept name="concept.isMyInterest" />{" "}
        <Concept name="concept.commonWe" />
      </p>
      <Question ask="debrief.stands.ask">
        <Quote name="formula" />
      </Question>
      <Question ask="debrief.stands.askWe">
        <Quote name="oneWe" />
      </Question>
    </>
  );
}

type Pair = DebriefView["pairs"][number];

/** The scenario's own name of an end, or the general one. */
function nameOf(pair: Pair): string {
  const own = `${endingOf(pair)}.name`;
  return say(hasWords(own) ? own : `stage.${pair.stage}.name`);
}

/** Where the words of a pair's end are: a group that need not be in play has its own. */
function endingOf({ a, b, stage }: Pair): string {
  const third = [b, a].find((group) => hasWords(`ending.${stage}.${group}.text`));
  return third === undefined ? `ending.${stage}` : `ending.${stage}.${third}`;
}

function StagePath(props: { readonly path: DebriefView["pairs"][number]["path"] }) {
  return (
    <ol class="stage-path" aria-label={say("debrief.stands.path")}>
      {stretches(props.path).map(({ stage, from, to }) => (
        <li key={from}>
          <StageSign stage={stage} />
          <span>
            {say("debrief.stands.stretch", {
              stage: say(`stage.${stage}.name`),
              from,
              to,
              span: from === 0 && to === props.path.length - 1 ? "all" : from === to ? "one" : "some",
            })}
          </span>
        </li>
      ))}
    </ol>
  );
}
