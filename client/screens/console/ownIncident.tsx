/** An incident of one's own, within bounds: what happened, to whom, and how hard it hits. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { TEXT_LIMIT, TITLE_LIMIT } from "#shared/rules/commands.ts";
import { OWN_DIALS, type OwnDial } from "#shared/rules/terms.ts";
import { askFor, draft, groupIds, isPending, send } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Pick } from "../parts/pick.tsx";
import { groupName } from "../parts/tags.tsx";
import { Tick } from "../parts/tick.tsx";

/** How far a dial is moved, as a part of what is allowed. */
const MOVES = { muchLess: -1, less: -0.5, same: 0, more: 0.5, muchMore: 1 } as const;
type Move = keyof typeof MOVES;
const ALL_MOVES: readonly Move[] = ["muchLess", "less", "same", "more", "muchMore"];
const NO_MOVES: Readonly<Record<OwnDial, Move>> = { security: "same", stress: "same", ambiguity: "same" };
const NOBODY = "nobody";

/** A fold under the deck; nothing where nothing can be brought in. */
export function OwnIncident() {
  const ask = askFor("inject");
  const title = draft("own.title", "");
  const text = draft("own.text", "");
  const hits = useSignal<readonly string[]>(groupIds.value.slice(0, 1));
  const suspect = useSignal<string>(NOBODY);
  const moves = useSignal<Readonly<Record<OwnDial, Move>>>({ ...NO_MOVES, security: "less" });
  const brought = useSignal("");
  const ids = { title: useId(), text: useId() };
  if (ask === undefined) return null;
  const moved = OWN_DIALS.filter((dial) => moves.value[dial] !== "same");
  const [hit] = hits.value;
  const others = groupIds.value.filter((group) => group !== hit);
  const mayAccuse = hits.value.length === 1;
  const bring = async (when: "now" | "next"): Promise<void> => {
    brought.value = "";
    const outcome = await send({
      type: "inject",
      when,
      injection: {
        kind: "own",
        title: title.value,
        text: text.value,
        hits: hits.value,
        ...(mayAccuse && suspect.value !== NOBODY ? { suspect: suspect.value } : {}),
        dials: Object.fromEntries(moved.map((dial) => [dial, MOVES[moves.value[dial]] * ask.dials[dial]])),
      },
    });
    if (!outcome.ok) return;
    brought.value = say(`console.brought.${when}`);
    title.value = "";
    text.value = "";
  };
  return (
    <details class="more own-incident">
      <summary>{say("console.own")}</summary>
      <div class="console-form">
        <p class="small soft">{say("console.ownNote", { most: ask.dialsMost })}</p>
        <div class="field">
          <label for={ids.title}>{say("console.ownTitle")}</label>
          <input
            id={ids.title}
            maxLength={TITLE_LIMIT}
            autocomplete="off"
            value={title.value}
            onInput={(event) => (title.value = event.currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for={ids.text}>{say("console.ownText")}</label>
          <textarea
            id={ids.text}
            rows={3}
            maxLength={TEXT_LIMIT}
            value={text.value}
            onInput={(event) => (text.value = event.currentTarget.value)}
          />
        </div>
        <fieldset class="many-part">
          <legend>{say("console.ownHits")}</legend>
          {groupIds.value.map((group) => (
            <Tick
              key={group}
              label={groupName(group)}
              checked={hits.value.includes(group)}
              onChange={(on) =>
                (hits.value = on ? [...hits.value, group] : hits.value.filter((one) => one !== group))
              }
            />
          ))}
        </fieldset>
        <div class="pick-row">
          {mayAccuse && (
            <Pick
              label={say("console.ownSuspect")}
              options={[
                { value: NOBODY, label: say("console.ownNobody") },
                ...others.map((value) => ({ value, label: groupName(value) })),
              ]}
              value={suspect.value}
              onChange={(value) => (suspect.value = value)}
            />
          )}
          {OWN_DIALS.map((dial) => (
            <Pick<Move>
              key={dial}
              label={say(`console.ownDial.${dial}`)}
              options={ALL_MOVES.filter(
                (move) => move === "same" || moved.includes(dial) || moved.length < ask.dialsMost,
              ).map((value) => ({ value, label: say(`console.ownMove.${value}`) }))}
              value={moves.value[dial]}
              onChange={(move) => (moves.value = { ...moves.value, [dial]: move })}
            />
          ))}
        </div>
        <div class="host-buttons">
          {ask.when.map((when) => (
            <Button key={when} icon="plus" busy={isPending("inject")} onPress={() => void bring(when)}>
              {say(`console.bring.${when}`)}
            </Button>
          ))}
        </div>
        <p class="small" role="status">
          {brought.value}
        </p>
      </div>
    </details>
  );
}
