/** Every card of the hand, a page for each group. */
import type { PaperPack } from "#shared/protocol/paper.ts";
import { hasWords, say } from "../../words/words.ts";
import { groupName } from "../parts/tags.tsx";

/** The card sheets. */
export function Cards(props: { readonly pack: PaperPack }) {
  const { pack } = props;
  return (
    <>
      {pack.groups.map((group, at) => (
        <article key={group} class="page" data-group={at}>
          <h2>{say("print.cardsOf", { group: groupName(group) })}</h2>
          <p class="page-lead">{say("print.cardsLead")}</p>
          <ul class="page-cards">
            {pack.cards
              .filter(({ id }) => hasWords(`policy.${id}.${group}.name`))
              .map(({ id, logic, covert }) => (
                <li key={id} data-logic={logic}>
                  <h3>{say(`policy.${id}.${group}.name`)}</h3>
                  <p>{say(`policy.${id}.${group}.line`)}</p>
                  {hasWords(`policy.${id}.${group}.hands`) && <p>{say(`policy.${id}.${group}.hands`)}</p>}
                  <p class="page-soft">
                    {say(`logic.${logic}`)}
                    {covert && ` · ${say("print.covert")}`}
                  </p>
                </li>
              ))}
          </ul>
        </article>
      ))}
    </>
  );
}
