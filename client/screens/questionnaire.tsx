/** The questionnaire, one item after another: each answered with how sure one is. Before play it may be left out. */
import { useSignal } from "@preact/signals";
import type { Confident } from "#shared/rules/questions.ts";
import type { ItemView } from "#shared/rules/views.ts";
import { isPending, send, you } from "../store.ts";
import { say } from "../words/words.ts";
import { Button } from "./parts/button.tsx";
import { Choices } from "./parts/choices.tsx";
import { Pick } from "./parts/pick.tsx";
import { Refused } from "./parts/refused.tsx";

/** The items of the wave that is open, from the first that has no answer; nothing where none is asked. */
export function Questionnaire() {
  const { questions, learning } = you.value ?? {};
  const given = learning?.open === undefined ? [] : learning[learning.open];
  const items = questions?.items ?? [];
  const firstOpen = items.findIndex((item) => !given.some((one) => one.item === item.item));
  const at = useSignal(Math.max(0, firstOpen));
  const item = items[at.value];
  if (learning?.open === undefined || item === undefined) return null;
  const isLast = at.value === items.length - 1;
  return (
    <div class="questionnaire">
      <p class="small soft" role="status">
        {say("learn.of", { number: at.value + 1, items: items.length, given: given.length })}
      </p>
      <Item
        key={item.item}
        item={item}
        onGiven={() => {
          if (!isLast) at.value += 1;
          else if (firstOpen >= 0) at.value = firstOpen;
        }}
      />
      <div class="questionnaire-turn">
        {at.value > 0 && (
          <Button
            look="quiet"
            onPress={() => {
              at.value -= 1;
            }}
          >
            {say("learn.back")}
          </Button>
        )}
        {!isLast && (
          <Button
            look="quiet"
            onPress={() => {
              at.value += 1;
            }}
          >
            {say("learn.skip")}
          </Button>
        )}
      </div>
      <Refused />
    </div>
  );
}

function Item(props: { readonly item: ItemView; readonly onGiven: () => void }) {
  const { item, options, kind, parts = [] } = props.item;
  const { questions, learning } = you.value ?? {};
  const before = (learning?.open === undefined ? [] : learning[learning.open]).find(
    (one) => one.item === item,
  );
  const places = kind === "choose" ? 1 : kind === "sort" ? parts.length : options.length;
  const answer = useSignal<readonly string[]>(before?.answer ?? Array.from({ length: places }, () => ""));
  const confident = useSignal<Confident | undefined>(before?.confident);
  const put = (place: number, option: string) => {
    answer.value = answer.value.map((one, at) => (at === place ? option : one));
  };
  const picks = [
    { value: "", label: say("learn.choose") },
    ...options.map(({ option, key }) => ({ value: option, label: say(key) })),
  ];
  const isWhole =
    answer.value.every((one) => one !== "") &&
    (kind !== "order" || new Set(answer.value).size === options.length);
  return (
    <form
      class="questionnaire-item"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWhole || confident.value === undefined) return;
        void send({ type: "answerItem", item, answer: answer.value, confident: confident.value }).then(
          (outcome) => {
            if (outcome.ok) props.onGiven();
          },
        );
      }}
    >
      {kind === "choose" ? (
        <Choices
          legend={say(`question.${item}.text`)}
          options={options.map(({ option, key }) => ({ value: option, label: say(key) }))}
          value={answer.value[0] === "" ? undefined : answer.value[0]}
          onChange={(option) => put(0, option)}
        />
      ) : (
        <fieldset>
          <legend>{say(`question.${item}.text`)}</legend>
          {answer.value.map((option, place) => (
            <Pick
              key={place}
              label={
                kind === "sort"
                  ? say(parts[place]?.key ?? "debrief.none")
                  : say("learn.step", { step: place + 1 })
              }
              options={picks}
              value={option}
              onChange={(one) => put(place, one)}
            />
          ))}
          {kind === "order" && <p class="field-hint">{say("learn.eachOnce")}</p>}
        </fieldset>
      )}
      <Choices
        legend={say("learn.howSure")}
        layout="row"
        options={(questions?.confidence ?? []).map((one) => ({
          value: String(one.confident),
          label: say(one.key),
        }))}
        value={confident.value === undefined ? undefined : String(confident.value)}
        onChange={(one) => {
          confident.value = questions?.confidence.find((known) => String(known.confident) === one)?.confident;
        }}
      />
      <Button
        submits={true}
        busy={isPending("answerItem")}
        disabled={!isWhole || confident.value === undefined}
      >
        {say("learn.give")}
      </Button>
    </form>
  );
}

/** Before play: there for whoever wants it, and nothing waits for it. */
export function BeforePlay() {
  const learning = you.value?.learning;
  if (learning?.open !== "before") return null;
  return (
    <details class="more before-play">
      <summary>{say("learn.before")}</summary>
      <p class="small">{say("learn.beforeNote")}</p>
      <Questionnaire />
    </details>
  );
}
