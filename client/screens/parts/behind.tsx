/** One tap behind a "why?": the equation, and what sets the size of each term, as the panel "What we assumed" has it. */
import { useEffect, useState } from "preact/hooks";
import type { AssumedView } from "#shared/rules/views.ts";
import { port } from "../../ports.ts";
import { code } from "../../store.ts";
import { say } from "../../words/words.ts";
import { AssumptionRow } from "../assumed.tsx";

/** What is behind these terms. The same at all times of a table, so it is fetched once. */
export function Behind(props: { readonly quantity: string; readonly terms: readonly string[] }) {
  const at = code.value;
  const [found, setFound] = useState<AssumedView | "coming" | "gone">("coming");
  useEffect(() => {
    let left = false;
    void port()
      .assumed(at)
      .then((view) => {
        if (!left) setFound(view ?? "gone");
      });
    return () => {
      left = true;
    };
  }, [at]);
  if (found === "gone") return <p role="alert">{say("table.assumedGone")}</p>;
  if (found === "coming") return <p aria-busy="true">{say("app.coming")}</p>;
  return <BehindOf assumed={found} {...props} />;
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
