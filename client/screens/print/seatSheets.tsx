/** A leaf for each seat: its public side, and on the back what only that seat may know. */
import type { PaperPack } from "#shared/protocol/paper.ts";
import { hasWords, say } from "../../words/words.ts";
import { groupName, seatTitle } from "../parts/tags.tsx";

/** Front and back of every seat, in the order in which a printer that prints on both sides wants them. */
export function SeatSheets(props: { readonly pack: PaperPack }) {
  const { pack } = props;
  return (
    <>
      {pack.seats.map((seat) => {
        const secret = hasWords(seat.brief) && Object.hasOwn(pack.words, seat.brief);
        return (
          <div key={seat.id} class="leaf">
            <article class="page seat-front" data-group={pack.groups.indexOf(seat.group)}>
              <p class="page-foot-top">{say("print.front")}</p>
              <h2>{seatTitle(seat.id)}</h2>
              <p class="page-lead">
                {say("brief.roleIn", { role: say(`role.${seat.role}`), group: groupName(seat.group) })}
              </p>
              <p>{say(`seat.${seat.id}.public`)}</p>
              <p>{say(`role.${seat.role}.does`)}</p>
              <h3>{groupName(seat.group)}</h3>
              {hasWords(`group.${seat.group}.history`) && <p>{say(`group.${seat.group}.history`)}</p>}
              {hasWords("scenario.past") && <p>{say("scenario.past")}</p>}
            </article>
            {secret && (
              <article class="page seat-back" data-group={pack.groups.indexOf(seat.group)}>
                <p class="page-foot-top">{say("print.back", { seat: seatTitle(seat.id) })}</p>
                <h2>{say("print.onlyYou")}</h2>
                <p>{say(seat.brief)}</p>
                <h3>{say("brief.goals")}</h3>
                <ul class="page-list">
                  {seat.goals.map((goal) => (
                    <li key={goal}>{say(goal)}</li>
                  ))}
                </ul>
                <p class="page-soft">{say("brief.opened")}</p>
              </article>
            )}
          </div>
        );
      })}
    </>
  );
}
