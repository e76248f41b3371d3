/** The way to what is kept, in plain words; beside, so that nobody loses a place. */
import { addressOf } from "../router.ts";
import { say } from "../words/words.ts";

/** A link that opens the page of its own. */
export function PrivacyLink() {
  return (
    <a href={addressOf({ at: "privacy" })} target="_blank" rel="noreferrer">
      {say("session.privacy")}
    </a>
  );
}
