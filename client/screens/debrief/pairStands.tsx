/** Where one pair stands, in the story's own words, and how it came there. */
import type { DebriefView } from "#shared/rules/views.ts";
import { Kept } from "../../charts/keep.tsx";
import { StageSign } from "../../charts/rings.tsx";
import { hasWords, say } from "../../words/words.ts";
import { inSentence } from "../parts/tags.tsx";
import { stretches } from "./history.ts";

/** The end of a pair and its path. */
export function PairStands(props: { readonly pair: Pair }) {
  const { pair } = props;
  return (
    <>
      <p class="stand-now">
        <b>{nameOf(pair)}</b>
      </p>
      {hasWords(`${endingOf(pair)}.text`) && <p>{say(`${endingOf(pair)}.text`)}</p>}
      <Kept title={say("debrief.stands.pathOf", inSentence({ a: pair.a, b: pair.b }))}>
        <StagePath path={pair.path} />
      </Kept>
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
