/** One act as the debrief tells it: who, what, and whether it was seen. */
import { LogicSign } from "../../charts/marks.tsx";
import { groupIds } from "../../store.ts";
import { say } from "../../words/words.ts";
import { groupName, inSentence } from "../parts/tags.tsx";
import type { Act } from "./history.ts";

/** What a card is called by the group that plays it. */
export function cardName(act: Act): string {
  return say(`policy.${act.policy}.${act.from}.name`);
}

/** Whether the others saw it: in the open, in fog, hidden and found, or hidden to the end. */
export function seenKey(act: Act): string {
  if (act.covert && act.foundIn !== undefined) return "debrief.seen.foundLater";
  if (act.covert) return act.found ? "debrief.seen.found" : "debrief.seen.never";
  return act.observed ? "debrief.seen.open" : "debrief.seen.fog";
}

/** An act in a line, with the shape of its logic. */
export function Done(props: { readonly act: Act }) {
  const { act } = props;
  const toward =
    groupIds.value.length > 2
      ? say("reveal.toward", inSentence({ group: act.from, towards: act.towards }))
      : groupName(act.from);
  return (
    <div class="done">
      <LogicSign logic={act.logic} covert={act.covert} />
      <p>
        <span class="done-who">{toward}</span> <b>{cardName(act)}</b>
        {(act.covert || !act.observed) && (
          <span class="seen small">{say(seenKey(act), { round: act.foundIn ?? 0 })}</span>
        )}
      </p>
    </div>
  );
}

/** What the shapes stand for. */
export function LogicKey() {
  return (
    <ul class="logic-key small">
      {(["fatalist", "mitigator", "transcender"] as const).map((logic) => (
        <li key={logic}>
          <LogicSign logic={logic} />
          {say(`logic.${logic}`)}
        </li>
      ))}
      <li>
        <LogicSign logic="fatalist" covert={true} />
        {say("debrief.covert")}
      </li>
    </ul>
  );
}
