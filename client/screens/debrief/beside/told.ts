/** The tables of the class as the session tells them: asked when the page opens, and again whenever one has gone on. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { BesideTable } from "#shared/protocol/beside.ts";
import type { TableRow } from "#shared/protocol/whatIf.ts";
import type { GroupId } from "#shared/rules/terms.ts";
import { askBeside, line, session } from "../../../sessionStore.ts";
import type { Reason } from "../../../store.ts";
import { say } from "../../../words/words.ts";
import { tablesInOrder, tableTitle } from "../../parts/tableTitle.ts";

/** A table whose debrief is open. */
export interface OpenTable {
  readonly code: string;
  readonly title: string;
  readonly row: TableRow;
  /** In what it differs from the others, in a few words; empty if in nothing. */
  readonly differs: string;
}

/** A table of which nothing is told but why. */
export interface ShutTable {
  readonly code: string;
  readonly title: string;
  readonly why: string;
}

export interface Tables {
  readonly open: readonly OpenTable[];
  readonly shut: readonly ShutTable[];
  /** All groups of the open tables, in the scenario's order: the place gives colour and dash. */
  readonly groups: readonly GroupId[];
}

/** How long until what could not be told is asked for again, ms. */
const AGAIN = 5000;

/** What the session told last, and why nothing, if it did not. `led`: where the group is led, since that opens it. */
export function useBeside(led: string): {
  readonly tables: Tables | undefined;
  readonly refused: Reason | undefined;
} {
  const told = useSignal<readonly BesideTable[] | undefined>(undefined);
  const refused = useSignal<Reason | undefined>(undefined);
  const tries = useSignal(0);
  const stands = tablesInOrder.value.map(({ code, phase }) => `${code}:${phase}`).join(" ");
  const live = line.value.kind === "live";
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    if (live)
      void askBeside().then((reply) => {
        if (gone) return;
        refused.value = reply.ok ? undefined : reply.refusal;
        if (reply.ok) told.value = reply.tables;
        // What is closed opens by itself; what failed may go well next time.
        const failed = reply.ok
          ? reply.tables.some((one) => one.as === "unread")
          : reply.refusal.reason !== CLOSED;
        if (failed) timer = setTimeout(() => (tries.value += 1), AGAIN);
      });
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [stands, led, live, tries.value]);
  const closed = refused.value?.reason === CLOSED;
  return {
    tables: told.value === undefined || closed ? undefined : read(told.value),
    refused: refused.value,
  };
}

const CLOSED = "session.besideNotYet";

/** What was told, with the names that the session's room gives. */
export function read(told: readonly BesideTable[]): Tables {
  const open = told.flatMap((one) =>
    one.as === "open"
      ? [{ code: one.code, title: tableTitle(one.code), row: one.row, differs: differs(one) }]
      : [],
  );
  const shut = told.flatMap((one) =>
    one.as === "open"
      ? []
      : [
          {
            code: one.code,
            title: tableTitle(one.code),
            why: say(`debrief.beside.${one.as}`, { round: session.value?.tables[one.code]?.round ?? 0 }),
          },
        ],
  );
  const longest = open.toSorted((a, b) => b.row.groups.length - a.row.groups.length)[0];
  return { open, shut, groups: longest?.row.groups ?? [] };
}

/** What was set otherwise at this table: a number of the story, the theory of trust, the third group. */
function differs({ code, dial, row }: Extract<BesideTable, { as: "open" }>): string {
  if (dial !== undefined) return say(`setup.dial.${dial.dial}.${dial.value < 0.5 ? "low" : "high"}`);
  const [first] = tablesInOrder.value;
  const own = session.value?.tables[code];
  if (first === undefined || own === undefined || first.code === code) return "";
  if (row.lens !== first.lens) return say(`lens.${row.lens}.theory`);
  return own.thirdGroup === first.thirdGroup
    ? ""
    : say(own.thirdGroup ? "console.threeGroups" : "console.twoGroups");
}
