/** What others offer to this government, and what it has given its word on: one thing to do beside each. */
import type { PromiseView } from "#shared/rules/views.ts";
import { askFor, asksFor, groupIndex, isPending, mySeat, send, table, you } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { Refused } from "../parts/refused.tsx";
import { Section } from "../parts/section.tsx";
import { GroupTag, inSentence } from "../parts/tags.tsx";
import { compose, Composer } from "./composer.tsx";
import { counterTo, firstDraft } from "./promiseDraft.ts";
import { promiseText } from "./promiseText.ts";

const promiseWith = (id: number): PromiseView | undefined =>
  you.value?.promises.find((promise) => promise.id === id);
const read = (promise: PromiseView): string =>
  promiseText(promise, { own: mySeat.value?.group, round: table.value?.round });

/** Offers that wait for this government's answer. */
export function Offers() {
  const offers = asksFor("answerOffer").flatMap((ask) => promiseWith(ask.promise) ?? []);
  if (offers.length === 0) return null;
  return (
    <div class="offers" role="group" aria-label={say("offer.title")}>
      {offers.map((offer) => (
        <Offer key={offer.id} offer={offer} />
      ))}
    </div>
  );
}

function Offer(props: { readonly offer: PromiseView }) {
  const { offer } = props;
  const busy = isPending("answerOffer");
  const ask = asksFor("promise").find((one) => one.towards === offer.from);
  const answered = offer.counters === undefined ? undefined : promiseWith(offer.counters);
  const answer = (said: "accept" | "decline"): void => {
    void send({ type: "answerOffer", promise: offer.id, answer: said }, `offer ${offer.id}`);
  };
  return (
    <article class="offer" data-group={groupIndex(offer.from)}>
      <p class="offer-head">
        <Icon name="handshake" />
        <span>{say("offer.from", inSentence({ group: offer.from }))}</span>
        <Knows promise={offer} />
      </p>
      <p class="offer-words">{read(offer)}</p>
      {answered && <p class="small soft">{say("offer.inAnswer", { yours: read(answered) })}</p>}
      <div class="offer-answers">
        <Button icon="check" busy={busy} onPress={() => answer("accept")}>
          {say("offer.accept")}
        </Button>
        {ask && (
          <Button icon="pen" onPress={() => compose(counterTo(offer, ask.reaches))}>
            {say("offer.counter")}
          </Button>
        )}
        <Button look="quiet" busy={busy} onPress={() => answer("decline")}>
          {say("offer.decline")}
        </Button>
      </div>
      <Refused at={`offer ${offer.id}`} />
    </article>
  );
}

/** What this government has promised or offered, and the way to a new one. */
export function OwnWord() {
  const asks = asksFor("promise");
  const taken = (askFor("withdrawPromise")?.promises ?? []).flatMap((id) => promiseWith(id) ?? []);
  if (asks.length === 0 && taken.length === 0) return null;
  return (
    <Section title={say("word.title")} icon="stamp">
      {taken.length === 0 ? (
        <p class="soft">{say("word.none")}</p>
      ) : (
        <ul class="given">
          {taken.map((promise) => (
            <Given key={promise.id} promise={promise} />
          ))}
        </ul>
      )}
      {asks.length === 0 && <p class="small soft">{say("word.enough")}</p>}
      <div class="word-new">
        {asks.map((ask) => (
          <Button key={ask.towards} icon="plus" onPress={() => compose(firstDraft(ask.towards, ask.reaches))}>
            {say("word.new", inSentence({ group: ask.towards }))}
          </Button>
        ))}
      </div>
      <Refused at="word" />
      <Composer />
    </Section>
  );
}

function Given(props: { readonly promise: PromiseView }) {
  const { promise } = props;
  const mine = promise.from === mySeat.value?.group;
  const words = read(promise);
  const state = promise.fate === "offered" ? "waits" : promise.ifYou === undefined ? "stands" : "agreed";
  const action = say(state === "agreed" && !mine ? "word.leave" : "word.takeBack");
  return (
    <li class="given-one" data-state={state}>
      <p class="offer-head small">
        <GroupTag group={mine ? promise.towards : promise.from} />
        <span class="badge">{say(`word.state.${state}`)}</span>
        <Knows promise={promise} />
      </p>
      <p class="offer-words">{words}</p>
      <Button
        look="quiet"
        busy={isPending("withdrawPromise")}
        label={say("word.this", { action, promise: words })}
        onPress={() => void send({ type: "withdrawPromise", promise: promise.id }, "word")}
      >
        {action}
      </Button>
    </li>
  );
}

function Knows(props: { readonly promise: PromiseView }) {
  return (
    <span class="knows small soft">
      <Icon name={props.promise.reach === "public" ? "eye" : "lock"} />
      {say(`promise.knows.${props.promise.reach}`)}
    </span>
  );
}
