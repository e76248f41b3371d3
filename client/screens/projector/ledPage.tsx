/** The page of the debrief that is led, for a whole room: its name, what it is about, and the questions to talk about. */
import type { DebriefPage } from "#shared/rules/terms.ts";
import { say } from "../../words/words.ts";
import { CLAIMS } from "../debrief/claims.ts";

/** The words of a page; charts stay on the screens, where each can look at their own pace. */
export function LedPage(props: { readonly page: DebriefPage }) {
  const { page } = props;
  const own = page === "questions" || page === "nowWhat" ? [] : asksOf(`debrief.${page}.`);
  return (
    <section class="wall-led" aria-live="polite">
      <h2>{say(`debrief.${page}.name`)}</h2>
      <p>{say(`debrief.${page}.lead`)}</p>
      {(page === "questions" ? asksOf("debrief.question.") : own).map((ask) => (
        <p key={ask} class="wall-ask">
          {say(ask)}
        </p>
      ))}
    </section>
  );
}

function asksOf(start: string): readonly string[] {
  return Object.keys(CLAIMS).filter((key) => key.startsWith(start));
}
