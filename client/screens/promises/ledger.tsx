/** The ledger: every promise this person may know of, newest first, and what became of it. */
import { useSignal } from "@preact/signals";
import type { PromiseView } from "#shared/rules/views.ts";
import { groupIds, mySeat, table, you } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Choices } from "../parts/choices.tsx";
import { Section } from "../parts/section.tsx";
import { inSentence } from "../parts/tags.tsx";
import { isBetween, pairsIn } from "./ledgerLines.ts";
import { PromiseLine } from "./promiseLine.tsx";

/** How many stand there before one asks for more. */
const SHORT = 6;

/** The ledger, by pair where there are more than two groups; who knows of a promise is told of private ones, or of all. */
export function Ledger(props: { readonly knows?: "all" }) {
  const promises = you.value?.promises ?? [];
  const pairs = groupIds.value.length > 2 ? pairsIn(promises, groupIds.value) : [];
  const chosen = useSignal("all");
  const pair = pairs.find((one) => pairKey(one) === chosen.value);
  const shown = promises.filter((one) => pair === undefined || isBetween(one, pair)).toReversed();
  return (
    <Section title={say("talks.ledger")} icon="scroll">
      {pairs.length > 1 && (
        <Choices
          legend={say("ledger.between")}
          legendShown="spoken"
          layout="row"
          options={[
            { value: "all", label: say("ledger.all") },
            ...pairs.map((one) => ({
              value: pairKey(one),
              label: say("ledger.pair", inSentence({ one: one.one, other: one.other })),
            })),
          ]}
          value={pair === undefined ? "all" : chosen.value}
          onChange={(value) => (chosen.value = value)}
        />
      )}
      {shown.length === 0 ? (
        <p class="soft">{say("talks.ledgerEmpty")}</p>
      ) : (
        <>
          <Lines promises={shown.slice(0, SHORT)} knows={props.knows} />
          {shown.length > SHORT && (
            <details class="more">
              <summary>{say("ledger.older", { count: shown.length - SHORT })}</summary>
              <Lines promises={shown.slice(SHORT)} knows={props.knows} />
            </details>
          )}
        </>
      )}
    </Section>
  );
}

function Lines(props: { readonly promises: readonly PromiseView[]; readonly knows: "all" | undefined }) {
  const reader = { own: mySeat.value?.group, round: table.value?.round };
  return (
    <ul class="promise-lines">
      {props.promises.map((promise) => (
        <PromiseLine key={promise.id} promise={promise} reader={reader} knows={props.knows} />
      ))}
    </ul>
  );
}

function pairKey(pair: { readonly one: string; readonly other: string }): string {
  return `${pair.one}+${pair.other}`;
}
