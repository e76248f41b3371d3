/** What the people of a team propose: cards to agree with, and what happens when the time is up. */
import type { Answer } from "#shared/rules/commands.ts";
import type { TeamView } from "#shared/rules/views.ts";
import { isPending, table } from "../../store.ts";
import { list, say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { answerText } from "./answerText.ts";

type Proposal = TeamView["proposals"][number];

/** A card for each different proposal, first one first. */
export function Proposals(props: { readonly team: TeamView; readonly onAgree: (answer: Answer) => void }) {
  const { team } = props;
  if (team.proposals.length === 0) return null;
  const open = team.proposals.filter((one) => one.agree);
  const isSettled = team.proposals.some((one) => one.stands);
  return (
    <section class="proposals" aria-label={say("team.proposals")} aria-live="polite">
      {team.proposals.map((proposal) => (
        <Card
          key={JSON.stringify(proposal.answer)}
          proposal={proposal}
          needed={team.needed}
          // Which would win is of interest only while there is something to win.
          isOnly={!isSettled && open.length === 1}
          isAhead={!isSettled && proposal.atTimeUp && team.proposals.length > 1}
          onAgree={props.onAgree}
        />
      ))}
    </section>
  );
}

function Card(props: {
  readonly proposal: Proposal;
  readonly needed: number;
  readonly isAhead: boolean;
  /** The one thing to agree with. */
  readonly isOnly: boolean;
  readonly onAgree: (answer: Answer) => void;
}) {
  const { proposal, needed } = props;
  const { by, you, stands } = proposal;
  const others = by.length - (you ? 1 : 0);
  return (
    <article class={`proposal${stands ? " stands" : ""}`}>
      <h2>{you && others === 0 ? say("team.youPropose") : say("team.propose", { names: list(by) })}</h2>
      <ul>
        {answerText(proposal.answer).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="proposal-state small">
        <Icon name={stands ? "stamp" : props.isAhead ? "hourglass" : "users"} />
        <span>
          {stands
            ? say("team.stands")
            : props.isAhead
              ? say("team.ahead", { count: by.length, needed })
              : say("team.count", { count: by.length, needed })}
        </span>
      </p>
      {proposal.agree && (
        <Button
          look={props.isOnly ? "main" : "plain"}
          icon="check"
          busy={isPending("answer")}
          label={say("team.agreeWith", { names: list(by) })}
          onPress={() => props.onAgree(proposal.answer)}
        >
          {say(you ? "team.putDownAlone" : "team.agree")}
        </Button>
      )}
    </article>
  );
}

/** What is put down if the time is up before two agree. */
export function AtTimeUp(props: { readonly team: TeamView }) {
  const { members, proposals } = props.team;
  if (proposals.some((one) => one.stands) || table.value?.clock.timed !== true) return null;
  const speaker = members.find((one) => one.speaks);
  return (
    <p class="small soft">
      {speaker?.you === true ? say("team.timeUpYou") : say("team.timeUp", { speaker: speaker?.name ?? "" })}
    </p>
  );
}
