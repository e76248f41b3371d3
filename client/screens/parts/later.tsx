/** A screen that loads when it is needed, so that the door is light. */
import type { ComponentType, FunctionComponent } from "preact";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { say } from "../../words/words.ts";

/** Wraps a screen without props whose code comes later; a failed load is tried again. */
export function later(load: () => Promise<ComponentType>): FunctionComponent {
  let ready: ComponentType | undefined;
  return function Later() {
    const loaded = useSignal<{ readonly screen: ComponentType } | undefined>(ready && { screen: ready });
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
      <Screen />
    ) : (
      <p class="lamp-wait" aria-busy="true">
        {say("app.coming")}
      </p>
    );
  };
}
