/** Talks: across. Promises are objects of a size; nothing enforces them, and all of them are remembered. */
import { SIZES, type GroupId } from "#shared/rules/terms.ts";
import type { PromiseView } from "#shared/rules/views.ts";
import { asksFor, groupIndex, isPending, mySeat, send, table, you } from "../store.ts";
import { say } from "../words/words.ts";
import { stepText } from "./promiseText.ts";
import { Button } from "./parts/button.tsx";
import { Section } from "./parts/section.tsx";
import { GroupTag, groupName } from "./parts/tags.tsx";
import { ReadyButton, Task } from "./parts/task.tsx";
import { Talk } from "./talk.tsx";
import { SpeakerDoes } from "./team/speakerDoes.tsx";
import { otherSpeaker } from "./team/team.ts";

/** The panel of the talks phase. */
export function TalksScreen() {
  const promises = asksFor("promise");
  const role = mySeat.value?.role;
  const speaker = otherSpeaker();
  return (
    <>
      <Task
        sentence={
          speaker === undefined
            ? say(role === undefined ? "talks.watch" : `talks.do.${role}`)
            : say("team.talks.talks", { speaker })
        }
        note={say(promises.length > 0 ? "talks.promiseNote" : "talks.note")}
      />
      <SpeakerDoes ask="promise" />
      {promises
        .map((ask) => ({ ask, made: standing(ask.towards) }))
        .map(({ ask, made }) => (
          <Section
            key={ask.towards}
            icon="stamp"
            group={groupIndex(ask.towards)}
            title={say("talks.promiseTo", { group: groupName(ask.towards) })}
          >
            <div
              class="sizes"
              role="group"
              aria-label={say("talks.promiseTo", { group: groupName(ask.towards) })}
            >
              {SIZES.map((size) => (
                <Button
                  key={size}
                  pressed={made?.step.kind === "size" && made.step.size === size}
                  busy={isPending("promise")}
                  onPress={() =>
                    void send({
                      type: "promise",
                      towards: ask.towards,
                      step: { kind: "size", size },
                      due: "now",
                      reach: "public",
                    })
                  }
                >
                  {say(`size.${size}`)}
                </Button>
              ))}
            </div>
            <p class="small soft">
              {say(made?.step.kind === "size" ? `size.${made.step.size}.means` : "talks.noPromise")}
            </p>
            {made && (
              <Button
                look="quiet"
                icon="x"
                busy={isPending("withdrawPromise")}
                onPress={() => void send({ type: "withdrawPromise", promise: made.id })}
              >
                {say("talks.withdraw")}
              </Button>
            )}
          </Section>
        ))}
      <div class="narrow-only">
        <Talk />
      </div>
      <Ledger />
      <div class="bottom-control">
        <ReadyButton label={say("talks.done")} />
      </div>
    </>
  );
}

/** What this group announced to another for this round, if that stands. */
function standing(towards: GroupId): PromiseView | undefined {
  return you.value?.promises.findLast(
    (one) =>
      one.from === mySeat.value?.group &&
      one.towards === towards &&
      one.due === table.value?.round &&
      one.ifYou === undefined &&
      one.fate === "standing",
  );
}

/** Every promise this viewer may know of, newest first, and what became of it. */
export function Ledger() {
  const promises = you.value?.promises ?? [];
  return (
    <Section title={say("talks.ledger")} icon="scroll">
      {promises.length === 0 ? (
        <p class="soft">{say("talks.ledgerEmpty")}</p>
      ) : (
        <ul class="ledger">
          {promises.toReversed().map((promise) => (
            <Promised key={promise.id} promise={promise} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Promised(props: { readonly promise: PromiseView }) {
  const { promise } = props;
  return (
    <li class={`promised ${promise.fate}`}>
      <span class="soft">{say("table.inRound", { round: promise.round })}</span>
      <span>
        <GroupTag group={promise.from} />{" "}
        {say("talks.promised", {
          step: stepText(promise.step, promise.from),
          group: groupName(promise.towards),
        })}
      </span>
      <span class="badge">{say(`talks.fate.${promise.fate}`)}</span>
    </li>
  );
}
