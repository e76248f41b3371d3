/** Incidents that the facilitator brings in: one of the scenario's deck, or an own one within bounds. */
import type { GroupId, OwnDial } from "./terms.ts";

/** What is brought in. An own incident is a suspicion if it names a suspect, otherwise nobody's deed. */
export type Injection =
  | {
      readonly kind: "deck";
      readonly incident: string;
      /** For a suspicion: whom it hits, and who might have meant it. */
      readonly hit?: GroupId;
      readonly suspect?: GroupId;
    }
  | {
      readonly kind: "own";
      readonly title: string;
      readonly text: string;
      readonly hits: readonly GroupId[];
      readonly suspect?: GroupId;
      /** At most OWN_DIALS_MOST of them, each within OWN_BOUNDS. */
      readonly dials: Readonly<Partial<Record<OwnDial, number>>>;
    };

/** How many dials an own incident may move. */
export const OWN_DIALS_MOST = 2;
/** How far each may be moved, to either side: as far as the strongest incidents of the shipped scenarios. */
export const OWN_BOUNDS: Readonly<Record<OwnDial, number>> = { security: 4, stress: 0.1, ambiguity: 0.1 };
/** Injections in one situation, and in the queue. */
export const INJECTIONS_MOST = 3;
