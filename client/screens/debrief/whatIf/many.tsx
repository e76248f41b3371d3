/** Many games at once: bands for each group, and how they ended. */
import type { Bands, Course } from "#shared/protocol/whatIf.ts";
import { STAGES } from "#shared/rules/terms.ts";
import { BandChart, BandKey } from "../../../charts/bands.tsx";
import { groupIds, groupIndex } from "../../../store.ts";
import { list, number, say } from "../../../words/words.ts";
import { groupName, inSentence } from "../../parts/tags.tsx";

/** The bands of every group's security, with the game as it was in them. */
export function Many(props: { readonly bands: Bands; readonly played: Course }) {
  const { bands, played } = props;
  return (
    <>
      <ul class="plain-list what-if-facts">
        {Object.entries(bands.ends).map(([key, ends]) => {
          const [a = "", b = ""] = key.split("|");
          const path = played.stages[key] ?? [];
          return (
            <li key={key}>
              <p>
                {say("debrief.whatIf.ends", {
                  ...inSentence({ a, b }),
                  ends: list(
                    STAGES.filter((stage) => ends[stage] > 0).map((stage) =>
                      say("debrief.whatIf.end", {
                        stage: say(`stage.${stage}.name`),
                        count: perHundred(ends[stage]),
                      }),
                    ),
                  ),
                  played: say(`stage.${path.at(-1) ?? "fear"}.name`),
                })}
              </p>
            </li>
          );
        })}
      </ul>
      {groupIds.value.map((group) => {
        const own = bands.standings.map((one) => one.security[group] ?? ([0, 0, 0, 0, 0] as const));
        const was = played.standings.map((one) => one.security[group] ?? 0);
        const last = own.at(-1) ?? [0, 0, 0, 0, 0];
        return (
          <BandChart
            key={group}
            title={say("debrief.whatIf.bands", { ...inSentence({ group }), games: number(bands.games) })}
            description={say("debrief.whatIf.bandLine", {
              name: groupName(group),
              low: Math.round(last[1]),
              high: Math.round(last[3]),
              played: Math.round(was.at(-1) ?? 0),
            })}
            unit={say("debrief.security.unit")}
            group={groupIndex(group)}
            bands={own}
            played={was}
          />
        );
      })}
      <BandKey />
    </>
  );
}

/** A share as so many of a hundred; what is there at all is never told as none. */
export function perHundred(share: number): string {
  if (share > 0 && share < 0.005) return say("debrief.whatIf.fewer");
  return number(Math.round(100 * share));
}
