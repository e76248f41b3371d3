/** The first lemma: afraid, greedy, or reaching out, and how sure. */
import type { Reading, Sureness } from "#shared/rules/terms.ts";
import { READINGS, SURENESSES } from "#shared/rules/terms.ts";
import type { Ask } from "#shared/rules/views.ts";
import { draft, groupIndex, isPending, send, table } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Choices } from "../parts/choices.tsx";
import { Section } from "../parts/section.tsx";
import { groupName, inSentence } from "../parts/tags.tsx";

type ReadAsk = Extract<Ask, { kind: "read" }>;

/** The reading of one other group. */
export function ReadingCard(props: { readonly ask: ReadAsk }) {
  const { ask } = props;
  const key = `read.${table.value?.round ?? 0}.${ask.towards}`;
  const reading = draft<Reading | "">(`${key}.reading`, ask.chosen?.reading ?? "");
  const sureness = draft<Sureness | 0>(`${key}.sureness`, ask.chosen?.sureness ?? 0);
  const whole = reading.value !== "" && sureness.value !== 0;
  const same = ask.chosen?.reading === reading.value && ask.chosen.sureness === sureness.value;
  return (
    <Section title={groupName(ask.towards)} group={groupIndex(ask.towards)}>
      <Choices<Reading>
        legend={say("commit.theyAre", inSentence({ group: ask.towards }))}
        options={READINGS.map((one) => ({
          value: one,
          label: say(`reading.${one}`),
          note: say(`reading.${one}.means`),
        }))}
        value={reading.value === "" ? undefined : reading.value}
        onChange={(value) => (reading.value = value)}
      />
      <Choices
        legend={say("commit.howSure")}
        layout="row"
        options={SURENESSES.map((one) => ({ value: String(one), label: say(`sureness.${one}`) }))}
        value={sureness.value === 0 ? undefined : String(sureness.value)}
        onChange={(value) => (sureness.value = SURENESSES.find((one) => String(one) === value) ?? 0)}
      />
      <div class="task-control">
        <Button
          look={same ? "plain" : "main"}
          icon="check"
          busy={isPending("read")}
          disabled={!whole || same}
          onPress={() => {
            if (reading.value === "" || sureness.value === 0) return;
            void send({
              type: "read",
              towards: ask.towards,
              reading: reading.value,
              sureness: sureness.value,
            });
          }}
        >
          {say(same ? "commit.readDone" : whole ? "commit.readIt" : "commit.readMissing")}
        </Button>
      </div>
    </Section>
  );
}
