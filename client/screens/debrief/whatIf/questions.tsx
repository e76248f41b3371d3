/** The questions that can be asked of a game, each with what can be chosen in it and its answer. */
import { useSignal } from "@preact/signals";
import type { Dials } from "#shared/protocol/whatIf.ts";
import { LENSES, PRESSURES, STORIES, type LensId } from "#shared/rules/terms.ts";
import type { DebriefView } from "#shared/rules/views.ts";
import { groupIds, table } from "../../../store.ts";
import { number, say } from "../../../words/words.ts";
import { Pick } from "../../parts/pick.tsx";
import { groupName, inSentence } from "../../parts/tags.tsx";
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

const CHANGES = ["policy", "pressure", "story"] as const;

/** What is chosen of a decision that might have been. */
interface Choice {
  readonly round: number;
  readonly group: string;
  readonly towards: string;
  readonly of: (typeof CHANGES)[number];
  /** The card, pressure or story; another one where this is none. */
  readonly value: string;
  readonly after: "kept" | "minds";
}

/** One decision of one office, otherwise. */
export function OneDecision(props: Asks) {
  const { debrief } = props;
  const rounds = debrief.rounds.map((one) => one.round);
  const [first = "", second = ""] = groupIds.value;
  const chosen = useSignal<Choice>({
    round: rounds[0] ?? 1,
    group: first,
    towards: second,
    of: CHANGES[0],
    value: "",
    after: "kept",
  });
  const { round, group, of, after } = chosen.value;
  const towards =
    chosen.value.towards === group
      ? (groupIds.value.find((one) => one !== group) ?? "")
      : chosen.value.towards;
  const done = debrief.rounds
    .find((one) => one.round === round)
    ?.acts.find((act) => act.from === group && act.towards === towards)?.policy;
  const values =
    of === "policy" ? debrief.cards.filter((card) => card !== done) : of === "pressure" ? PRESSURES : STORIES;
  const value = values.find((one) => one === chosen.value.value) ?? values[0] ?? "";
  const change =
    of === "policy"
      ? { of, towards, policy: value }
      : of === "pressure"
        ? { of, pressure: PRESSURES.find((one) => one === value) ?? PRESSURES[0] }
        : { of, story: STORIES.find((one) => one === value) ?? STORIES[0] };
  const asked = useAnswer({ kind: "decision", round, group, change, after });
  const set = (more: Partial<Choice>) => {
    chosen.value = { ...chosen.value, ...more };
  };
  const named = (one: string) => (of === "policy" ? say(`policy.${one}.${group}.name`) : say(`${of}.${one}`));
  return (
    <>
      <div class="what-if-picks">
        <Pick
          label={say("chart.round")}
          options={rounds.map((one) => ({ value: String(one), label: number(one) }))}
          value={String(round)}
          onChange={(one) => set({ round: Number(one) })}
        />
        <Pick
          label={say("debrief.whatIf.whose")}
          options={groupIds.value.map((one) => ({ value: one, label: groupName(one) }))}
          value={group}
          onChange={(one) => set({ group: one })}
        />
        <Pick
          label={say("debrief.whatIf.which")}
          options={CHANGES.map((one) => ({ value: one, label: say(`debrief.whatIf.change.${one}`) }))}
          value={of}
          onChange={(one) => set({ of: one })}
        />
        {of === "policy" && groupIds.value.length > 2 && (
          <Pick
            label={say("debrief.whatIf.towards")}
            options={groupIds.value
              .filter((one) => one !== group)
              .map((one) => ({ value: one, label: groupName(one) }))}
            value={towards}
            onChange={(one) => set({ towards: one })}
          />
        )}
        <Pick
          label={say("debrief.whatIf.instead")}
          options={values.map((one) => ({ value: one, label: named(one) }))}
          value={value}
          onChange={(one) => set({ value: one })}
          note={
            of === "policy" && done !== undefined
              ? say("debrief.whatIf.inTruth", { card: say(`policy.${done}.${group}.name`) })
              : undefined
          }
        />
        <Pick
          label={say("debrief.whatIf.then")}
          options={(["kept", "minds"] as const).map((one) => ({
            value: one,
            label: say(`debrief.whatIf.then.${one}`),
          }))}
          value={after}
          onChange={(one) => set({ after: one })}
        />
      </div>
      <AnswerPlace asked={asked}>
        {asked.answer && asked.refused === undefined && (
          <Beside played={asked.answer.played} other={asked.answer.changed} name={named(value)} />
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
