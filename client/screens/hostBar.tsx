/** What whoever opened the table can do to its clock. */
import { useSignal } from "@preact/signals";
import type { Control } from "#shared/rules/terms.ts";
import { askFor, isPending, send } from "../store.ts";
import { say } from "../words/words.ts";
import { Button } from "./parts/button.tsx";
import type { IconName } from "./parts/icon.tsx";

const icons: Readonly<Record<Control, IconName>> = {
  start: "play",
  pause: "pause",
  resume: "play",
  extend: "timer",
  skip: "skip",
  end: "flag",
  facilitate: "eye",
  liftCurtain: "eye",
};

/** A button for each control the table offers now; ending asks once more. */
export function HostBar() {
  const ask = askFor("control");
  const sure = useSignal(false);
  // Looking in is no matter of time: it has its own place, and says what it means.
  const controls = (ask?.controls ?? []).filter((one) => one !== "facilitate" && one !== "liftCurtain");
  if (controls.length === 0) return null;
  const press = (control: Control): void => {
    if (control === "end" && !sure.value) {
      sure.value = true;
      return;
    }
    sure.value = false;
    void send({ type: "control", control });
  };
  return (
    <section class="host-bar" aria-label={say("table.host")}>
      <h2>{say("table.host")}</h2>
      <div class="host-buttons">
        {controls.map((control) => (
          <Button
            key={control}
            icon={icons[control]}
            busy={isPending("control")}
            onPress={() => press(control)}
          >
            {say(control === "end" && sure.value ? "control.endSure" : `control.${control}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
