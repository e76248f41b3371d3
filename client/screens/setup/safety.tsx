/** Fifth page: how old they are, how they write, what is said before, and which words you want marked. */
import { useId } from "preact/hooks";
import { AGE_BANDS, type AgeBand } from "#shared/protocol/sessionTerms.ts";
import { TALK_RULES, type TalkRule } from "#shared/rules/terms.ts";
import { say } from "../../words/words.ts";
import { Choices } from "../parts/choices.tsx";
import { Tick } from "../parts/tick.tsx";
import type { PageProps } from "./chosen.ts";

/** Age, talk, note, marked words, and what is stored. */
export function SafetyPage({ chosen, choose }: PageProps) {
  const id = useId();
  return (
    <>
      <Choices<AgeBand>
        legend={say("setup.age")}
        layout="row"
        options={AGE_BANDS.map((value) => ({ value, label: say(`setup.age.${value}`) }))}
        value={chosen.age}
        onChange={(age) => choose({ age, talk: age === "under16" ? "statements" : "free" })}
      />
      <div class="choice-with-note">
        <Choices<TalkRule>
          legend={say("door.howTalk")}
          layout="row"
          options={TALK_RULES.map((value) => ({ value, label: say(`door.talk.${value}`) }))}
          value={chosen.talk}
          onChange={(talk) => choose({ talk })}
        />
        <p class="small soft" aria-live="polite">
          {say(`door.talkLine.${chosen.talk}`)}
        </p>
      </div>
      <Tick
        label={say("setup.note")}
        note={say("setup.noteLine")}
        checked={chosen.note}
        onChange={(note) => choose({ note })}
      />
      <Tick
        label={say("setup.guide")}
        note={say("setup.guideLine")}
        checked={chosen.guide}
        onChange={(guide) => choose({ guide })}
      />
      <div class="field">
        <label for={id}>{say("setup.flagWords")}</label>
        <textarea
          id={id}
          rows={2}
          value={chosen.flagWords}
          onInput={(event) => choose({ flagWords: event.currentTarget.value })}
        />
        <p class="field-hint">{say("setup.flagWordsNote")}</p>
      </div>
      <p class="small soft">{say("setup.stored")}</p>
    </>
  );
}
