/** How large a session is: how many tables, and how many people to a seat. Both the set-up and the server ask here. */
import { TEAM_MOST } from "../rules/terms.ts";
import { TABLES_MOST } from "./sessionTerms.ts";

/** How many tables of so many seats a class needs; more than fills the most tables shares seats. */
export function tablesFor(people: number, seats: number): number {
  return Math.min(TABLES_MOST, Math.max(1, Math.ceil(people / Math.max(1, seats))));
}

/** How many may share a seat so that all have one and one in ten more may come; undefined if no number does. */
export function teamSizeFor(people: number, seats: number): number | undefined {
  if (people > seats * TEAM_MOST) return undefined;
  const wanted = people + Math.ceil(people / 10);
  return Math.min(TEAM_MOST, Math.max(1, Math.ceil(wanted / Math.max(1, seats))));
}
