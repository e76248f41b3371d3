/** A question to think or talk about, the claims it opens, and the words of the article it stands on. */
import type { ComponentChildren } from "preact";
import { list, number, say } from "../../words/words.ts";
import { CLAIMS } from "./claims.ts";

/** A question, by its word key; `children` may add a quotation or a term. */
export function Question(props: { readonly ask: string; readonly children?: ComponentChildren }) {
  const claims = CLAIMS[props.ask] ?? [];
  return (
    <aside class="question">
      <p>{say(props.ask)}</p>
      {props.children}
      {claims.length > 0 && (
        <p class="small soft">
          {say("debrief.opens", { claims: list(claims.map((claim) => number(claim))), count: claims.length })}
        </p>
      )}
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
