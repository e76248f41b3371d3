/** One tap behind a "why?": the equation, and what sets the size of each term, as the panel "What we assumed" has it. */
import type { AssumedView } from "#shared/rules/views.ts";
import { say } from "../../words/words.ts";
import { AssumptionRow, WithAssumed } from "../assumed.tsx";

/** What is behind these terms. */
export function Behind(props: { readonly quantity: string; readonly terms: readonly string[] }) {
  return <WithAssumed>{(assumed) => <BehindOf assumed={assumed} {...props} />}</WithAssumed>;
}

/** The same, once what the model assumes is there. */
export function BehindOf(props: {
  readonly assumed: AssumedView;
  readonly quantity: string;
  readonly terms: readonly string[];
}) {
  const source = props.assumed.why[props.quantity];
  if (source === undefined) return null;
  const names = new Set(props.terms.flatMap((term) => source.terms[term] ?? []));
  const all = props.assumed.concepts.flatMap((concept) => concept.assumptions);
  const rows = all.filter((one) => names.has(one.name) && one.idle === undefined);
  return (
    <div class="assumed">
      <p>
        {say("why.equation", {
          number: source.equation,
          name: say(`why.equation.${source.equation}`),
        })}
      </p>
      {rows.length === 0 ? (
        <p class="soft">{say("why.behindNothing")}</p>
      ) : (
        <ul>
          {rows.map((one) => (
            <AssumptionRow key={one.name} assumption={one} />
          ))}
        </ul>
      )}
    </div>
  );
}
