/** Before anybody sits down: what the game is about, what is left out, and that everyone may step out. */
import { table, welcome } from "../store.ts";
import { say } from "../words/words.ts";
import { Icon } from "./parts/icon.tsx";
import { WordsOf } from "./wordsOf.tsx";

/** The scenario's note, and where the table shows it, the note on the game with its lines and veils. */
export function ContentNote() {
  // Alone with bots there is no facilitator, and nobody to ask for a pause.
  if (welcome.value?.format === "solo") return <WordsOf name="scenario.contentNote" />;
  return <SafetyNote whole={table.value?.note === true} />;
}

/** The same before there is a table: `whole` as its facilitator chose. */
export function SafetyNote(props: { readonly whole: boolean }) {
  if (!props.whole)
    return (
      <>
        <WordsOf name="scenario.contentNote" />
        <p class="soft small">{say("safety.facilitator")}</p>
      </>
    );
  return (
    <section class="content-note" aria-labelledby="content-note">
      <h2 id="content-note">
        <Icon name="hand" />
        {say("safety.title")}
      </h2>
      <p>{say("safety.about")}</p>
      <p>
        <b>{say("safety.stepOut")}</b>
      </p>
      <details class="more">
        <summary>{say("safety.linesTitle")}</summary>
        <WordsOf name="scenario.contentNote" />
        <p class="small">{say("safety.lines")}</p>
        <p class="small">{say("safety.veils")}</p>
        <p class="small">{say("safety.acting")}</p>
        <p class="small">{say("safety.role")}</p>
        <p class="small">{say("safety.facilitator")}</p>
      </details>
    </section>
  );
}
