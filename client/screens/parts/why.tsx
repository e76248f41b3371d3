/** Every number can be asked "why?" and answers with the terms of the equation that moved it. */
import { useState } from "preact/hooks";
import type { WhyTerm } from "#shared/rules/why.ts";
import { hasWords, number, say } from "../../words/words.ts";
import type { Params } from "../../words/words.ts";
import { Sheet } from "./sheet.tsx";

/** The numbers that can be asked. */
export type Quantity = "security" | "trust" | "capital" | "frames" | "price" | "interest";

interface WhyProps {
  readonly quantity: Quantity;
  readonly terms: readonly WhyTerm[];
  /** Over the terms; `whyTitle.<quantity>` if left out. */
  readonly title?: string;
  /** Fills placeholders of the sentences, for example {group}. */
  readonly params?: Params;
  /** What the question is about, for those who hear it only. */
  readonly about?: string;
}

/** A small "why?" that opens the terms, each as a sentence with its signed value. */
export function Why(props: WhyProps) {
  const [open, setOpen] = useState(false);
  const title = props.title ?? say(`whyTitle.${props.quantity}`, props.params);
  return (
    <>
      <button
        type="button"
        class="why"
        aria-label={say("app.whyAbout", { about: props.about ?? title })}
        onClick={() => setOpen(true)}
      >
        {say("app.why")}
      </button>
      <Sheet title={title} open={open} onClose={() => setOpen(false)}>
        <WhyList {...props} />
      </Sheet>
    </>
  );
}

/** The terms alone, for a screen that shows them in place. */
export function WhyList(props: Pick<WhyProps, "quantity" | "terms" | "params">) {
  if (props.terms.length === 0) return <p>{say("app.whyNothing")}</p>;
  return (
    <ul class="why-list">
      {props.terms.map((term) => (
        <li key={term.term}>
          <b class="why-value">{number(term.value, "signed")}</b>
          <span>{sentence(props.quantity, term, props.params)}</span>
        </li>
      ))}
    </ul>
  );
}

function sentence(quantity: Quantity, term: WhyTerm, params: Params | undefined): string {
  const key = `why.${quantity}.${term.term}`;
  return say(hasWords(key) ? key : `why.${term.term}`, {
    ...params,
    value: term.value,
    way: term.value < 0 ? "down" : "up",
  });
}
