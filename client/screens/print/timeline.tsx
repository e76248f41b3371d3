/** A poster of the whole game, to be filled in round by round: what happened, what each group did, how it felt. */
import type { PaperPack } from "#shared/protocol/paper.ts";
import { FORMATS } from "#shared/rules/formats.ts";
import { say } from "../../words/words.ts";
import { groupName } from "../parts/tags.tsx";

/** As many rounds as any game by appointment can have; a shorter game leaves the last rows free. */
const ROUNDS = FORMATS.seminar.rounds;

/** One page; printed larger, a poster for the wall. */
export function Timeline({ pack }: { readonly pack: PaperPack }) {
  return (
    <article class="page timeline">
      <h2>{say("print.timelineTitle", { story: say("scenario.name") })}</h2>
      <p>{say("print.timelineLead")}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("print.slipRound")}</th>
            <th scope="col">{say("print.timelineHappened")}</th>
            {pack.groups.map((group) => (
              <th key={group} scope="col">
                {groupName(group)}
              </th>
            ))}
            <th scope="col">{say("print.timelineFelt")}</th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: ROUNDS }, (_, at) => (
            <tr key={at}>
              <th scope="row">{at + 1}</th>
              <td>{"\u00a0"}</td>
              {pack.groups.map((group) => (
                <td key={group}>{"\u00a0"}</td>
              ))}
              <td>{"\u00a0"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
