/** Who will play: how old they are, how they write to each other, and how many share a seat. */
import { TALK_RULES, TEAM_MOST, type TalkRule } from "#shared/rules/terms.ts";
import { say } from "../../words/words.ts";
import { Choices } from "../parts/choices.tsx";

const AGES = ["adults", "young"] as const;
type Ages = (typeof AGES)[number];

/** The choices of a table about its people. */
export interface PeopleChosen {
  readonly ages: Ages;
  readonly talk: TalkRule;
  readonly teamSize: number;
}

/** Adults, words of their own, a seat for each. */
export const USUAL_PEOPLE: PeopleChosen = { ages: "adults", talk: "free", teamSize: 1 };

/** What is usual for people of this age: minors choose from sentences, until somebody decides otherwise. */
export function talkFor(ages: Ages): TalkRule {
  return ages === "young" ? "statements" : "free";
}

const SIZES = Array.from({ length: TEAM_MOST }, (_, at) => at + 1);

/** Three short questions. */
export function PeopleChoices(props: {
  readonly value: PeopleChosen;
  readonly onChange: (value: PeopleChosen) => void;
}) {
  const { value } = props;
  return (
    <>
      <Choices<Ages>
        legend={say("door.whoPlays")}
        layout="row"
        options={AGES.map((ages) => ({ value: ages, label: say(`door.ages.${ages}`) }))}
        value={value.ages}
        onChange={(ages) => props.onChange({ ...value, ages, talk: talkFor(ages) })}
      />
      <div class="choice-with-note">
        <Choices<TalkRule>
          legend={say("door.howTalk")}
          layout="row"
          options={TALK_RULES.map((talk) => ({ value: talk, label: say(`door.talk.${talk}`) }))}
          value={value.talk}
          onChange={(talk) => props.onChange({ ...value, talk })}
        />
        <p class="small soft" aria-live="polite">
          {say(`door.talkLine.${value.talk}`)}
        </p>
      </div>
      <div class="choice-with-note">
        <Choices
          legend={say("door.teamSize")}
          layout="row"
          options={SIZES.map((size) => ({ value: String(size), label: say("door.people", { size }) }))}
          value={String(value.teamSize)}
          onChange={(chosen) =>
            props.onChange({ ...value, teamSize: SIZES.find((size) => String(size) === chosen) ?? 1 })
          }
        />
        <p class="small soft" aria-live="polite">
          {say(value.teamSize > 1 ? "door.teamLine" : "door.aloneOnSeat")}
        </p>
      </div>
    </>
  );
}
