/** The tables of a class beside each other: what the session's room answers to the request "beside". */
import type { WishRefusal } from "./messages.ts";
import type { TableDial } from "./sessionTerms.ts";
import type { TableRow } from "./whatIf.ts";

/** One table; what it is called and where it stands is in the room's state. */
export type BesideTable = { readonly code: string } & (
  | {
      /** Its debrief is open. */
      readonly as: "open";
      readonly row: TableRow;
      /** In which number of the scenario it differs from the others. */
      readonly dial?: { readonly dial: TableDial; readonly value: number };
    }
  /** It plays, or has not begun: nothing but that is told. `unread`: it is over, and cannot be told right now. */
  | { readonly as: "playing" | "waiting" | "unread" }
);

/** Reply to the request "beside", in the order in which the tables were opened. */
export type BesideReply =
  | { readonly ok: true; readonly tables: readonly BesideTable[] }
  | { readonly ok: false; readonly refusal: Pick<WishRefusal, "reason"> };
