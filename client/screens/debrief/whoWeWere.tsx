/** Who each group said it was, round by round. */
import type { FrameId, FrameKind, GroupId } from "#shared/rules/terms.ts";
import type { DebriefView } from "#shared/rules/views.ts";
import { weaveOf } from "../../charts/marks.tsx";
import { Stream } from "../../charts/stream.tsx";
import { groupIndex, you } from "../../store.ts";
import { list, say } from "../../words/words.ts";
import { Concept } from "../parts/concept.tsx";
import { inSentence } from "../parts/tags.tsx";
import { Question, Quote } from "./ask.tsx";
import { narratives } from "./history.ts";
import { WhyByRound } from "./whyByRound.tsx";

/** The page of identity. */
export function WhoWeWere(props: { readonly debrief: DebriefView }) {
  const { debrief } = props;
  return (
    <>
      {debrief.groups.map(({ group }) => {
        const layers = narratives(debrief, group).map((one, index) => ({
          id: one.frame,
          label: say(`frame.${group}.${one.frame}.name`),
          weave: weaveOf(kindOf(group, one.frame), index),
          shares: one.shares,
        }));
        return (
          <Stream
            key={group}
            title={say("debrief.who.chart", inSentence({ group }))}
            description={list(
              layers.map((one) =>
                say("debrief.who.layer", {
                  name: one.label,
                  before: Math.round(100 * (one.shares[0] ?? 0)),
                  after: Math.round(100 * (one.shares.at(-1) ?? 0)),
                }),
              ),
            )}
            group={groupIndex(group)}
            layers={layers}
          />
        );
      })}
      <WhyByRound
        debrief={debrief}
        quantity="frames"
        title={say("whyTitle.sharesPath")}
        lines={debrief.groups.flatMap(({ group }) =>
          narratives(debrief, group).map(({ frame }) => ({
            name: say(`frame.${group}.${frame}.name`),
            of: group,
            terms: (why) => why.shares[frame] ?? [],
          })),
        )}
      />
      <Question ask="debrief.who.askGained">
        <Quote name="narratives" />
      </Question>
      <Question ask="debrief.who.askOffice">
        <p class="small">
          <Concept name="concept.mandate" /> <Concept name="concept.securitisation" />
        </p>
      </Question>
    </>
  );
}

/** The kind of a narrative, as the picture knows it. */
function kindOf(group: GroupId, frame: FrameId): FrameKind | undefined {
  return you.value?.scene.groups.find((one) => one.group === group)?.frames.find((one) => one.frame === frame)
    ?.kind;
}
