/** A button for what hurts: it asks once more, in words of its own, before it does anything. */
import { useSignal } from "@preact/signals";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import type { IconName } from "../parts/icon.tsx";

/** `question` says what will happen; `yes` is the second tap. */
export function Sure(props: {
  readonly label: string;
  readonly icon: IconName;
  readonly question: string;
  readonly yes: string;
  readonly look?: "plain" | "quiet";
  readonly busy?: boolean;
  readonly onYes: () => void;
}) {
  const asking = useSignal(false);
  if (!asking.value) {
    return (
      <Button look={props.look ?? "plain"} icon={props.icon} onPress={() => (asking.value = true)}>
        {props.label}
      </Button>
    );
  }
  return (
    <div class="asked-again" role="group" aria-label={props.label}>
      <p role="alert">{props.question}</p>
      <div class="host-buttons">
        <Button
          icon={props.icon}
          busy={props.busy === true}
          onPress={() => {
            asking.value = false;
            props.onYes();
          }}
        >
          {props.yes}
        </Button>
        <Button look="quiet" onPress={() => (asking.value = false)}>
          {say("facilitator.notNow")}
        </Button>
      </div>
    </div>
  );
}
