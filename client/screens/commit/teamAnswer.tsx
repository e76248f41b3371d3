/** The second step on a team seat: propose, agree, or propose something else; two who want the same put it down. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { Answer } from "#shared/rules/commands.ts";
import type { AnswerAsk, TeamView } from "#shared/rules/views.ts";
import { list, say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Task } from "../parts/task.tsx";
import { AtTimeUp, Proposals } from "./proposals.tsx";
import { PutDownAnswer } from "./putDown.tsx";

/** `children` is the form of the seat's role; `writing` it is a choice of one's own, so nobody's proposal takes it away. */
export function TeamAnswer(props: {
  readonly team: TeamView;
  readonly ask: AnswerAsk;
  /** Sends an answer; whether it was taken. */
  readonly give: (answer: Answer) => Promise<boolean>;
  readonly form: (onAnswer: (answer: Answer) => void) => ComponentChildren;
}) {
  const { team, ask } = props;
  const isDown = ask.chosen !== undefined;
  const writing = useSignal(!isDown && team.proposals.length === 0);
  useEffect(() => {
    if (isDown) writing.value = false;
  }, [isDown]);
  const give = (answer: Answer): void => {
    void props.give(answer).then((taken) => {
      if (taken) writing.value = false;
    });
  };
  const own = team.proposals.find((one) => one.you);
  const others = team.proposals.filter((one) => !one.you);
  return (
    <>
      {writing.value ? (
        <Task sentence={say(`commit.answer.${ask.role}`)} note={say("team.answerNote")} />
      ) : isDown ? (
        <Task sentence={say("commit.down")} note={say("team.downNote")} />
      ) : own ? (
        <Task sentence={say(own.agree ? "team.youProposedAlone" : "team.youProposed")} />
      ) : (
        <Task sentence={say("team.othersProposed", { names: list(others.flatMap((one) => one.by)) })} />
      )}
      {ask.chosen && !team.proposals.some((one) => one.stands) && <PutDownAnswer answer={ask.chosen} />}
      <Proposals team={team} onAgree={give} />
      <AtTimeUp team={team} />
      {writing.value ? (
        props.form(give)
      ) : (
        <div class="task-control">
          <Button icon="pen" onPress={() => (writing.value = true)}>
            {say("team.somethingElse")}
          </Button>
        </div>
      )}
    </>
  );
}
