/** Every number can be asked "why?" and answers with the terms of the equation that moved it. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { WhyTerm } from "#shared/rules/why.ts";
import { hasWords, number, say } from "../../words/words.ts";
import type { Params } from "../../words/words.ts";
import { later } from "./later.tsx";
import { Sheet } from "./sheet.tsx";

/** The numbers that can be asked. */
export type Quantity =
  | "security"
  | "trust"
  | "depth"
  | "mandate"
  | "capital"
  | "frames"
  | "price"
  | "interest"
  | "ledger"
  | "counter";

const Behind = later(async () => (await import("./behind.tsx")).Behind);

interface WhyProps {
  readonly quantity: Quantity;
  readonly terms: readonly WhyTerm[];
  /** Over the terms; `whyTitle.<quantity>` if left out. */
  readonly title?: string;
  /** Fills placeholders of the sentences, for example {group}. */
  readonly params?: Params;
  /** What the question is about, for those who hear it only. */
  readonly about?: string;
  /** In place of the one list of terms, where there are several. */
  readonly children?: ComponentChildren;
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
        {props.children ?? <WhyList {...props} />}
      </Sheet>
    </>
  );
}

/** The terms alone; below them, one tap further, the equation they are of. */
export function WhyList(props: Pick<WhyProps, "quantity" | "terms" | "params">) {
  if (props.terms.length === 0) return <p>{say("app.whyNothing")}</p>;
  return (
    <>
      <ul class="why-list">
        {props.terms.map((term) => (
          <li key={`${term.term} ${term.frame ?? ""}`}>
            <b class="why-value">{number(term.value, isLevel(term) ? "plain" : "signed")}</b>
            <span>{sentence(props.quantity, term, props.params)}</span>
          </li>
        ))}
      </ul>
      <WhyBehind quantity={props.quantity} terms={props.terms} />
    </>
  );
}

/** The equation, and where each term comes from; fetched when it is opened. */
function WhyBehind(props: Pick<WhyProps, "quantity" | "terms">) {
  const [open, setOpen] = useState(false);
  return (
    <details class="more why-behind" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say("why.behind")}</summary>
      {open && <Behind quantity={props.quantity} terms={props.terms.map(({ term }) => term)} />}
    </details>
  );
}

/** Where a number stood, or began, is no change. */
function isLevel({ term }: WhyTerm): boolean {
  return term === "before" || term === "start" || term === "honeymoon" || term === "security";
}

function sentence(quantity: Quantity, term: WhyTerm, params: Params | undefined): string {
  const key = `why.${quantity}.${term.term}`;
  const { group } = params ?? {};
  return say(hasWords(key) ? key : `why.${term.term}`, {
    ...params,
    ...(term.frame === undefined
      ? {}
      : { frame: say(`frame.${params?.["of"] ?? group}.${term.frame}.name`) }),
    value: term.value,
    way: term.value < 0 ? "down" : "up",
  });
}
