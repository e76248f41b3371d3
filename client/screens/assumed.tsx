/** What we assumed: the lens of this table, and every assumption by concept with where it comes from. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { AssumedConcept, AssumedView, Assumption } from "#shared/rules/views.ts";
import { port } from "../ports.ts";
import { code } from "../store.ts";
import { number, say } from "../words/words.ts";
import "../style/assumed.css";
import { Section } from "./parts/section.tsx";

const LABELS = ["article", "derived", "ours"] as const;
const SECTIONS = ["1a", "1b", "2a", "2b", "3", "n2"] as const;
const EXTENSIONS = ["mitigator", "choices", "seats", "foil", "derived", "people"] as const;

/** What the model of this table assumes, once it is there; the same at all times of a table, so it is fetched once. */
export function WithAssumed(props: { readonly children: (assumed: AssumedView) => ComponentChildren }) {
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
  if (found === "coming") {
    return (
      <p class="lamp-wait" aria-busy="true">
        {say("app.coming")}
      </p>
    );
  }
  return <>{props.children(found)}</>;
}

/** The panel, in a sheet or on a page of the debrief; what it shows is fetched when it is opened. */
export function Assumed() {
  return <WithAssumed>{(assumed) => <AssumedPanel assumed={assumed} />}</WithAssumed>;
}

/** The panel once its view and words are there. */
export function AssumedPanel(props: { readonly assumed: AssumedView }) {
  const { lens, concepts } = props.assumed;
  return (
    <div class="assumed">
      <p>{say("assumed.conceptual")}</p>
      <p>{say("assumed.numbers")}</p>
      <Section title={say("assumed.lensTitle")}>
        <h3>{say(`assumed.lens.${lens}.name`)}</h3>
        <p>{say(`assumed.lens.${lens}.text`)}</p>
        <p>
          <b>{say("assumed.leavesOut")}</b> {say(`assumed.lens.${lens}.leaves`)}
        </p>
      </Section>
      <Section title={say("assumed.labelsTitle")}>
        <dl class="assumed-labels">
          {LABELS.map((label) => (
            <div key={label}>
              <dt class={`assumed-label ${label}`}>{say(`assumed.of.${label}`)}</dt>
              <dd>{say(`assumed.of.${label}.text`)}</dd>
            </div>
          ))}
        </dl>
        <h3>{say("assumed.sectionsTitle")}</h3>
        <dl class="assumed-sections small">
          {SECTIONS.map((section) => (
            <div key={section}>
              <dt>{say(`assumed.section.${section}`)}</dt>
              <dd>{say(`assumed.section.${section}.title`)}</dd>
            </div>
          ))}
        </dl>
        <p class="small soft">{say("assumed.article")}</p>
      </Section>
      <Section title={say("assumed.all")}>
        {concepts.map((concept) => (
          <Concept key={concept.concept} concept={concept} />
        ))}
      </Section>
      <Section title={say("assumed.extensionsTitle")}>
        <ul class="bullets">
          {EXTENSIONS.map((one) => (
            <li key={one}>{say(`assumed.extensions.${one}`)}</li>
          ))}
        </ul>
      </Section>
      <p>{say("assumed.close")}</p>
    </div>
  );
}

function Concept(props: { readonly concept: AssumedConcept }) {
  const { concept, assumptions } = props.concept;
  return (
    <details class="assumed-concept">
      <summary>
        <span class="assumed-name">{say(`assumed.concept.${concept}.name`)}</span>
        <span class="small soft">{say("assumed.count", { count: assumptions.length })}</span>
      </summary>
      <p class="soft">{say(`assumed.concept.${concept}.text`)}</p>
      <ul>
        {assumptions.map((one) => (
          <AssumptionRow key={one.name} assumption={one} />
        ))}
      </ul>
    </details>
  );
}

/** One assumption: what it says, where it comes from, and the number this table plays. */
export function AssumptionRow(props: { readonly assumption: Assumption }) {
  const { name, of, section, value, usual, idle } = props.assumption;
  return (
    <li class="assumed-row" data-name={name}>
      <p>{say(`assumed.${name}`)}</p>
      <p class="assumed-aside small">
        <span class={`assumed-label ${of}`}>
          {section === undefined
            ? say(`assumed.of.${of}`)
            : say("assumed.fromArticle", { section: say(`assumed.section.${section}`) })}
        </span>
        {value !== undefined && (
          <span>
            {usual === undefined
              ? say("assumed.value", { value: exact(value) })
              : say("assumed.changed", { value: exact(value), usual: exact(usual) })}
          </span>
        )}
        {idle !== undefined && <span class="soft">{say(`assumed.idle.${idle}`)}</span>}
      </p>
    </li>
  );
}

/** As the model has it, to the last digit. */
function exact(value: number): string {
  return number(value, "plain", 4);
}
