/** A text that a scenario may leave out. */
import { hasWords, say } from "../words/words.ts";

/** The text of a key as a quiet paragraph, or nothing. */
export function WordsOf(props: { readonly name: string }) {
  return hasWords(props.name) ? <p class="soft small">{say(props.name)}</p> : null;
}
