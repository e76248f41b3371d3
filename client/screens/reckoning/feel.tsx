/** One tap of feeling, and a line for oneself if one likes. */
import { TEXT_LIMIT } from "#shared/rules/commands.ts";
import { FEELINGS } from "#shared/rules/terms.ts";
import type { Ask } from "#shared/rules/views.ts";
import { FeelingFace } from "../../charts/feelings.tsx";
import { draft, isPending, send } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Section } from "../parts/section.tsx";
import { myTeam } from "../team/team.ts";

type FeelAsk = Extract<Ask, { kind: "feel" }>;

/** The six feelings as taps; the line travels with the tap or by its own button. */
export function Feel(props: { readonly ask: FeelAsk; readonly round: number }) {
  const { ask } = props;
  const line = draft(`feel.${props.round}`, ask.line ?? "");
  const chosen = ask.chosen;
  const words = () => {
    const text = line.value.trim();
    return text === "" ? {} : { line: text };
  };
  return (
    <Section title={say("reckoning.feel")}>
      {myTeam() && <p class="small soft">{say("team.feel")}</p>}
      <div class="feelings" role="group" aria-label={say("reckoning.feel")}>
        {FEELINGS.map((feeling) => (
          <button
            key={feeling}
            type="button"
            class="feeling"
            aria-pressed={chosen === feeling}
            onClick={() => void send({ type: "feel", feeling, ...words() })}
          >
            <FeelingFace feeling={feeling} />
            <span>{say(`feeling.${feeling}`)}</span>
          </button>
        ))}
      </div>
      {chosen && (
        <div class="field">
          <label for="feel-line">{say("reckoning.line")}</label>
          <textarea
            id="feel-line"
            rows={2}
            maxLength={TEXT_LIMIT}
            value={line.value}
            aria-describedby="feel-line-hint"
            onInput={(event) => (line.value = event.currentTarget.value)}
          />
          <div class="feel-keep">
            <p id="feel-line-hint" class="field-hint">
              {say(myTeam() ? "team.lineHint" : "reckoning.lineHint")}
            </p>
            {line.value.trim() !== (ask.line ?? "") && (
              <Button
                busy={isPending("feel")}
                onPress={() => void send({ type: "feel", feeling: chosen, ...words() })}
              >
                {say("reckoning.keepLine")}
              </Button>
            )}
          </div>
        </div>
      )}
    </Section>
  );
}
