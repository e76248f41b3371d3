/** What came of a question: told in sentences and drawn against the game as it was played. */
import type { ComponentChildren } from "preact";
import type { Course } from "#shared/protocol/whatIf.ts";
import type { GroupId } from "#shared/rules/terms.ts";
import { Lines } from "../../../charts/lines.tsx";
import { groupIds, groupIndex } from "../../../store.ts";
import { list, number, say } from "../../../words/words.ts";
import { Button } from "../../parts/button.tsx";
import { groupInside, groupName, inSentence } from "../../parts/tags.tsx";
import type { Asked } from "./asked.ts";

/** The place of an answer: being worked out, refused with a way on, or there. */
export function AnswerPlace(props: {
  readonly asked: Pick<Asked<"lenses">, "isAsking" | "refused" | "again">;
  readonly children: ComponentChildren;
}) {
  const { isAsking, refused, again } = props.asked;
  return (
    <div class="what-if-answer" aria-busy={isAsking ? "true" : undefined}>
      <p class="small soft what-if-state" role="status">
        {isAsking ? say("debrief.whatIf.computing") : ""}
      </p>
      {refused && (
        <div class="notice" role="alert">
          <p>{say(`refusal.${refused.reason}`, refused.params)}</p>
          <Button onPress={again}>{say("debrief.whatIf.again")}</Button>
        </div>
      )}
      {props.children}
    </div>
  );
}

/** Two groups of a key "<a><by><b>". */
function two(key: string, by: ">" | "|"): { readonly a: GroupId; readonly b: GroupId } {
  const [a = "", b = ""] = key.split(by);
  return { a, b };
}

function securityOf(course: Course, group: GroupId): readonly number[] {
  return course.standings.map((one) => one.security[group] ?? 0);
}

/** A course beside the one that was played. `name`: what the other is called. */
export function Beside(props: { readonly played: Course; readonly other: Course; readonly name: string }) {
  const { played, other, name } = props;
  return (
    <>
      <ul class="plain-list what-if-facts">
        {groupIds.value.map((group) => {
          const was = Math.round(securityOf(played, group).at(-1) ?? 0);
          const is = Math.round(securityOf(other, group).at(-1) ?? 0);
          return (
            <li key={group}>
              <p>
                {say(was === is ? "debrief.whatIf.sameEnd" : "debrief.whatIf.ended", {
                  ...inSentence({ group }),
                  played: number(was),
                  other: number(is),
                })}
              </p>
            </li>
          );
        })}
        {Object.keys(played.stages).map((key) => {
          const was = played.stages[key]?.at(-1) ?? "fear";
          const is = other.stages[key]?.at(-1) ?? "fear";
          return (
            <li key={key}>
              <p>
                {say(was === is ? "debrief.whatIf.sameStage" : "debrief.whatIf.otherStage", {
                  ...inSentence(two(key, "|")),
                  played: say(`stage.${was}.name`),
                  other: say(`stage.${is}.name`),
                })}
              </p>
            </li>
          );
        })}
        <li>
          <p>
            {say(
              played.falls.length === other.falls.length
                ? "debrief.whatIf.sameFalls"
                : "debrief.whatIf.falls",
              { played: played.falls.length, other: other.falls.length },
            )}
          </p>
        </li>
      </ul>
      <SecurityBeside {...props} />
      <TrustBeside {...props} />
      {other.beyondMeans.length > 0 && (
        <p class="small soft">
          {say("debrief.whatIf.beyondMeans", {
            count: other.beyondMeans.length,
            groups: list([...new Set(other.beyondMeans.map((one) => groupInside(one.group)))]),
          })}
        </p>
      )}
      {other.byMinds.length > 0 && (
        <p class="small soft">{say("debrief.whatIf.byMinds", { count: other.byMinds.length, name })}</p>
      )}
    </>
  );
}

function SecurityBeside(props: { readonly played: Course; readonly other: Course; readonly name: string }) {
  const { played, other, name } = props;
  const of = (group: GroupId, course: Course, faint: boolean) => ({
    id: `${group}.${faint}`,
    group: groupIndex(group),
    label: [groupName(group), ...(faint ? [say("debrief.whatIf.asPlayed")] : [])],
    values: securityOf(course, group),
    faint,
  });
  return (
    <Lines
      title={say("debrief.whatIf.security", { name })}
      description={groupIds.value
        .map((group) => sentence(groupName(group), securityOf(played, group), securityOf(other, group)))
        .join(" ")}
      unit={say("debrief.security.unit")}
      series={[
        ...groupIds.value.map((group) => of(group, other, false)),
        ...groupIds.value.map((group) => of(group, played, true)),
      ]}
    />
  );
}

function TrustBeside(props: { readonly played: Course; readonly other: Course; readonly name: string }) {
  const { played, other, name } = props;
  const keys = Object.keys(played.standings[0]?.trust ?? {});
  const trustOf = (course: Course, key: string) => course.standings.map((one) => 100 * (one.trust[key] ?? 0));
  const called = (key: string) => {
    const { a, b } = two(key, ">");
    return [groupName(a), say("debrief.trust.in", inSentence({ towards: b }))];
  };
  const of = (key: string, course: Course, faint: boolean) => ({
    id: `${key}.${faint}`,
    group: groupIndex(two(key, ">").a),
    label: [...called(key), ...(faint ? [say("debrief.whatIf.asPlayed")] : [])],
    values: trustOf(course, key),
    faint,
  });
  return (
    <Lines
      title={say("debrief.whatIf.trust", { name })}
      description={keys
        .map((key) => sentence(called(key).join(" "), trustOf(played, key), trustOf(other, key)))
        .join(" ")}
      unit={say("debrief.trust.unit")}
      series={[...keys.map((key) => of(key, other, false)), ...keys.map((key) => of(key, played, true))]}
    />
  );
}

function sentence(name: string, played: readonly number[], other: readonly number[]): string {
  return say("debrief.whatIf.line", {
    name,
    start: Math.round(played[0] ?? 0),
    played: Math.round(played.at(-1) ?? 0),
    other: Math.round(other.at(-1) ?? 0),
  });
}
