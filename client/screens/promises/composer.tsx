/** Putting a promise together: the sentence grows below while one chooses; it starts as one that could be given. */
import { signal } from "@preact/signals";
import { DUES, REACHES } from "#shared/rules/terms.ts";
import type { Ask } from "#shared/rules/views.ts";
import { asksFor, isPending, mySeat, send, table } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Choices } from "../parts/choices.tsx";
import { Refused } from "../parts/refused.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { inSentence } from "../parts/tags.tsx";
import { wishOf } from "./promiseDraft.ts";
import type { PromiseDraft } from "./promiseDraft.ts";
import { promiseText } from "./promiseText.ts";
import { StepChoice } from "./stepChoice.tsx";

type PromiseAsk = Extract<Ask, { kind: "promise" }>;

const draft = signal<PromiseDraft | undefined>(undefined);

/** Opens the composer with this start. */
export function compose(start: PromiseDraft): void {
  draft.value = start;
}

/** The sheet in which a promise is put together. */
export function Composer() {
  const now = draft.value;
  const ask = asksFor("promise").find((one) => one.towards === now?.towards);
  const title =
    now === undefined
      ? ""
      : say(
          now.counters === undefined ? "compose.title" : "compose.counter",
          inSentence({ group: now.towards }),
        );
  return (
    <Sheet
      title={title}
      open={now !== undefined && ask !== undefined}
      onClose={() => (draft.value = undefined)}
    >
      {now && ask && <Form now={now} ask={ask} />}
    </Sheet>
  );
}

function Form(props: { readonly now: PromiseDraft; readonly ask: PromiseAsk }) {
  const { now, ask } = props;
  const own = mySeat.value?.group ?? "";
  const round = table.value?.round ?? 0;
  const change = (part: Partial<PromiseDraft>): void => {
    draft.value = { ...now, ...part };
  };
  const submit = async (): Promise<void> => {
    const outcome = await send(wishOf(now), "compose");
    if (outcome.ok) draft.value = undefined;
  };
  const names = inSentence({ group: now.towards });
  return (
    <div class="composer">
      <Choices
        legend={say("compose.kind")}
        legendShown="spoken"
        layout="row"
        options={(["plain", "ifYou"] as const).map((kind) => ({
          value: kind,
          label: say(`compose.kind.${kind}`),
        }))}
        value={now.kind}
        onChange={(kind) => change({ kind })}
      />
      {now.kind === "ifYou" && (
        <StepChoice
          legend={say("compose.theirs", names)}
          by={now.towards}
          step={now.theirs}
          policies={ask.policies}
          onChange={(theirs) => change({ theirs })}
        />
      )}
      <StepChoice
        legend={say("compose.ours")}
        by={own}
        step={now.step}
        policies={ask.policies}
        onChange={(step) => change({ step })}
      />
      <Choices
        legend={say("compose.when")}
        layout="row"
        options={DUES.map((due) => ({ value: due, label: say(`compose.when.${due}`) }))}
        value={now.due}
        onChange={(due) => change({ due })}
      />
      <Choices
        legend={say("compose.reach")}
        layout="row"
        options={REACHES.map((reach) => ({
          value: reach,
          label: say(`compose.reach.${reach}`),
          closed: !ask.reaches.includes(reach),
        }))}
        value={now.reach}
        onChange={(reach) => change({ reach })}
      />
      {!ask.reaches.includes("back") && <p class="small soft">{say("compose.needsBack", names)}</p>}
      <div class="composer-foot">
        <p class="composer-words" aria-live="polite">
          {promiseText(
            {
              from: own,
              towards: now.towards,
              step: now.step,
              due: now.due === "now" ? round : round + 1,
              ...(now.kind === "ifYou" ? { ifYou: now.theirs } : {}),
            },
            { own, round },
          )}
        </p>
        <Refused at="compose" />
        <Button look="main" icon="stamp" busy={isPending("promise")} onPress={() => void submit()}>
          {say(
            now.counters !== undefined
              ? "compose.sendCounter"
              : now.kind === "ifYou"
                ? "compose.sendOffer"
                : "compose.sendPromise",
          )}
        </Button>
      </div>
    </div>
  );
}
