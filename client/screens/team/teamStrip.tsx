/** The people of a team seat in a quiet strip: who speaks this round, who is away, who is done. */
import type { TeamView } from "#shared/rules/views.ts";
import { groupIndex, mySeat, table } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Icon } from "../parts/icon.tsx";
import { seatTitle } from "../parts/tags.tsx";
import { myTeam, otherSpeaker } from "./team.ts";

type Member = TeamView["members"][number];

/** Nothing for whoever has a seat alone. */
export function TeamStrip() {
  const team = myTeam();
  const seat = mySeat.value;
  if (!team || !seat) return null;
  const speaker = otherSpeaker();
  const title = seatTitle(seat.id);
  return (
    <section class="team-strip" data-group={groupIndex(seat.group)} aria-label={say("team.label")}>
      <p class="team-speaks" aria-live="polite">
        {speaker === undefined
          ? say("team.youSpeak", { seat: title })
          : say("team.speaks", { speaker, seat: title })}
      </p>
      <ul>
        {team.members.map((member, at) => (
          <li key={at} class={member.away ? "away" : member.speaks ? "speaks" : ""}>
            <span class="team-name">{member.you ? say("team.you", { name: member.name }) : member.name}</span>
            <State member={member} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function State(props: { readonly member: Member }) {
  const { away, ready, speaks } = props.member;
  if (away) return <span class="soft">{say("team.away")}</span>;
  return (
    <>
      {speaks && <span class="soft">{say("team.speaker")}</span>}
      {ready && (
        <span class="team-done">
          <Icon name="check" />
          {say(table.value?.phase === "commit" ? "team.proposed" : "team.done")}
        </span>
      )}
    </>
  );
}
