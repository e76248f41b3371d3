/** Whoever opened the table and has no seat keeps the time, and may speak and listen everywhere. */
import { mySeat, welcome } from "../../store.ts";

/** Whether this person runs the table without playing. */
export function isFacilitator(): boolean {
  return welcome.value?.host === true && mySeat.value === undefined;
}
