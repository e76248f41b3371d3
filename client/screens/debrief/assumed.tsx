/** What we assumed: which parts are the article's, which follow from it, which are ours. */
import { say } from "../../words/words.ts";
import { Section } from "../parts/section.tsx";

const SOURCES = {
  paper: 4,
  derived: 3,
  ours: 5,
} as const;

/** The note on assumptions. */
export function Assumed() {
  return (
    <>
      {Object.entries(SOURCES).map(([source, count]) => (
        <Section key={source} title={say(`debrief.assumed.${source}`)}>
          <ul class="bullets">
            {Array.from({ length: count }, (_, index) => (
              <li key={index}>{say(`debrief.assumed.${source}.${index + 1}`)}</li>
            ))}
          </ul>
        </Section>
      ))}
      <p>{say("debrief.assumed.close")}</p>
    </>
  );
}
