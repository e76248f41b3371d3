/** A question to think or talk about, and the words of the article it stands on. */
import type { ComponentChildren } from "preact";
import { say } from "../../words/words.ts";

/** A question; `children` may add a quotation or a term. */
export function Question(props: { readonly text: string; readonly children?: ComponentChildren }) {
  return (
    <aside class="question">
      <p>{props.text}</p>
      {props.children}
    </aside>
  );
}

/** A short quotation of the article, by its word key "debrief.quote.<name>", and where it stands. */
export function Quote(props: { readonly name: string }) {
  return (
    <blockquote class="quote">
      <p>{say(`debrief.quote.${props.name}`)}</p>
      <footer class="small">{say(`debrief.quote.${props.name}.from`)}</footer>
    </blockquote>
  );
}
