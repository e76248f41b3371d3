/** What was learnt: the items again, one's own result with the key, and a question of another world. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { OPEN_LIMIT } from "#shared/rules/questions.ts";
import type { ItemView, LearningView, QuestionsView } from "#shared/rules/views.ts";
import { draft, isPending, send, you } from "../../store.ts";
import { list, number, say } from "../../words/words.ts";
import { ScrollAcross } from "../../charts/scroll.tsx";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { Refused } from "../parts/refused.tsx";
import { Section } from "../parts/section.tsx";
import { Questionnaire } from "../questionnaire.tsx";

/** The page; whoever holds no seat has no answers, and sees the class if they keep the table. */
export function Learned() {
  const { questions, learning } = you.value ?? {};
  return (
    <>
      <TheClass />
      {questions === undefined || learning === undefined ? (
        <p>{say("learn.notAsked")}</p>
      ) : (
        <>
          <Section title={say("learn.items")}>
            {learning.open === undefined ? (
              <Result questions={questions} learning={learning} />
            ) : (
              <Questionnaire />
            )}
          </Section>
          {questions.open && (
            <Section title={say("learn.open")}>
              <OpenQuestion />
            </Section>
          )}
        </>
      )}
    </>
  );
}

/** An answer in words: one option, one for each part, or all in order. */
function answered(item: ItemView, answer: readonly string[]): string {
  const words = answer.map((option) =>
    say(item.options.find((one) => one.option === option)?.key ?? "debrief.none"),
  );
  if (item.kind === "order") return words.join(say("learn.then"));
  return words.length === 1
    ? (words[0] ?? "")
    : list(
        words.map((word, at) =>
          say("learn.part", { part: say(item.parts?.[at]?.key ?? "debrief.none"), word }),
        ),
      );
}

function Result(props: { readonly questions: QuestionsView; readonly learning: LearningView }) {
  const { questions, learning } = props;
  const right = (wave: LearningView["after"] | LearningView["before"]) =>
    wave.filter((one) => one.right === true).length;
  return (
    <>
      <p>
        <b>
          {say(learning.before.length === 0 ? "learn.result" : "learn.resultBoth", {
            after: right(learning.after),
            before: right(learning.before),
            given: learning.before.length,
            items: questions.items.length,
          })}
        </b>
      </p>
      <ol class="learned">
        {questions.items.map((item) => {
          const own = learning.after.find((one) => one.item === item.item);
          const was = learning.before.find((one) => one.item === item.item);
          if (own === undefined) return null;
          return (
            <li key={item.item}>
              <p>
                <b>{say(item.key)}</b>
              </p>
              <p>
                <Icon name={own.right === true ? "check" : "minus"} />{" "}
                {say(own.right === true ? "learn.right" : "learn.wrong", {
                  answer: answered(item, own.answer),
                  key: answered(item, own.key ?? []),
                })}
              </p>
              <p class="small soft">
                {say("learn.sure", { sure: say(`question.confident.${own.confident}`) })}{" "}
                {was && say("learn.was", { answer: answered(item, was.answer) })}
              </p>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function OpenQuestion() {
  const { questions, learning } = you.value ?? {};
  const id = useId();
  const text = draft("learn.open", learning?.text ?? "");
  const sent = useSignal(false);
  const open = questions?.open;
  if (open === undefined) return null;
  return (
    <form
      class="questionnaire-item"
      onSubmit={(event) => {
        event.preventDefault();
        void send({ type: "answerOpen", text: text.value }).then((outcome) => {
          sent.value = outcome.ok;
        });
      }}
    >
      <div class="field">
        <label for={id}>{say(open.key)}</label>
        <textarea
          id={id}
          rows={8}
          maxLength={OPEN_LIMIT}
          value={text.value}
          onInput={(event) => {
            sent.value = false;
            text.value = event.currentTarget.value;
          }}
        />
        <p class="field-hint" role="status">
          {sent.value ? say("learn.kept") : say("learn.left", { left: OPEN_LIMIT - text.value.length })}
        </p>
      </div>
      <Button submits={true} busy={isPending("answerOpen")} disabled={text.value === (learning?.text ?? "")}>
        {say("learn.keep")}
      </Button>
      <Refused />
      <details>
        <summary>{say("learn.rubric")}</summary>
        <p class="small">{say("learn.rubricNote")}</p>
        {open.rubric.map((part) => (
          <section key={part.key}>
            <h3>{say(part.key)}</h3>
            <ol class="rubric" start={0}>
              {part.points.map((point) => (
                <li key={point}>{say(point)}</li>
              ))}
            </ol>
          </section>
        ))}
      </details>
    </form>
  );
}

/** For who keeps the table: shares over the class, where enough people answered. */
function TheClass() {
  const waves = you.value?.facilitator?.learning;
  if (waves === undefined || waves.every((one) => one.people === 0)) return null;
  const items = [...new Set(waves.flatMap((one) => Object.keys(one.right)))];
  return (
    <Section title={say("learn.class")}>
      <p>{waves.map((one) => say(`learn.people.${one.wave}`, { people: one.people })).join(" ")}</p>
      {items.length === 0 ? (
        <p class="small soft">{say("learn.tooFew")}</p>
      ) : (
        <ScrollAcross label={say("learn.class")}>
          <table class="by-round">
            <caption class="spoken">{say("learn.class")}</caption>
            <thead>
              <tr>
                <th scope="col">{say("learn.item")}</th>
                {waves.map((one) => (
                  <th key={one.wave} scope="col">
                    {say(`learn.wave.${one.wave}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item}>
                  <th scope="row">{say(`question.${item}.text`)}</th>
                  {waves.map((one) => {
                    const share = one.right[item];
                    return (
                      <td key={one.wave}>
                        {share === undefined ? say("debrief.none") : number(Math.round(100 * share))}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollAcross>
      )}
    </Section>
  );
}
