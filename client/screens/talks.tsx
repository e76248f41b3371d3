/** Talks: across. Promises are things that one can answer; nothing enforces them, and all of them are remembered. */
import { askFor, asksFor, mySeat } from "../store.ts";
import { say } from "../words/words.ts";
import { ReadyButton, Task } from "./parts/task.tsx";
import { Ledger } from "./promises/ledger.tsx";
import { Offers, OwnWord } from "./promises/offers.tsx";
import { OnTheRecord } from "./talk/record.tsx";
import { Talk } from "./talk/talk.tsx";
import { SpeakerDoes } from "./team/speakerDoes.tsx";
import { otherSpeaker } from "./team/team.ts";
import { Foot } from "./parts/foot.tsx";

/** The panel of the talks phase. */
export function TalksScreen() {
  const role = mySeat.value?.role;
  const speaker = otherSpeaker();
  const promises = asksFor("promise").length > 0 || askFor("withdrawPromise") !== undefined;
  return (
    <>
      <Offers />
      <Task
        sentence={
          speaker === undefined
            ? say(role === undefined ? "talks.watch" : `talks.do.${role}`)
            : say("team.talks.talks", { speaker })
        }
        note={say(promises ? "talks.promiseNote" : "talks.note")}
      />
      <SpeakerDoes ask="promise" />
      <OwnWord />
      <div class="narrow-only">
        <Talk />
      </div>
      <Ledger />
      <OnTheRecord />
      <Foot>
        <ReadyButton label={say("talks.done")} />
      </Foot>
    </>
  );
}
