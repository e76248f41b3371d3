/** Us: narratives counted in people, the office, and how we stand toward each other group, from inside. */
import type { TowardsView } from "#shared/rules/views.ts";
import { groupIndex, mySeat, you } from "../store.ts";
import { list, number, say } from "../words/words.ts";
import { Counters } from "./parts/counters.tsx";
import { Concept } from "./parts/concept.tsx";
import { people, Pips, Shares, Steps } from "./parts/measures.tsx";
import { Section } from "./parts/section.tsx";
import { Why } from "./parts/why.tsx";
import { GroupTag, inSentence, SeatTag, seatTitle } from "./parts/tags.tsx";
import { Fact } from "./parts/fact.tsx";

/** Everything we know of ourselves. */
export function Us() {
  const us = you.value?.us;
  if (!us) return <p class="soft">{say("us.none")}</p>;
  return (
    <div class="us" data-group={groupIndex(us.group)}>
      <Section title={say("us.security")}>
        <p class="big-number">
          <b>{Math.round(us.security)}</b> <span class="soft">{say("us.ofHundred")}</span>{" "}
          <Why quantity="security" terms={us.why.security} about={say("us.security")} />
        </p>
        {us.securityPath.length > 1 && (
          <p class="soft">
            {say("us.securityPath", {
              path: us.securityPath.map((value) => number(Math.round(value))).join(" → "),
            })}
          </p>
        )}
      </Section>
      <Section title={say("us.narratives", inSentence({ group: us.group }))}>
        <Frames />
      </Section>
      {us.needs.length > 0 && (
        <Section title={say("us.needs")}>
          <ul>
            {us.needs.map((need) => (
              <li key={need}>{say(need)}</li>
            ))}
          </ul>
          <p class="small soft">{say("us.needsNote")}</p>
        </Section>
      )}
      <Section title={say("us.office")}>
        <Office />
      </Section>
      {us.towards.map((towards) => (
        <Towards key={towards.group} towards={towards} />
      ))}
      {Object.keys(you.value?.scene?.counters ?? {}).length > 0 && (
        <Section title={say("us.counters")}>
          <Counters />
        </Section>
      )}
    </div>
  );
}

/** Narratives of our group in people of a hundred, with their champions and who gains. */
export function Frames() {
  const us = you.value?.us;
  if (!us) return null;
  return (
    <>
      <Shares group={us.group} frames={us.frames} why={us.why.frames} />
      <details class="more">
        <summary>{say("us.whoGains")}</summary>
        <ul class="frame-notes">
          {us.frames.map((frame) => (
            <li key={frame.frame}>
              <b>{say(`frame.${us.group}.${frame.frame}.name`)}</b>
              <q>{say(`frame.${us.group}.${frame.frame}.voice`)}</q>
              {frame.champions.length > 0 && (
                <span>{say("us.champions", { who: list(frame.champions.map(seatTitle)) })}</span>
              )}
              {frame.sponsors.length > 0 && (
                <span>{say("us.sponsors", { who: list(frame.sponsors.map(seatTitle)) })}</span>
              )}
              <span class="soft">{say("us.peopleOfHundred", { count: people(frame.share) })}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** What government and rival can spend. */
export function Office() {
  const us = you.value?.us;
  if (!us) return null;
  const { government, rival } = us.office;
  return (
    <>
      <div class="office">
        <SeatTag seat={government.seat} />
        <Pips capital={government.capital} />
        <span class="soft">{say("us.capital", { capital: number(government.capital) })}</span>
        <Why quantity="capital" terms={us.why.government} about={seatTitle(government.seat)} />
      </div>
      {rival.seat !== "" && (
        <div class="office">
          <SeatTag seat={rival.seat} />
          <Pips capital={rival.capital} />
          <span class="soft">{say("us.capital", { capital: number(rival.capital) })}</span>
          <Why quantity="capital" terms={us.why.rival} about={seatTitle(rival.seat)} />
        </div>
      )}
      <p class="small soft">{say("us.officeNote")}</p>
      {us.petition && <p class="notice">{say("us.petition", { way: say(`choose.logic.${us.petition}`) })}</p>}
    </>
  );
}

/** How open who we are is toward each other group: what a card may cost depends on it. */
export function Mandate() {
  const us = you.value?.us;
  if (!us) return null;
  return (
    <>
      {us.towards.map((towards) => (
        <div key={towards.group} class="mandate">
          <GroupTag group={towards.group} />
          <span class="mandate-line" aria-hidden="true">
            <i style={{ insetInlineStart: `${(towards.mandate + 1) * 50}%` }} />
          </span>
          <span>{mandateWord(towards.mandate)}</span>
        </div>
      ))}
      <p class="small soft">{say(`us.mandateNote.${mySeat.value?.role ?? "citizen"}`)}</p>
    </>
  );
}

/** Openness toward another group, -1..1, in words. */
export function mandateWord(mandate: number): string {
  const step = Math.max(0, Math.min(4, Math.floor((mandate + 1) * 2.5)));
  return say(`us.mandateIs.${step}`);
}

function Towards(props: { readonly towards: TowardsView }) {
  const { towards } = props;
  const isLived = (you.value?.us?.securityPath.length ?? 0) > 1;
  const names = inSentence({ group: towards.group });
  return (
    <Section title={say("us.towards", names)} group={groupIndex(towards.group)}>
      <dl class="facts">
        <Fact name={say("us.trust", names)}>
          <Steps band={towards.trust} word={say(`trust.${towards.trust}`)} />
        </Fact>
        <Fact name={say("us.depth", names)}>
          <Steps band={towards.depth} word={say(`depth.${towards.depth}`)} />
        </Fact>
        <Fact name={say("us.fear", names)}>
          <Steps band={towards.fear} word={say(`fear.${towards.fear}`)} />
        </Fact>
        <Fact name={say("us.norms", names)}>
          <Steps band={towards.norms} word={say(`norms.${towards.norms}`)} />
        </Fact>
        <Fact name={say("us.mandate")}>{mandateWord(towards.mandate)}</Fact>
        <Fact name={say("us.feltGame")}>
          {/* Felt first: its name comes once a round was lived. */}
          {isLived ? (
            <Concept name={`feltGame.${towards.feltGame}`} />
          ) : (
            say(`feltGame.${towards.feltGame}.text`)
          )}
        </Fact>
        <Fact name={say("us.stage")}>
          {isLived ? <Concept name={`stage.${towards.stage}`} /> : say(`stage.${towards.stage}.text`)}
        </Fact>
      </dl>
    </Section>
  );
}
