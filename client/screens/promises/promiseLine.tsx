/** One promise as it stands in a ledger: between whom, in words, who knows it, and how each part ended. */
import type { PromiseView } from "#shared/rules/views.ts";
import { say } from "../../words/words.ts";
import { GroupTag, inSentence } from "../parts/tags.tsx";
import { Icon } from "../parts/icon.tsx";
import { Seal } from "../reveal/seal.tsx";
import { partsOf } from "./ledgerLines.ts";
import { promiseText } from "./promiseText.ts";
import type { Reader } from "./promiseText.ts";

/** A line of a ledger, of the reveal, or of the debrief. */
export function PromiseLine(props: {
  readonly promise: PromiseView;
  readonly reader: Reader;
  /** Says who knows of a public one too. */
  readonly knows?: "all" | undefined;
}) {
  const { promise } = props;
  const parts = partsOf(promise);
  /** Told after the game, by somebody who is no side any more. */
  const over = props.reader.round === undefined;
  return (
    <li class="promise-line" data-fate={promise.fate}>
      <p class="promise-head small">
        <span class="soft">{say("table.inRound", { round: promise.due })}</span>{" "}
        <GroupTag group={promise.from} />
        <Icon name="arrowRight" />
        <span class="spoken">{say("promise.to")}</span>
        <GroupTag group={promise.towards} />
      </p>
      <p class="promise-words">{promiseText(promise, props.reader)}</p>
      {parts.length === 0 ? (
        <p class="promise-fates">
          <span class="promise-part">
            <Seal fate={promise.fate} />
            {say(`talks.fate.${promise.fate}`)}
          </span>
        </p>
      ) : (
        <p class="promise-fates">
          {parts.map((part) => (
            <span class="promise-part" key={part.group}>
              <Seal fate={part.fate} />
              {say("promise.part", {
                ...inSentence({ group: part.group }),
                fate: say(`talks.fate.${part.fate}`),
              })}
            </span>
          ))}
        </p>
      )}
      {(promise.reach !== "public" || props.knows === "all") && (
        <p class="promise-reach small soft">
          <Icon name={promise.reach === "public" ? "eye" : "lock"} />
          {say(over ? `promise.knew.${promise.reach}` : `promise.knows.${promise.reach}`)}
        </p>
      )}
    </li>
  );
}
