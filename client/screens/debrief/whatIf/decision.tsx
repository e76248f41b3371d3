/** One decision of one office, otherwise: which, and what instead; told beside the game as it was. */
import { useSignal } from "@preact/signals";
import type { Change } from "#shared/protocol/whatIf.ts";
import { NAMINGS, PRESSURES, STORIES, type GroupId, type Role } from "#shared/rules/terms.ts";
import type { DebriefView } from "#shared/rules/views.ts";
import { groupIds } from "../../../store.ts";
import { number, say } from "../../../words/words.ts";
import { Pick } from "../../parts/pick.tsx";
import { groupName } from "../../parts/tags.tsx";
import { groupOfSeat } from "../history.ts";
import { AnswerPlace, Beside } from "./answer.tsx";
import { useAnswer } from "./asked.ts";

/** What may be decided otherwise, and by whom; words "debrief.whatIf.change.<it>". */
const CHANGES = {
  policy: "government",
  "frame.government": "government",
  "frame.rival": "rival",
  "frame.civil": "civil",
  "frame.voice": "voice",
  "naming.government": "government",
  "naming.rival": "rival",
  pressure: "rival",
  story: "voice",
  programme: "civil",
} as const satisfies Readonly<Record<string, Role>>;
type What = keyof typeof CHANGES;

/** What is chosen of a decision that might have been. */
interface Choice {
  readonly round: number;
  readonly group: GroupId;
  readonly towards: GroupId;
  readonly of: What;
  /** The card, story, name, ...; another one where this is none. */
  readonly value: string;
  readonly after: "kept" | "minds";
}

/** The question. */
export function OneDecision(props: { readonly debrief: DebriefView }) {
  const { debrief } = props;
  const rounds = debrief.rounds.map((one) => one.round);
  const [first = "", second = ""] = groupIds.value;
  const chosen = useSignal<Choice>({
    round: rounds[0] ?? 1,
    group: first,
    towards: second,
    of: "policy",
    value: "",
    after: "kept",
  });
  const { round, group, after } = chosen.value;
  const offered = changesOf(debrief, group);
  const of = offered.find((one) => one === chosen.value.of) ?? "policy";
  const towards =
    chosen.value.towards === group
      ? (groupIds.value.find((one) => one !== group) ?? "")
      : chosen.value.towards;
  const done = debrief.rounds
    .find((one) => one.round === round)
    ?.acts.find((act) => act.from === group && act.towards === towards)?.policy;
  const values = valuesOf(debrief, of, group).filter((one) => of !== "policy" || one !== done);
  const value = values.find((one) => one === chosen.value.value) ?? values[0] ?? "";
  const asked = useAnswer({ kind: "decision", round, group, change: changeOf(of, towards, value), after });
  const set = (more: Partial<Choice>) => {
    chosen.value = { ...chosen.value, ...more };
  };
  const named = (one: string) => nameOf(of, group, one);
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
          options={offered.map((one) => ({ value: one, label: say(`debrief.whatIf.change.${one}`) }))}
          value={of}
          onChange={(one) => set({ of: one })}
          note={say("debrief.whatIf.noReading")}
        />
        {(of === "policy" || of === "programme") && groupIds.value.length > 2 && (
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
          note={say(after === "minds" ? "debrief.whatIf.minds" : "debrief.whatIf.keptMinds")}
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

/** What somebody of this group could have decided otherwise: a seat that it does not have decides nothing. */
export function changesOf(debrief: DebriefView, group: GroupId): readonly What[] {
  const roles = new Set<Role>(
    debrief.seats.filter(({ seat }) => groupOfSeat(seat) === group).map(({ startRole }) => startRole),
  );
  return (Object.keys(CHANGES) as What[]).filter((what) => roles.has(CHANGES[what]));
}

/** What it might have been. */
export function valuesOf(debrief: DebriefView, of: What, group: GroupId): readonly string[] {
  switch (of) {
    case "policy":
      return debrief.cards;
    case "frame.government":
    case "frame.rival":
    case "frame.civil":
    case "frame.voice":
      return Object.keys(debrief.groups.find((one) => one.group === group)?.start.shares ?? {});
    case "naming.government":
    case "naming.rival":
      return NAMINGS;
    case "pressure":
      return PRESSURES;
    case "story":
      return STORIES;
    case "programme":
      return RUNS;
  }
}

const RUNS = ["yes", "no"] as const;

/** The decision as it is asked about. */
export function changeOf(of: What, towards: GroupId, value: string): Change {
  switch (of) {
    case "policy":
      return { of, towards, policy: value };
    case "frame.government":
    case "frame.rival":
    case "frame.civil":
    case "frame.voice":
      return { of: "frame", role: CHANGES[of], frame: value };
    case "naming.government":
    case "naming.rival":
      return {
        of: "naming",
        role: CHANGES[of],
        naming: NAMINGS.find((one) => one === value) ?? NAMINGS[0],
      };
    case "pressure":
      return { of, pressure: PRESSURES.find((one) => one === value) ?? PRESSURES[0] };
    case "story":
      return { of, story: STORIES.find((one) => one === value) ?? STORIES[0] };
    case "programme":
      return { of, towards, runs: value === "yes" };
  }
}

function nameOf(of: What, group: GroupId, value: string): string {
  switch (of) {
    case "policy":
      return say(`policy.${value}.${group}.name`);
    case "frame.government":
    case "frame.rival":
    case "frame.civil":
    case "frame.voice":
      return say(`frame.${group}.${value}.name`);
    case "naming.government":
    case "naming.rival":
      return say(`naming.${value}`);
    case "pressure":
      return say(`pressure.${value}`);
    case "story":
      return say(`story.${value}`);
    case "programme":
      return say(`debrief.whatIf.programme.${value}`);
  }
}
