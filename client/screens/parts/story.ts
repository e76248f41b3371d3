/** The words of a story, for screens that stand before any table is there. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { loadWords } from "../../words/words.ts";

/** Fetches the words of the story that is played; whether they are there. */
export function useStory(scenario: string | undefined): boolean {
  const there = useSignal("");
  useEffect(() => {
    let gone = false;
    const attempt = (): void => {
      if (scenario === undefined || gone) return;
      loadWords(scenario).then(
        () => (there.value = scenario),
        () => setTimeout(attempt, 2000),
      );
    };
    attempt();
    return () => {
      gone = true;
    };
  }, [scenario]);
  return scenario !== undefined && there.value === scenario;
}
