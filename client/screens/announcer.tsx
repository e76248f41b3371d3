/** For those who hear the screen: each phase as it begins, and what came of the round, without going to look for it. */
import type { ReckoningView, RevealedAct } from "#shared/rules/views.ts";
import { groupIds, table, you } from "../store.ts";
import { number, say } from "../words/words.ts";
import { groupName, inSentence } from "./parts/tags.tsx";

/** Two live regions that stay while screens come and go: a region that comes with its words is not read. */
export function Announcer() {
  return (
    <>
      <p class="spoken" aria-live="assertive">
        {phaseTold()}
      </p>
      <p class="spoken" aria-live="polite">
        {resultTold()}
      </p>
    </>
  );
}

function phaseTold(): string {
  const phase = table.value?.phase;
  // What the lobby is, its heading says.
  if (phase === undefined || phase === "lobby") return "";
  return say("table.phaseNow", { phase: say(`phase.${phase}.name`), hint: say(`phase.${phase}.hint`) });
}

function resultTold(): string {
  const { reveal, reckoning } = you.value ?? {};
  if (table.value?.phase === "reveal" && reveal) return reveal.acts.map(actTold).join(" ");
  if (table.value?.phase !== "reckoning") return "";
  return (reckoning ? ownTold(reckoning) : everyoneTold()).join(" ");
}

function actTold(act: RevealedAct): string {
  const names = inSentence({ group: act.from, towards: act.towards });
  const what =
    act.policy === undefined
      ? say(`reveal.${act.seen === "fog" ? "fog" : "quiet"}`)
      : say(`policy.${act.policy}.${act.from}.name`);
  return say("told.act", { name: say("reveal.toward", names), what });
}

function ownTold(reckoning: ReckoningView): readonly string[] {
  const { security, office, towards } = reckoning;
  const level = (name: string, before: string, after: string, way: number): string =>
    say("told.level", {
      name,
      after,
      was: say("reckoning.was", { before, way: before === after ? "same" : way > 0 ? "up" : "down" }),
    });
  const whole = (value: number): string => number(Math.round(value));
  return [
    level(
      say("reckoning.security"),
      whole(security.before),
      whole(security.after),
      security.after - security.before,
    ),
    ...(office.fall
      ? []
      : [
          level(
            say("reckoning.officeShort"),
            number(office.before),
            number(office.after),
            office.after - office.before,
          ),
        ]),
    ...towards.map(({ group, trust }) =>
      say("told.level", {
        name: say("reckoning.trust.name", inSentence({ group })),
        after: say(`trust.${trust.after}`),
        was:
          trust.before === trust.after
            ? say(`reckoning.trust.${trust.change > 0 ? "more" : trust.change < 0 ? "less" : "same"}`)
            : say("reckoning.trust.was", { before: say(`trust.${trust.before}`) }),
      }),
    ),
  ];
}

/** What those who look on may know. */
function everyoneTold(): readonly string[] {
  return groupIds.value.map((group) =>
    say("told.level", {
      name: groupName(group),
      after: say("reckoning.security"),
      was: say(`band.security.${table.value?.groups[group]?.security ?? 0}`),
    }),
  );
}
