/** What whoever opened the table has in hand while others play, beside its clock. */
import type { ComponentType } from "preact";
import { isFacilitator } from "./isFacilitator.ts";
import { LookIn } from "./lookIn.tsx";
import { Reports } from "./reports.tsx";
import { Voices } from "./voices.tsx";

/** The panels, in order. To add one: one file, one line here, its words. */
const panels: readonly ComponentType[] = [Reports, LookIn, Voices];

/** All panels; nothing for whoever plays or only watches. */
export function Facilitator() {
  if (!isFacilitator()) return null;
  return (
    <div class="facilitator">
      {panels.map((Panel, at) => (
        <Panel key={at} />
      ))}
    </div>
  );
}
