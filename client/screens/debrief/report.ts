/** Printing the whole debrief as one report. */
import { signal } from "@preact/signals";

/** While it is printed every page stands below the other. */
export const isPrinting = signal(false);

/** Prints the report; afterwards the screen is as it was. */
export function printReport(): void {
  isPrinting.value = true;
  // Charts measure their room once they stand there.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      globalThis.print();
      isPrinting.value = false;
    }),
  );
}
