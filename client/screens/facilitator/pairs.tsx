/** How each group stands toward each other one: trust, depth, mandate and stage, in a word and a number. */
import type { Band, GroupId } from "#shared/rules/terms.ts";
import type { FacilitatorGroup, FacilitatorView } from "#shared/rules/views.ts";
import { groupIndex } from "../../store.ts";
import { number, say } from "../../words/words.ts";
import { Concept } from "../parts/concept.tsx";
import { bandOf, Steps } from "../parts/measures.tsx";
import { Why } from "../parts/why.tsx";
import { Section } from "../parts/section.tsx";
import { inSentence } from "../parts/tags.tsx";
import { mandateWord } from "../us.tsx";

/** A section for each ordered pair; the two sides of a pair stand beside each other. */
export function Pairs(props: { readonly seen: FacilitatorView }) {
  const { groups } = props.seen;
  const side = (of: FacilitatorGroup, other: GroupId) =>
    of.towards
      .filter((one) => one.group === other)
      .map((one) => <Side key={of.group} of={of.group} one={one} />);
  return (
    <>
      {groups.flatMap((one, at) =>
        groups.slice(at + 1).map((other) => (
          <div key={`${one.group} ${other.group}`} class="pair">
            {side(one, other.group)}
            {side(other, one.group)}
          </div>
        )),
      )}
    </>
  );
}

function Side(props: { readonly of: GroupId; readonly one: FacilitatorGroup["towards"][number] }) {
  const { of, one } = props;
  const [trust, depth] = [fiveOf(one.trust), fiveOf(one.depth)];
  const names = inSentence({ from: of, towards: one.group });
  return (
    <Section title={say("facilitator.side", names)} group={groupIndex(of)}>
      <dl class="facts">
        <div>
          <dt>{say("facilitator.trust")}</dt>
          <dd>
            <Steps band={trust} word={inBoth(say(`trust.${trust}`), number(one.trust, "plain", 2))} />
            <Why
              quantity="trust"
              terms={one.why.trust}
              params={inSentence({ group: one.group })}
              about={say("facilitator.trust")}
            />
          </dd>
        </div>
        <div>
          <dt>{say("facilitator.depth")}</dt>
          <dd>
            <Steps band={depth} word={inBoth(say(`depth.${depth}`), number(one.depth, "plain", 2))} />
            <Why
              quantity="depth"
              terms={one.why.depth}
              params={inSentence({ group: one.group })}
              about={say("facilitator.depth")}
            />
          </dd>
        </div>
        <div>
          <dt>{say("facilitator.mandate")}</dt>
          <dd>
            {inBoth(mandateWord(one.mandate), number(one.mandate, "signed", 2))}
            <Why
              quantity="mandate"
              terms={one.why.mandate}
              params={{ of, ...inSentence({ group: one.group }) }}
              about={say("facilitator.mandate")}
            />
          </dd>
        </div>
        <div>
          <dt>{say("facilitator.stage")}</dt>
          <dd>
            <Concept name={`stage.${one.stage}`} />
          </dd>
        </div>
      </dl>
    </Section>
  );
}

function inBoth(word: string, amount: string): string {
  return say("facilitator.inBoth", { word, amount });
}

/** A share of 1 as one of five steps. */
function fiveOf(share: number): Band {
  const step = Math.max(0, Math.min(4, Math.floor(share * 5)));
  return bandOf({ step, steps: 5 }) as Band;
}
