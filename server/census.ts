/** How many there are of everything, now. */
import type { Phase } from "#shared/rules/terms.ts";
import type { Census } from "./metrics.ts";
import type { Sessions } from "./sessions/sessions.ts";
import type { Registry } from "./tables/registry.ts";

/** Counts what is in memory; of those who sleep on disk, the ones that are to be woken. */
export function census(registry: Registry, sessions: Sessions, connections: number): Census {
  const phases: Partial<Record<Phase, number>> = {};
  let [resting, people] = [0, 0];
  for (const { table, presence } of registry.live) {
    const { phase } = table.state;
    phases[phase] = (phases[phase] ?? 0) + 1;
    people += presence.count;
    if (!presence.anyone) resting += 1;
  }
  return { phases, resting, sleeping: registry.sleeping, people, sessions: sessions.count, connections };
}
