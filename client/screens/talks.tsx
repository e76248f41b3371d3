/** Talks: across. Promises are objects of a size; nothing enforces them, and all of them are remembered. */
import { SIZES } from "#shared/rules/terms.ts";
import type { PromiseView } from "#shared/rules/views.ts";
import { asksFor, groupIndex, isPending, mySeat, send, you } from "../store.ts";
import { say } from "../words/words.ts";
import { Button } from "./parts/button.tsx";
import { Section } from "./parts/section.tsx";
import { GroupTag, groupName } from "./parts/tags.tsx";
import { ReadyButton, Task } from "./parts/task.tsx";
import { Talk } from "./talk.tsx";

/** The panel of the talks phase. */
export function TalksScreen() {
  const promises = asksFor("promise");
  const role = mySeat.value?.role;
  return (
    <>
      <Task
        sentence={say(role === undefined ? "talks.watch" : `talks.do.${role}`)}
        note={say(promises.length > 0 ? "talks.promiseNote" : "talks.note")}
      />
      {promises.map((ask) => (
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
                pressed={ask.standing === size}
                busy={isPending("promise")}
                onPress={() => void send({ type: "promise", towards: ask.towards, size })}
              >
                {say(`size.${size}`)}
              </Button>
            ))}
          </div>
          <p class="small soft">{say(ask.standing ? `size.${ask.standing}.means` : "talks.noPromise")}</p>
          {ask.standing && (
            <Button
              look="quiet"
              icon="x"
              busy={isPending("withdrawPromise")}
              onPress={() => void send({ type: "withdrawPromise", towards: ask.towards })}
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
            <Promised key={`${promise.round} ${promise.from} ${promise.towards}`} promise={promise} />
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
        {say("talks.promised", { size: say(`size.${promise.size}`), group: groupName(promise.towards) })}
      </span>
      <span class="badge">{say(`talks.fate.${promise.fate}`)}</span>
    </li>
  );
}
