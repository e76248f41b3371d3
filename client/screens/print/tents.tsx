/** Tents for the table: who sits here, to be read from across, folded in the middle. */
import type { PaperPack } from "#shared/protocol/paper.ts";
import { say } from "../../words/words.ts";
import { groupName, seatTitle } from "../parts/tags.tsx";

const ON_A_PAGE = 2;

/** Two tents a page; the upper half of each stands on its head, so that it reads from both sides. */
export function Tents(props: { readonly pack: PaperPack }) {
  const { seats, groups } = props.pack;
  const sheets = Array.from({ length: Math.ceil(seats.length / ON_A_PAGE) }, (_, at) =>
    seats.slice(at * ON_A_PAGE, (at + 1) * ON_A_PAGE),
  );
  return (
    <>
      {sheets.map((two) => (
        <article key={two[0]?.id} class="page tents">
          {two.map((seat) => (
            <div key={seat.id} class="tent" data-group={groups.indexOf(seat.group)}>
              {(["back", "front"] as const).map((side) => (
                <div key={side} class={`tent-${side}`} aria-hidden={side === "back"}>
                  <p class="tent-seat">{seatTitle(seat.id)}</p>
                  <p>
                    {say("brief.roleIn", { role: say(`role.${seat.role}`), group: groupName(seat.group) })}
                  </p>
                </div>
              ))}
            </div>
          ))}
        </article>
      ))}
    </>
  );
}
