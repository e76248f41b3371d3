/** What the group wants now: own security always counts; what may change is the weight of theirs and of the bond. */
import type { ReckoningView, TowardsView, UsView } from "#shared/rules/views.ts";
import { groupIndex } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Concept } from "../parts/concept.tsx";
import { Steps } from "../parts/measures.tsx";
import { Section } from "../parts/section.tsx";
import { inSentence } from "../parts/tags.tsx";
import { Why } from "../parts/why.tsx";
import { crossing, weightWords } from "./interest.ts";

type Towards = ReckoningView["towards"][number];

/** The interest sheet, the felt game and trust toward each other group. */
export function Wants(props: { readonly reckoning: ReckoningView; readonly us: UsView }) {
  const { reckoning, us } = props;
  return (
    <Section title={say("reckoning.wants", inSentence({ group: us.group }))} group={groupIndex(us.group)}>
      <ul class="interest">
        <li>
          <span class="interest-what">{say("reckoning.interest.own")}</span>
          <span class="interest-weight">{say("reckoning.interest.whole")}</span>
        </li>
        {reckoning.towards.map((one) => (
          <InterestLines key={one.group} towards={one} />
        ))}
      </ul>
      {reckoning.towards.map((one) => (
        <Standing key={one.group} towards={one} now={us.towards.find((now) => now.group === one.group)} />
      ))}
    </Section>
  );
}

function InterestLines(props: { readonly towards: Towards }) {
  const { group, interest } = props.towards;
  const params = inSentence({ group });
  const theirs = weightWords(interest.theirs);
  const bond = { before: Math.round(interest.bond.before), after: Math.round(interest.bond.after) };
  return (
    <>
      <li class={theirs.moved === "same" ? "" : "moved"}>
        <span class="interest-what">{say("reckoning.interest.theirs", params)}</span>
        <span class="interest-weight">
          <span>{say(`reckoning.interest.${theirs.kind}`, { weight: theirs.weight })}</span>
          <Why
            quantity="interest"
            terms={interest.why}
            params={params}
            about={say("reckoning.interest.theirs", params)}
          />
        </span>
        <Changed
          moved={theirs.moved}
          before={say(`reckoning.interest.${theirs.kindBefore}`, { weight: theirs.weightBefore })}
        />
      </li>
      {(bond.before > 0 || bond.after > 0) && (
        <li class={bond.before === bond.after ? "" : "moved"}>
          <span class="interest-what">{say("reckoning.interest.bond", params)}</span>
          <span class="interest-weight">
            <span>{say("reckoning.interest.points", { points: bond.after })}</span>
            <Why
              quantity="interest"
              terms={[{ term: "bond", value: interest.bond.after }]}
              title={say("whyTitle.bond", params)}
              params={params}
            />
          </span>
          <Changed
            moved={bond.after === bond.before ? "same" : bond.after > bond.before ? "up" : "down"}
            before={say("reckoning.interest.points", { points: bond.before })}
          />
        </li>
      )}
    </>
  );
}

function Changed(props: { readonly moved: "same" | "up" | "down"; readonly before: string }) {
  if (props.moved === "same") return null;
  return <span class="interest-changed">{say("reckoning.interest.changed", { before: props.before })}</span>;
}

function Standing(props: { readonly towards: Towards; readonly now: TowardsView | undefined }) {
  const { trust, feltGame, group } = props.towards;
  const params = inSentence({ group });
  const crossed = crossing(props.towards.stage);
  return (
    <div class="standing">
      <h3>{say("reckoning.toward", params)}</h3>
      <div class="standing-line">
        <span class="standing-trust">
          <Steps band={trust.after} word={say(`trust.${trust.after}`)} />
          <span class="soft small">
            {trust.before === trust.after
              ? say(`reckoning.trust.${trust.change > 0 ? "more" : trust.change < 0 ? "less" : "same"}`)
              : say("reckoning.trust.was", { before: say(`trust.${trust.before}`) })}
          </span>
        </span>
        <Why quantity="trust" terms={trust.why} params={params} about={say("reckoning.trust.name", params)} />
      </div>
      <p>
        {feltGame.before === feltGame.after
          ? say("reckoning.feltGame.same", { now: say(`feltGame.${feltGame.after}.text`) })
          : say("reckoning.feltGame.moved", {
              now: say(`feltGame.${feltGame.after}.text`),
              before: say(`feltGame.${feltGame.before}.name`),
            })}{" "}
        <Concept name="concept.feltGame" label={say(`feltGame.${feltGame.after}.name`)} />
      </p>
      {crossed && (
        <p class="notice crossing">
          <b>{say(`reckoning.crossing.${crossed}`, params)}</b>
        </p>
      )}
    </div>
  );
}
