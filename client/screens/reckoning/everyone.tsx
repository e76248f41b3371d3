/** What everyone may know after a round: for those who look on without a seat. */
import { groupIds, groupIndex, news, seatsOf, table } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Steps } from "../parts/measures.tsx";
import { Section } from "../parts/section.tsx";
import { groupName, seatTitle } from "../parts/tags.tsx";

/** Each group's security as a word, and who governs. */
export function Everyone() {
  const groups = table.value?.groups ?? {};
  const round = table.value?.round ?? 0;
  const falls = news.value.filter((one) => one.kind === "fall" && one.round === round);
  return (
    <>
      {groupIds.value.map((group) => {
        const one = groups[group];
        const government = seatsOf(group).find((seat) => seat.role === "government");
        const fell = falls.some((fall) => fall.group === group);
        return (
          one && (
            <Section key={group} title={groupName(group)} group={groupIndex(group)}>
              <div class="standing-line">
                <span>{say("reckoning.security")}</span>
                <Steps band={one.security} word={say(`band.security.${one.security}`)} />
              </div>
              {government && (
                <p>
                  {say(fell ? "reckoning.everyone.fell" : "reckoning.everyone.governs", {
                    seat: seatTitle(government.id),
                  })}
                </p>
              )}
            </Section>
          )
        );
      })}
    </>
  );
}
