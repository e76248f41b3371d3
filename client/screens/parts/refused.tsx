/** A no, where it belongs: beside the control from which the wish was sent. */
import { refused } from "../../store.ts";
import { say } from "../../words/words.ts";

/** The last refusal of a wish sent from this place; without `at`, of one that has no place of its own. */
export function Refused(props: { readonly at?: string }) {
  const no = refused.value;
  if (!no || no.at !== props.at) return null;
  return (
    <p class="notice" role="alert">
      {say(`refusal.${no.reason}`, no.params)}
    </p>
  );
}
