/** What every form of an answer ends with, and where it keeps what is not put down yet. */
import type { ComponentChildren } from "preact";
import type { Answer } from "#shared/rules/commands.ts";
import { isPending, table } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { myTeam } from "../team/team.ts";
import { answerText } from "./answerText.ts";
import { Foot } from "../parts/foot.tsx";

/** The big control of every form: puts the answer down, or says what is missing. */
export function PutDown(props: {
  readonly answer: Answer | undefined;
  readonly missing: string;
  readonly onAnswer: (answer: Answer) => void;
  /** What should be before one's eyes until then: what it costs. */
  readonly cost?: ComponentChildren;
}) {
  const { answer } = props;
  return (
    <Foot>
      {props.cost}
      <Button
        look="main"
        icon="stamp"
        busy={isPending("answer")}
        disabled={answer === undefined}
        onPress={() => answer && props.onAnswer(answer)}
      >
        {answer ? say(myTeam() ? "team.putDown" : "commit.putDown") : props.missing}
      </Button>
    </Foot>
  );
}

/** What lies face down. */
export function PutDownAnswer(props: { readonly answer: Answer }) {
  return (
    <div class="put-down">
      <Icon name="stamp" />
      <ul>
        {answerText(props.answer).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

/** The name under which a form keeps what is chosen and not put down yet. */
export function draftName(role: string, part: string): string {
  return `commit.${table.value?.round ?? 0}.${role}.${part}`;
}
