/** A government fell here: to the two whose powers changed hands, who holds the office now, until they have used it. */
import { groupIndex, mySeat, news, table } from "../store.ts";
import { say } from "../words/words.ts";
import { Icon } from "./parts/icon.tsx";
import { inSentence, seatTitle } from "./parts/tags.tsx";

/** From the reckoning in which it fell to the end of the next round; nothing for anybody else. */
export function OfficeTurned() {
  const seat = mySeat.value;
  const { round = 0, phase } = table.value ?? {};
  const fall = news.value.findLast((one) => one.kind === "fall" && one.group === seat?.group);
  if (!seat || fall === undefined || fall.round < round - 1) return null;
  if (seat.role !== "government" && seat.role !== "rival") return null;
  // What it means is told until the next round is under way; that it is so, as long as it is new.
  const told = phase === "reckoning" || phase === "situation";
  return (
    <section class="office-turned" data-role={seat.role} data-group={groupIndex(seat.group)}>
      <h2>
        <Icon name={seat.role === "government" ? "stamp" : "flag"} />
        {say(`office.turned.${seat.role}`, inSentence({ group: seat.group }))}
      </h2>
      {told && <p>{say(`office.turned.${seat.role}.means`, { seat: seatTitle(fall.seat ?? "") })}</p>}
    </section>
  );
}
