/** What whoever opened the table has in hand while others play, beside its clock. */
import type { ComponentType } from "preact";
import { HostBar } from "../hostBar.tsx";
import { LookIn } from "./lookIn.tsx";
import { Numbers } from "./numbers.tsx";
import { Reports } from "./reports.tsx";
import { Voices } from "./voices.tsx";
import { Watch } from "./watch.tsx";

/** The panels under the clock, in order. To add one: one file, one line here, its words. */
const panels: readonly ComponentType[] = [Reports, Watch, LookIn, Numbers, Voices];

/** The clock's controls and all panels, for whoever opened the table and does not play. */
export function Facilitator() {
  return (
    <div class="facilitator-place">
      <HostBar />
      {panels.map((Panel, at) => (
        <Panel key={at} />
      ))}
    </div>
  );
}
