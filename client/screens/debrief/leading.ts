/** Which page of the debrief this person is at: with the group, where somebody leads it, or alone. */
import { computed } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { DEBRIEF_PAGES, type DebriefPage } from "#shared/rules/terms.ts";
import { attending, order, session } from "../../sessionStore.ts";
import { tablesInOrder } from "../parts/tableTitle.ts";
import { askFor, draft, mySeat, send, table, welcome } from "../../store.ts";

const FIRST = DEBRIEF_PAGES[0];

/** The pages there are here: a table of no session has no others beside it. */
export const PAGES_HERE = computed<readonly DebriefPage[]>(() =>
  session.value === undefined ? DEBRIEF_PAGES.filter((page) => page !== "beside") : DEBRIEF_PAGES,
);

/** Where one is, and how one turns. */
export interface Place {
  readonly page: DebriefPage;
  /** The page of the group, while somebody leads. */
  readonly led: DebriefPage | undefined;
  /** Somebody leads, and this person looks around alone. */
  readonly isAlone: boolean;
  /** For who may lead. `on`: whoever turns a page here turns it for everybody. */
  readonly lead:
    | {
        readonly on: boolean;
        readonly set: (on: boolean) => void;
        /** For who guides a class: whether all its tables turn, not this one alone. */
        readonly all?: { readonly on: boolean; readonly set: (on: boolean) => void };
      }
    | undefined;
  readonly go: (page: DebriefPage) => void;
  /** Back to the page of the group. */
  readonly join: () => void;
}

/** The place of this person; where one is is kept over a reload. */
export function usePlace(): Place {
  const own = draft<DebriefPage>("debrief", FIRST);
  const alone = draft("debrief.alone", false);
  // Who plays turns pages alone until they choose to lead; who does not play is there to lead.
  const leads = draft("debrief.leads", mySeat.value === undefined);
  const allLed = draft("debrief.leadsAll", true);
  const others = attending.value?.as === "facilitator" ? inDebrief() : [];
  const told = table.value?.debriefPage ?? "";
  const led = told === "" ? undefined : told;
  const may = askFor("leadDebrief") !== undefined && welcome.value?.format !== "solo";
  const isLeading = may && leads.value;
  useEffect(() => {
    if (led !== undefined && !alone.value) own.value = led;
  }, [led]);
  const page = PAGES_HERE.value.includes(own.value) ? own.value : FIRST;
  const turnAll = (to: DebriefPage) => {
    if (others.length > 1 && allLed.value) leadAll(others, to);
    else if (to !== led) void send({ type: "leadDebrief", page: to });
  };
  return {
    page,
    led,
    isAlone: led !== undefined && !isLeading && alone.value,
    lead: may
      ? {
          on: isLeading,
          set: (on) => {
            leads.value = on;
            alone.value = false;
            if (on) turnAll(page);
          },
          ...(others.length < 2
            ? {}
            : {
                all: {
                  on: allLed.value,
                  set: (on) => {
                    allLed.value = on;
                    if (on && isLeading) turnAll(page);
                  },
                },
              }),
        }
      : undefined,
    go: (to) => {
      own.value = to;
      if (isLeading) turnAll(to);
      else alone.value = led !== undefined && to !== led;
    },
    join: () => {
      alone.value = false;
      if (led !== undefined) own.value = led;
    },
  };
}

/** Codes of the session's tables that are in their debrief. */
export function inDebrief(): readonly string[] {
  return tablesInOrder.value.filter(({ phase }) => phase === "debrief").map(({ code }) => code);
}

/** Turns the page at these tables of a session. A table that is there already says no, and nobody need hear it. */
export function leadAll(tables: readonly string[], page: DebriefPage): void {
  void order({ type: "ask", tables: [...tables], wish: { type: "leadDebrief", page } }, "lead");
}
