/** The facilitator's column: who is silent, and one part of the table at a time in exact numbers. */
import { useSignal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useId } from "preact/hooks";
import type { FacilitatorView } from "#shared/rules/views.ts";
import { table, you } from "../../store.ts";
import { say } from "../../words/words.ts";
import "../../style/facilitator.css";
import { Choices } from "../parts/choices.tsx";
import { Icon } from "../parts/icon.tsx";
import { SeatTag } from "../parts/tags.tsx";
import { Ledger } from "../promises/ledger.tsx";
import { Groups } from "./groups.tsx";
import { Happened } from "./happened.tsx";
import { Hidden } from "./hidden.tsx";
import { Pairs } from "./pairs.tsx";

/** The parts of the table, in the order in which they are offered. */
export const PARTS = ["groups", "pairs", "promises", "happened", "hidden"] as const;
export type Part = (typeof PARTS)[number];

const screens: Readonly<Record<Part, ComponentType<{ readonly seen: FacilitatorView }>>> = {
  groups: Groups,
  pairs: Pairs,
  promises: () => <Ledger knows="all" />,
  happened: Happened,
  hidden: Hidden,
};

/** All that the facilitator may know; what is still hidden only once the curtain is lifted. */
export function Column() {
  const part = useSignal<Part>("groups");
  const id = useId();
  const seen = you.value?.facilitator;
  if (seen === undefined) return null;
  const offered = PARTS.filter((one) => one !== "hidden" || seen.curtain !== undefined);
  const shown = offered.includes(part.value) ? part.value : "groups";
  return (
    <section class="column" aria-labelledby={id}>
      <h2 id={id}>
        <Icon name="lock" />
        {say("facilitator.numbers")}
      </h2>
      <p class="small soft">{say("facilitator.numbersNote")}</p>
      <Silent silent={seen.silent} />
      <Choices
        legend={say("facilitator.part")}
        legendShown="spoken"
        layout="row"
        options={offered.map((one) => ({ value: one, label: say(`facilitator.part.${one}`) }))}
        value={shown}
        onChange={(one) => (part.value = one)}
      />
      <PartOf part={shown} seen={seen} />
    </section>
  );
}

/** One part of the column. */
export function PartOf(props: { readonly part: Part; readonly seen: FacilitatorView }) {
  const Screen = screens[props.part];
  return (
    <div class="column-part">
      <Screen seen={props.seen} />
    </div>
  );
}

/** Whom a whisper might help; nothing to tell before the second round. */
function Silent(props: { readonly silent: FacilitatorView["silent"] }) {
  if ((table.value?.round ?? 0) < 2) return null;
  if (props.silent.length === 0) return <p class="small">{say("facilitator.nobodySilent")}</p>;
  return (
    <div class="silent" role="group" aria-label={say("facilitator.silent")}>
      <p>
        <Icon name="messages" />
        {say("facilitator.silent")}
      </p>
      <ul>
        {props.silent.map((seat) => (
          <li key={seat}>
            <SeatTag seat={seat} />
          </li>
        ))}
      </ul>
    </div>
  );
}
