/** A screen that loads when it is needed, so that the door is light. */
import type { ComponentType, FunctionComponent } from "preact";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { say } from "../../words/words.ts";

/** Wraps a screen whose code comes later; a failed load is tried again. */
export function later<Props extends object = object>(
  load: () => Promise<ComponentType<Props>>,
): FunctionComponent<Props> {
  let ready: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const loaded = useSignal<{ readonly screen: ComponentType<Props> } | undefined>(
      ready && { screen: ready },
    );
    useEffect(() => {
      let gone = false;
      const attempt = (): void => {
        load().then(
          (screen) => {
            ready = screen;
            if (!gone) loaded.value = { screen };
          },
          () => {
            if (!gone) setTimeout(attempt, 2000);
          },
        );
      };
      if (!ready) attempt();
      return () => {
        gone = true;
      };
    }, []);
    const Screen = loaded.value?.screen;
    return Screen ? (
      <Screen {...props} />
    ) : (
      <p class="lamp-wait" aria-busy="true">
        {say("app.coming")}
      </p>
    );
  };
}
