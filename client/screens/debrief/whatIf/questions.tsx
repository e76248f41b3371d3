/** The questions that can be asked of a game, each with what can be chosen in it and its answer. */
import { useSignal } from "@preact/signals";
import type { Dials } from "#shared/protocol/whatIf.ts";
import { LENSES, type LensId } from "#shared/rules/terms.ts";
import type { DebriefView } from "#shared/rules/views.ts";
import { groupIds, table } from "../../../store.ts";
import { say } from "../../../words/words.ts";
import { Pick } from "../../parts/pick.tsx";
import { inSentence } from "../../parts/tags.tsx";
import { AnswerPlace, Beside } from "./answer.tsx";
import { useAnswer } from "./asked.ts";
import { Many, perHundred } from "./many.tsx";

interface Asks {
  readonly debrief: DebriefView;
}

/** The same choices under another theory of trust. */
export function UnderLenses() {
  const own = table.value?.lens ?? "bilgic";
  const others = LENSES.filter((one) => one !== own);
  const lens = useSignal<LensId>(others[0] ?? own);
  const asked = useAnswer({ kind: "lenses" });
  return (
    <>
      <Pick<LensId>
        label={say("debrief.whatIf.lens")}
        options={others.map((one) => ({ value: one, label: say(`lens.${one}.theory`) }))}
        value={lens.value}
        onChange={(one) => {
          lens.value = one;
        }}
        note={say(`lens.${lens.value}`)}
      />
      <AnswerPlace asked={asked}>
        {asked.answer && (
          <Beside
            played={asked.answer.played}
            other={asked.answer.under[lens.value]}
            name={say(`lens.${lens.value}.theory`).replace(/\.$/, "")}
          />
        )}
      </AnswerPlace>
    </>
  );
}

/** The same choices, and nobody hears the entrepreneurs. */
export function NoEntrepreneurs() {
  const asked = useAnswer({ kind: "withoutEntrepreneurs" });
  return (
    <AnswerPlace asked={asked}>
      {asked.answer && (
        <Beside
          played={asked.answer.played}
          other={asked.answer.without}
          name={say("debrief.whatIf.kind.withoutEntrepreneurs")}
        />
      )}
    </AnswerPlace>
  );
}

const DIALS = ["anarchy", "ambiguity", "hidden", "enmity", "watch"] as const satisfies (keyof Dials)[];
/** A dial as it was, or turned to one of these. */
const TURNS = ["was", "0", "0.5", "1"] as const;

/** The same choices in another world. */
export function OtherDials() {
  const turned = useSignal<Dials>({ ambiguity: 0 });
  const asked = useAnswer({ kind: "dials", dials: turned.value });
  return (
    <>
      <div class="what-if-picks">
        {DIALS.map((dial) => {
          const now = turned.value[dial];
          return (
            <Pick
              key={dial}
              label={say(`debrief.whatIf.dial.${dial}`)}
              options={TURNS.map((one) => ({ value: one, label: say(`debrief.whatIf.turn.${one}`) }))}
              value={TURNS.find((one) => one === String(now)) ?? "was"}
              onChange={(one) => {
                const { [dial]: _was, ...others } = turned.value;
                turned.value = one === "was" ? others : { ...others, [dial]: Number(one) };
              }}
            />
          );
        })}
      </div>
      <AnswerPlace asked={asked}>
        {asked.answer && (
          <Beside
            played={asked.answer.played}
            other={asked.answer.turned}
            name={say("debrief.whatIf.otherWorld")}
          />
        )}
      </AnswerPlace>
    </>
  );
}

const GAMES = 500;

/** Many futures from the end of a round on. */
export function Futures(props: Asks) {
  const from = useSignal(Math.min(1, props.debrief.rounds.length));
  const asked = useAnswer({ kind: "futures", from: from.value, games: GAMES });
  return (
    <>
      <Pick
        label={say("debrief.whatIf.from")}
        options={[0, ...props.debrief.rounds.map((one) => one.round)].map((round) => ({
          value: String(round),
          label: say("debrief.whatIf.fromRound", { round }),
        }))}
        value={String(from.value)}
        onChange={(round) => {
          from.value = Number(round);
        }}
        note={say("debrief.whatIf.minds")}
      />
      <AnswerPlace asked={asked}>
        {asked.answer && <Many bands={asked.answer.bands} played={asked.answer.played} />}
      </AnswerPlace>
    </>
  );
}

/** This table as one of many. */
export function AmongMany() {
  const asked = useAnswer({ kind: "among", games: GAMES });
  return (
    <AnswerPlace asked={asked}>
      {asked.answer && (
        <>
          <ul class="plain-list what-if-facts">
            {groupIds.value.map((group) => (
              <li key={group}>
                <p>
                  {say("debrief.whatIf.below", {
                    ...inSentence({ group }),
                    count: perHundred(asked.answer?.below.security[group] ?? 0),
                  })}
                </p>
              </li>
            ))}
          </ul>
          <Many bands={asked.answer.bands} played={asked.answer.played} />
        </>
      )}
    </AnswerPlace>
  );
}
