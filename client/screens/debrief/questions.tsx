/** Questions to talk about, tied to the article; the last one turns on the model itself. */
import { say } from "../../words/words.ts";
import { ConceptText } from "../parts/concept.tsx";
import { Section } from "../parts/section.tsx";
import { Question, Quote } from "./ask.tsx";

/** Each question with the quotation it stands on; `model` comes last, always. */
const QUESTIONS: readonly { readonly name: string; readonly quote?: string }[] = [
  { name: "responsibility", quote: "responsibility" },
  { name: "risk", quote: "risky" },
  { name: "dominant", quote: "dominant" },
  { name: "leap", quote: "leap" },
  { name: "entrepreneurs", quote: "entrepreneurs" },
  { name: "model", quote: "conceptual" },
];

/** The terms of the article in the order in which it builds them. */
const TERMS = [
  "securityParadox",
  "securityDilemma",
  "fatalist",
  "mitigator",
  "transcender",
  "feltGame",
  "securitisation",
  "mandate",
  "norms",
  "exposure",
  "humanFactor",
  "trustLearning",
  "inMyInterest",
  "isMyInterest",
  "commonWe",
] as const;

/** The page of questions, with the terms of the article below. */
export function Questions() {
  return (
    <>
      <p>{say("debrief.article")}</p>
      {QUESTIONS.map((one) => (
        <Question key={one.name} ask={`debrief.question.${one.name}`}>
          {one.quote !== undefined && <Quote name={one.quote} />}
        </Question>
      ))}
      <Section title={say("debrief.terms")}>
        <div class="terms">
          {TERMS.map((term) => (
            <details key={term}>
              <summary>{say(`concept.${term}.name`)}</summary>
              <ConceptText name={`concept.${term}`} />
            </details>
          ))}
        </div>
      </Section>
    </>
  );
}
