/** What only the facilitator sees, in numbers; loads when there is something to see. */
import { you } from "../../store.ts";
import { later } from "../parts/later.tsx";

const Column = later(async () => (await import("./column.tsx")).Column);

/** Nothing before the facilitator looks into every room. */
export function Numbers() {
  return you.value?.facilitator === undefined ? null : <Column />;
}
