/** A government's answer: one card toward each other group, and the narrative it stands behind. */
import type { Answer } from "#shared/rules/commands.ts";
import type { GroupId, PolicyId } from "#shared/rules/terms.ts";
import { LOGICS } from "#shared/rules/terms.ts";
import type { AnswerAsk, CardView, HandView } from "#shared/rules/views.ts";
import { draft, groupIndex } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Icon } from "../parts/icon.tsx";
import { GroupTag, inSentence } from "../parts/tags.tsx";
import { LOGIC_SIGNS, PolicyCard } from "./card.tsx";
import { draftName, PutDown } from "./putDown.tsx";
import { FrameChoice, standingFrame } from "./frames.tsx";
import { Purse } from "./purse.tsx";

type Ask = Extract<AnswerAsk, { role: "government" }>;

/** The form of whoever governs. */
export function GovernmentForm(props: { readonly ask: Ask; readonly onAnswer: (answer: Answer) => void }) {
  const { ask } = props;
  const before = ask.chosen?.role === "government" ? ask.chosen : undefined;
  const cards = draft<Readonly<Record<GroupId, PolicyId>>>(
    draftName("government", "cards"),
    before?.policies ?? {},
  );
  const frame = draft(draftName("government", "frame"), before?.frame ?? standingFrame(ask.frames));
  const lacking = ask.hands.find((hand) => chosenCard(hand, cards.value)?.affordable !== true);
  const cost = ask.hands.reduce(
    (sum, hand) => sum + (chosenCard(hand, cards.value)?.price ?? 0),
    ask.frames.find((one) => one.frame === frame.value)?.price ?? 0,
  );
  return (
    <>
      {ask.hands.map((hand) => (
        <Hand
          key={hand.towards}
          hand={hand}
          alone={ask.hands.length === 1 ? "alone" : "among"}
          chosen={cards.value[hand.towards]}
          onChoose={(policy) => (cards.value = { ...cards.value, [hand.towards]: policy })}
        />
      ))}
      <FrameChoice
        legend={say("commit.frame.government")}
        frames={ask.frames}
        value={frame.value}
        onChange={(value) => (frame.value = value)}
      />
      <PutDown
        answer={lacking ? undefined : { role: "government", policies: cards.value, frame: frame.value }}
        missing={lacking ? say("commit.missingCard", inSentence({ group: lacking.towards })) : ""}
        onAnswer={props.onAnswer}
        cost={<Purse cost={cost} />}
      />
    </>
  );
}

function chosenCard(hand: HandView, cards: Readonly<Record<GroupId, PolicyId>>): CardView | undefined {
  return hand.cards.find((card) => card.policy === cards[hand.towards]);
}

function Hand(props: {
  readonly hand: HandView;
  /** Towards the only other group nobody has to be told towards whom. */
  readonly alone: "alone" | "among";
  readonly chosen: PolicyId | undefined;
  readonly onChoose: (policy: PolicyId) => void;
}) {
  const { hand } = props;
  const low = Math.min(...hand.cards.map((card) => card.now.low), 0);
  const high = Math.max(...hand.cards.map((card) => card.now.high), 0);
  return (
    <section
      class="hand"
      data-group={groupIndex(hand.towards)}
      aria-label={say("commit.hand", inSentence({ group: hand.towards }))}
    >
      <h2 class={props.alone === "alone" ? "spoken" : undefined}>
        {say("commit.towards")} <GroupTag group={hand.towards} />
      </h2>
      {LOGICS.map((logic) => {
        const cards = hand.cards.filter((card) => card.logic === logic);
        if (cards.length === 0) return null;
        return (
          <fieldset key={logic} class="hand-part">
            <legend>
              <Icon name={LOGIC_SIGNS[logic]} />
              {say(`choose.logic.${logic}`)}
            </legend>
            {cards.map((card) => (
              <PolicyCard
                key={card.policy}
                card={card}
                towards={hand.towards}
                scale={{ low, high }}
                chosen={card.policy === props.chosen}
                onChoose={() => props.onChoose(card.policy)}
              />
            ))}
          </fieldset>
        );
      })}
    </section>
  );
}
