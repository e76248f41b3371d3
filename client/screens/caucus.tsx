/** Caucus: among our own. Narratives and who gains by them, the office, and talk that stays here. */
import { mySeat, otherGroups, you } from "../store.ts";
import { say } from "../words/words.ts";
import { Section } from "./parts/section.tsx";
import { inSentence } from "./parts/tags.tsx";
import { ReadyButton, Task } from "./parts/task.tsx";
import { Offers, OwnWord } from "./promises/offers.tsx";
import { Talk } from "./talk/talk.tsx";
import { otherSpeaker } from "./team/team.ts";
import { Frames, Mandate, Office } from "./us.tsx";
import { Foot } from "./parts/foot.tsx";

/** The panel of the caucus phase. */
export function CaucusScreen() {
  const us = you.value?.us;
  const seat = mySeat.value;
  const speaker = otherSpeaker();
  if (!us || !seat) {
    const hears = you.value?.viewer.kind === "facilitator";
    return <Task sentence={say(hears ? "facilitator.caucus" : "caucus.watch")} />;
  }
  return (
    <>
      <Offers />
      <Task
        sentence={
          speaker === undefined ? say(`caucus.do.${seat.role}`) : say("team.talks.caucus", { speaker })
        }
      />
      <div class="narrow-only">
        <Talk />
      </div>
      <OwnWord />
      <Section title={say("us.narratives", inSentence({ group: us.group }))}>
        <Frames />
      </Section>
      <Section title={say("us.office")}>
        <Office />
      </Section>
      {otherGroups.value.length > 0 && (
        <Section title={say("us.mandate")}>
          <Mandate />
        </Section>
      )}
      <Foot>
        <ReadyButton label={say("caucus.done")} />
      </Foot>
    </>
  );
}
