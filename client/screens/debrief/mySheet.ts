/** What this person put down, felt and wrote: fetched as the debrief opens, so that its page stands still when it is read. */
import { signal } from "@preact/signals";
import type { MyGame } from "#shared/protocol/mine.ts";
import { port, type Answered } from "../../ports.ts";
import { code } from "../../store.ts";

/** The sheet of the table with this code, or why it is not there. */
export const mySheet = signal<{ readonly code: string; readonly told: Answered<MyGame> } | undefined>(
  undefined,
);

/** Fetches the sheet of this table, unless it is there. */
export function fetchSheet(): void {
  const at = code.value;
  const known = mySheet.value;
  if (known?.code === at && "value" in known.told) return;
  void port()
    .mine()
    .then((told) => {
      mySheet.value = { code: at, told };
    });
}
