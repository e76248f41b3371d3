/** Bringing an incident of the deck in: which, whom it hits, what it would do, and now or next round. */
import { useSignal } from "@preact/signals";
import type { Wish } from "#shared/rules/commands.ts";
import type { DeckOption, EffectStep, InjectionEffect } from "#shared/rules/views.ts";
import { askFor, isPending, send, you } from "../../store.ts";
import { list, say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Pick } from "../parts/pick.tsx";
import { Section } from "../parts/section.tsx";
import { groupInside, groupName } from "../parts/tags.tsx";
import { Tick } from "../parts/tick.tsx";

type Injection = Extract<Wish, { type: "inject" }>["injection"];

/** The deck, the queue, and keeping harm back; nothing where nothing can be brought in any more. */
export function Deck() {
  const ask = askFor("inject");
  const picked = useSignal("");
  const way = useSignal("0");
  const brought = useSignal("");
  const hold = askFor("holdBad");
  const queue = you.value?.facilitator?.queue ?? [];
  if (ask === undefined && hold === undefined) return null;
  const deck = ask?.deck ?? [];
  const incidents = [...new Set(deck.map((one) => one.incident))];
  const incident = incidents.includes(picked.value) ? picked.value : (incidents[0] ?? "");
  const ways = deck.filter((one) => one.incident === incident);
  const chosen = ways[Number(way.value)] ?? ways[0];
  const bring = async (when: "now" | "next"): Promise<void> => {
    if (chosen === undefined) return;
    brought.value = "";
    const outcome = await send({ type: "inject", injection: injectionOf(chosen), when });
    if (outcome.ok) brought.value = say(`console.brought.${when}`);
  };
  return (
    <Section title={say("console.inject")} icon="scroll">
      {ask !== undefined && chosen !== undefined && (
        <>
          <Pick
            label={say("console.incident")}
            options={incidents.map((value) => ({
              value,
              label: say(
                deck.find((one) => one.incident === value)?.used ? "console.usedBefore" : "console.fresh",
                {
                  title: say(`incident.${value}.title`),
                },
              ),
            }))}
            value={incident}
            onChange={(value) => {
              picked.value = value;
              way.value = "0";
            }}
          />
          <p class="incident-text">{say(`incident.${incident}.text`)}</p>
          {ways.length > 1 ? (
            <Pick
              label={say("console.way")}
              options={ways.map((one, at) => ({ value: String(at), label: wayText(one) }))}
              value={way.value}
              onChange={(value) => (way.value = value)}
            />
          ) : (
            <p class="small">{wayText(chosen)}</p>
          )}
          <Effect effect={chosen.effect} />
          <div class="host-buttons">
            {ask.when.map((when) => (
              <Button key={when} icon="plus" busy={isPending("inject")} onPress={() => void bring(when)}>
                {say(`console.bring.${when}`)}
              </Button>
            ))}
          </div>
          <p class="small" role="status">
            {brought.value}
          </p>
        </>
      )}
      {queue.length > 0 && (
        <ul class="queue" aria-label={say("console.queue")}>
          {queue.map((one) => (
            <li key={one.number}>
              <span>{say("console.comes", { title: titleOf(one.injection) })}</span>
              <Button
                look="quiet"
                icon="x"
                busy={isPending("withdrawInjection")}
                onPress={() => void send({ type: "withdrawInjection", injection: one.number })}
              >
                {say("console.withdraw")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {hold !== undefined && (
        <Tick
          label={say("console.holdBad")}
          note={say("console.holdBadNote")}
          checked={hold.held}
          onChange={(held) => void send({ type: "holdBad", held })}
        />
      )}
    </Section>
  );
}

function injectionOf(chosen: DeckOption): Injection {
  const [hit] = chosen.hits;
  return chosen.kind === "suspicion" && hit !== undefined && chosen.suspect !== undefined
    ? { kind: "deck", incident: chosen.incident, hit, suspect: chosen.suspect }
    : { kind: "deck", incident: chosen.incident };
}

function titleOf(injection: Injection): string {
  return injection.kind === "own" ? injection.title : say(`incident.${injection.incident}.title`);
}

function wayText({ hits, suspect }: DeckOption): string {
  const groups = list(hits.map(groupInside));
  return suspect === undefined
    ? say("console.hits", { groups })
    : say("console.hitsSuspect", { groups, suspect: groupInside(suspect) });
}

const STEPS: Readonly<Record<EffectStep, string>> = {
  [-2]: "muchLess",
  [-1]: "less",
  0: "same",
  1: "more",
  2: "muchMore",
};

/** What it would do if nobody answered it, group by group. */
function Effect(props: { readonly effect: InjectionEffect }) {
  return (
    <div class="effect" role="group" aria-label={say("console.effect")}>
      <p class="small soft">{say("console.effect")}</p>
      <ul>
        {props.effect.map((one) => (
          <li key={one.group}>
            {[
              say("console.effectSafe", { Group: groupName(one.group), step: STEPS[one.security] }),
              ...one.fear
                .filter(({ change }) => change !== 0)
                .map(({ towards, change }) =>
                  say("console.effectFear", { group: groupInside(towards), step: STEPS[change] }),
                ),
            ].join("; ")}
          </li>
        ))}
      </ul>
    </div>
  );
}
