/** Commit, secret and simultaneous, in two steps: the two lemmas. First what I take them for, then my answer. */
import { useSignal } from "@preact/signals";
import type { Answer } from "#shared/rules/commands.ts";
import type { AnswerAsk, Ask } from "#shared/rules/views.ts";
import { askFor, asksFor, otherGroups, send, table } from "../../store.ts";
import { list, say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { groupInside, inSentence } from "../parts/tags.tsx";
import { Task } from "../parts/task.tsx";
import { myTeam } from "../team/team.ts";
import { CitizenForm } from "./citizen.tsx";
import { CivilForm } from "./civil.tsx";
import { GovernmentForm } from "./government.tsx";
import { PutDownAnswer } from "./putDown.tsx";
import { ReadingCard } from "./reading.tsx";
import { RivalForm } from "./rival.tsx";
import { TeamAnswer } from "./teamAnswer.tsx";
import { VoiceForm } from "./voice.tsx";
import { Foot } from "../parts/foot.tsx";

type ReadAsk = Extract<Ask, { kind: "read" }>;

/** The panel of the commit phase. */
export function CommitScreen() {
  const reads = asksFor("read");
  const answer = askFor("answer");
  const back = useSignal(false);
  const team = myTeam();
  if (!answer) return <Task sentence={say("commit.watch")} />;
  const missing = reads.filter((read) => !read.chosen);
  const reading = missing.length > 0 || back.value;
  const others = list(otherGroups.value.map(groupInside));
  return (
    <>
      <ol class="stepper" aria-label={say("commit.steps")}>
        <li aria-current={reading ? "step" : undefined} class={reading ? "" : "done"}>
          {reading || reads.length === 0 ? (
            say("commit.step1")
          ) : (
            <ReadAgain
              reads={reads}
              of={team ? "team.youRead" : "commit.youRead"}
              onPress={() => (back.value = true)}
            />
          )}
        </li>
        <li aria-current={reading ? undefined : "step"}>{say("commit.step2")}</li>
      </ol>
      {reading ? (
        <>
          <Task
            sentence={say(team ? "team.read" : "commit.read", { group: others })}
            note={say(team ? "team.readNote" : "commit.readNote")}
          />
          {reads.map((ask) => (
            <ReadingCard key={ask.towards} ask={ask} />
          ))}
          {missing.length === 0 && (
            <Foot>
              <Button look="main" icon="arrowRight" onPress={() => (back.value = false)}>
                {say("commit.toAnswer")}
              </Button>
            </Foot>
          )}
        </>
      ) : (
        <>
          {team ? (
            <TeamAnswer
              team={team}
              ask={answer}
              give={async (given) => (await send({ type: "answer", answer: given })).ok}
              form={(onAnswer) => <Form ask={answer} onAnswer={onAnswer} />}
            />
          ) : (
            <AnswerStep ask={answer} />
          )}
        </>
      )}
    </>
  );
}

/** The first step, done: what one took them for, and the way back to it. */
function ReadAgain(props: {
  readonly reads: readonly ReadAsk[];
  /** The key of the sentence that says it. */
  readonly of: string;
  readonly onPress: () => void;
}) {
  const made = props.reads.flatMap(({ chosen, towards }) => (chosen ? [{ ...chosen, towards }] : []));
  return (
    <button type="button" class="readings-made" onClick={props.onPress}>
      <Icon name="pen" />
      <span aria-hidden="true">
        {say("commit.step1Done", { reading: list(made.map((one) => say(`reading.${one.reading}`))) })}
      </span>
      <span class="spoken">
        {made.map(
          (one) =>
            `${say(props.of, {
              ...inSentence({ group: one.towards }),
              reading: say(`reading.${one.reading}`),
              sureness: say(`sureness.${one.sureness}`),
            })} `,
        )}
      </span>
      <span class="spoken">{say("commit.readAgain")}</span>
    </button>
  );
}

function AnswerStep(props: { readonly ask: AnswerAsk }) {
  const { ask } = props;
  const changing = useSignal(false);
  if (ask.chosen && !changing.value) {
    return (
      <>
        <Task sentence={say("commit.down")} note={say("commit.downNote")} />
        <PutDownAnswer answer={ask.chosen} />
        <div class="task-control">
          <Button icon="pen" onPress={() => (changing.value = true)}>
            {say("commit.change")}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <Task sentence={say(`commit.answer.${ask.role}`)} note={noteTo(ask.role)} />
      <Form
        ask={ask}
        onAnswer={(answer) => {
          void send({ type: "answer", answer }).then((outcome) => {
            if (outcome.ok) changing.value = false;
          });
        }}
      />
    </>
  );
}

/** That it is secret, and what happens when time runs out, where it can. */
function noteTo(role: AnswerAsk["role"]): string {
  const timed = table.value?.clock.timed === true;
  const notes = [
    ...(role === "government" ? [say("commit.secret")] : []),
    ...(timed ? [say(`commit.answerNote.${role}`)] : []),
  ];
  return notes.join(" ");
}

function Form(props: { readonly ask: AnswerAsk; readonly onAnswer: (answer: Answer) => void }) {
  const { ask, onAnswer } = props;
  switch (ask.role) {
    case "government":
      return <GovernmentForm ask={ask} onAnswer={onAnswer} />;
    case "rival":
      return <RivalForm ask={ask} onAnswer={onAnswer} />;
    case "civil":
      return <CivilForm ask={ask} onAnswer={onAnswer} />;
    case "voice":
      return <VoiceForm ask={ask} onAnswer={onAnswer} />;
    case "citizen":
      return <CitizenForm ask={ask} onAnswer={onAnswer} />;
  }
}
