/** Looking into every room, then behind the curtain: what each means, asked once more. */
import { useSignal } from "@preact/signals";
import type { Control } from "#shared/rules/terms.ts";
import { askFor, isPending, send, you } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Section } from "../parts/section.tsx";

type Look = Extract<Control, "facilitate" | "liftCurtain">;
const LOOKS: readonly Look[] = ["facilitate", "liftCurtain"];

/** What the facilitator sees by now, and the next step if there is one. */
export function LookIn() {
  const sure = useSignal<Look | undefined>(undefined);
  const viewer = you.value?.viewer;
  const offered = LOOKS.find((look) => askFor("control")?.controls.includes(look) === true);
  const sees = viewer?.kind !== "facilitator" ? "public" : viewer.curtain ? "hidden" : "rooms";
  return (
    <Section title={say("facilitator.look")} icon="eye">
      <p aria-live="polite">{say(`facilitator.sees.${sees}`)}</p>
      {offered !== undefined && sure.value !== offered && (
        <div class="host-buttons">
          <Button icon="eye" onPress={() => (sure.value = offered)}>
            {say(`control.${offered}`)}
          </Button>
        </div>
      )}
      {offered !== undefined && sure.value === offered && (
        <div class="asked-again" role="group" aria-label={say(`control.${offered}`)}>
          <p role="alert">{say(`facilitator.means.${offered}`)}</p>
          <div class="host-buttons">
            <Button
              icon="eye"
              busy={isPending("control")}
              onPress={() => {
                sure.value = undefined;
                void send({ type: "control", control: offered });
              }}
            >
              {say(`facilitator.sure.${offered}`)}
            </Button>
            <Button look="quiet" onPress={() => (sure.value = undefined)}>
              {say("facilitator.notNow")}
            </Button>
          </div>
        </div>
      )}
    </Section>
  );
}
