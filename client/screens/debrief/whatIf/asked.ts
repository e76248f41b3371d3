/** A question on its way: what came back, or why nothing did. Answers are kept, so that going back asks nothing again. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { WhatIf, WhatIfAnswer } from "#shared/protocol/whatIf.ts";
import { port } from "../../../ports.ts";
import { code, type Reason } from "../../../store.ts";

/** Where a question stands. `answer` is the last one that came: it stays until the next is there. */
export interface Asked<Kind extends WhatIf["kind"]> {
  readonly answer: Extract<WhatIfAnswer, { kind: Kind }> | undefined;
  readonly isAsking: boolean;
  readonly refused: Reason | undefined;
  readonly again: () => void;
}

const answers = new Map<string, WhatIfAnswer>();

function keyOf(question: WhatIf): string {
  return `${code.value} ${JSON.stringify(question)}`;
}

/** Asks ahead what the next page asks first, so that it stands still when it is read. */
export function askAhead(question: WhatIf): void {
  const key = keyOf(question);
  if (answers.has(key)) return;
  void port()
    .whatIf(question)
    .then((told) => {
      if ("answer" in told) answers.set(key, told.answer);
    });
}

/** What has the focus and is seen stays in sight when an answer comes above it. */
function keepInSight(): void {
  const held = document.activeElement;
  if (held === null || held === document.body) return;
  const { top, bottom } = held.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) return;
  const bringBack = () => held.scrollIntoView({ block: "nearest" });
  // Once when the answer stands there, and once more when its charts have measured their room.
  requestAnimationFrame(() => {
    bringBack();
    requestAnimationFrame(bringBack);
  });
}

/** Asks a question as soon as it is another one. */
export function useAnswer<Kind extends WhatIf["kind"]>(
  question: Extract<WhatIf, { kind: Kind }>,
): Asked<Kind> {
  const key = keyOf(question);
  const shown = useSignal<string | undefined>(answers.has(key) ? key : undefined);
  const no = useSignal<{ readonly key: string; readonly why: Reason } | undefined>(undefined);
  const tries = useSignal(0);
  useEffect(() => {
    no.value = undefined;
    if (answers.has(key)) {
      shown.value = key;
      return;
    }
    let gone = false;
    void port()
      .whatIf(question)
      .then((told) => {
        if ("answer" in told) answers.set(key, told.answer);
        if (gone) return;
        keepInSight();
        if ("answer" in told) shown.value = key;
        else no.value = { key, why: told.refused };
      });
    return () => {
      gone = true;
    };
  }, [key, tries.value]);
  const answer = shown.value === undefined ? undefined : answers.get(shown.value);
  return {
    answer: answer?.kind === question.kind ? (answer as Extract<WhatIfAnswer, { kind: Kind }>) : undefined,
    isAsking: shown.value !== key && no.value?.key !== key,
    refused: no.value?.key === key ? no.value.why : undefined,
    again: () => {
      tries.value += 1;
    },
  };
}
