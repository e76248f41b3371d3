/** One act as a card that turns over: its back is the group's cloth, its face what could be seen. */
import type { RevealedAct } from "#shared/rules/views.ts";
import { groupIndex } from "../../store.ts";
import { hasWords, say } from "../../words/words.ts";
import { Icon } from "../parts/icon.tsx";
import { groupName, inSentence } from "../parts/tags.tsx";

/** An act, turning at once with the one beside it. `many`: there are more than two groups, so say toward whom. */
export function ActCard(props: { readonly act: RevealedAct; readonly own: boolean; readonly many: boolean }) {
  const { act } = props;
  const names = inSentence({ group: act.from, towards: act.towards });
  return (
    <article class="act-card" data-group={groupIndex(act.from)} aria-label={say("reveal.toward", names)}>
      <div class="act-turn">
        <div class="act-back" aria-hidden="true" />
        <div class="act-face" data-seen={act.seen}>
          <p class="act-who">
            <span class="swatch" aria-hidden="true" />
            <b>{props.many ? say("reveal.toward", names) : groupName(act.from)}</b>
            {props.own && <span class="badge you">{say("reveal.own")}</span>}
          </p>
          <Face act={act} />
          {act.found && (
            <p class="act-found">
              <Icon name="eye" />
              {say(props.own ? "reveal.foundOwn" : "reveal.found", names)}
            </p>
          )}
          {act.covert && !act.found && (
            <p class="act-found">
              <Icon name="eyeOff" />
              {say("reveal.stillHidden")}
            </p>
          )}
        </div>
      </div>
    </article>
  );
}

function Face(props: { readonly act: RevealedAct }) {
  const { act } = props;
  const names = inSentence({ group: act.from, towards: act.towards });
  if (act.policy === undefined) {
    return (
      <>
        <p class="act-unknown" aria-hidden="true">
          {say("reveal.questionMark")}
        </p>
        <p class="act-name">{say(`reveal.${act.seen === "fog" ? "fog" : "quiet"}`, names)}</p>
        <p class="act-line">{say(`reveal.${act.seen === "fog" ? "fogText" : "quietText"}`, names)}</p>
      </>
    );
  }
  const key = `policy.${act.policy}.${act.from}`;
  return (
    <>
      <p class="act-name">{say(`${key}.name`)}</p>
      {hasWords(`${key}.line`) && <p class="act-line">{say(`${key}.line`)}</p>}
    </>
  );
}
