/** The pause card: stop without a reason, and the screen that all see then. Nobody is told whose it was. */
import "../style/keeping.css";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { askFor, isPending, send, table, welcome } from "../store.ts";
import { say } from "../words/words.ts";
import { Button } from "./parts/button.tsx";
import { Icon } from "./parts/icon.tsx";

/** In the menu: asks for a pause, and once more whether it is meant. */
export function PauseCard(props: { readonly onAsked: () => void }) {
  const sure = useSignal(false);
  // Alone with bots there is nobody to ask.
  if (!askFor("pauseCard") || welcome.value?.format === "solo") return null;
  const press = (): void => {
    if (!sure.value) {
      sure.value = true;
      return;
    }
    sure.value = false;
    void send({ type: "pauseCard" });
    props.onAsked();
  };
  return (
    <div class="pause-card">
      <Button icon="pause" busy={isPending("pauseCard")} onPress={press}>
        {say(sure.value ? "pauseCard.sure" : "pauseCard.ask")}
      </Button>
      <p class="small soft">{say("pauseCard.note")}</p>
    </div>
  );
}

/** What everybody sees while a card stops the game: that it is all right, and how it goes on. */
export function AskedPause() {
  const resume = askFor("resume");
  const controls = askFor("control")?.controls.includes("resume") === true;
  return (
    <section class="asked-pause" role="status" aria-labelledby="asked-pause">
      <h2 id="asked-pause">
        <Icon name="pause" />
        {say("pauseCard.title")}
      </h2>
      <p>{say("pauseCard.means")}</p>
      {controls ? (
        <Button
          look="main"
          icon="play"
          busy={isPending("control")}
          onPress={() => void send({ type: "control", control: "resume" })}
        >
          {say("pauseCard.goOn")}
        </Button>
      ) : (
        <GoOn from={resume?.from} />
      )}
    </section>
  );
}

/** Longer than this only a facilitator ends it, for all one knows: nobody needs to watch that clock. */
const SOON_MS = 120_000;

/** Anybody may go on once the card has lasted; until then, whom to wait for. */
function GoOn(props: { readonly from: number | undefined }) {
  const now = useSignal(Date.now() + (welcome.value?.offset ?? 0));
  useEffect(() => {
    const timer = setInterval(() => (now.value = Date.now() + (welcome.value?.offset ?? 0)), 1000);
    return () => clearInterval(timer);
  }, []);
  const left = (props.from ?? Infinity) - now.value;
  if (left <= 0)
    return (
      <Button
        look="main"
        icon="play"
        busy={isPending("resume")}
        onPress={() => void send({ type: "resume" })}
      >
        {say("pauseCard.goOn")}
      </Button>
    );
  return (
    <p class="small soft">
      {left > SOON_MS
        ? say("pauseCard.wait")
        : say("pauseCard.waitOne", { minutes: Math.max(1, Math.ceil(left / 60_000)) })}
    </p>
  );
}

/** Whether a card stops the game now. */
export function isAskedPause(): boolean {
  return table.value?.clock.paused === true && table.value.clock.card;
}
