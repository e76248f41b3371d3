/** What if: the same history told otherwise, and this table as one of many. */
import { useSignal } from "@preact/signals";
import type { ComponentType } from "preact";
import type { WhatIf as Question } from "#shared/protocol/whatIf.ts";
import type { DebriefView } from "#shared/rules/views.ts";
import { say } from "../../words/words.ts";
import { Choices } from "../parts/choices.tsx";
import { Question as Asked } from "./ask.tsx";
import { OneDecision } from "./whatIf/decision.tsx";
import { AmongMany, Futures, NoEntrepreneurs, OtherDials, UnderLenses } from "./whatIf/questions.tsx";

type Kind = Question["kind"];

/** To add a question: its component, a line here, its words. */
const KINDS: Readonly<Record<Kind, ComponentType<{ readonly debrief: DebriefView }>>> = {
  lenses: UnderLenses,
  decision: OneDecision,
  withoutEntrepreneurs: NoEntrepreneurs,
  dials: OtherDials,
  futures: Futures,
  among: AmongMany,
};

/** The page of other courses. */
export function WhatIf(props: { readonly debrief: DebriefView }) {
  const kind = useSignal<Kind>("lenses");
  if (props.debrief.rounds.length === 0) return <p>{say("refusal.whatIf.nothingPlayed")}</p>;
  const Chosen = KINDS[kind.value];
  return (
    <>
      <Choices<Kind>
        legend={say("debrief.whatIf.which.legend")}
        layout="row"
        options={(Object.keys(KINDS) as Kind[]).map((one) => ({
          value: one,
          label: say(`debrief.whatIf.kind.${one}`),
        }))}
        value={kind.value}
        onChange={(one) => {
          kind.value = one;
        }}
      />
      <p>{say(`debrief.whatIf.kind.${kind.value}.means`)}</p>
      <Chosen key={kind.value} debrief={props.debrief} />
      <Asked ask="debrief.whatIf.ask" />
    </>
  );
}
