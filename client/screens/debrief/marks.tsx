/** Moments that the facilitator and the archivists marked, with what they quote. */
import type { BookmarkView, DebriefView } from "#shared/rules/views.ts";
import "../../style/keeping.css";
import { say } from "../../words/words.ts";
import { Icon } from "../parts/icon.tsx";
import { FacilitatorTag, SeatTag } from "../parts/tags.tsx";
import { statementText } from "../talk/lineText.ts";

/** All marks, oldest first; nothing if there are none. */
export function Marks(props: { readonly debrief: DebriefView }) {
  const { bookmarks, voided } = props.debrief;
  return (
    <>
      {voided.map((round, at) => (
        <p key={at} class="small soft">
          {say("debrief.voided", { round })}
        </p>
      ))}
      {bookmarks.length > 0 && (
        <section aria-labelledby="marks">
          <h2 id="marks">{say("debrief.bookmarks")}</h2>
          <ul class="marks">
            {bookmarks.map((mark, at) => (
              <Mark key={at} mark={mark} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Mark(props: { readonly mark: BookmarkView }) {
  const { round, by, line, quote } = props.mark;
  return (
    <li>
      <span class="small soft">
        <Icon name="stamp" />
        {by === undefined ? <FacilitatorTag /> : say("debrief.bookmarkBy", { who: by, round })}
      </span>
      {line !== "" && <span>{line}</span>}
      {quote && (
        <blockquote>
          {quote.seat === undefined ? <FacilitatorTag /> : <SeatTag seat={quote.seat} />}{" "}
          <q>
            {quote.statement === undefined ? (quote.text ?? "") : statementText(quote.statement, quote.about)}
          </q>
        </blockquote>
      )}
    </li>
  );
}
