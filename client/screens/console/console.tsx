/** The facilitator's console: one page with all tables, all people, the way in for others, and the time. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { port } from "../../ports.ts";
import { go, route } from "../../router.ts";
import { board, line, session } from "../../sessionStore.ts";
import { table as shownTable, you } from "../../store.ts";
import { say } from "../../words/words.ts";
import "../../style/console.css";
import { Button } from "../parts/button.tsx";
import { Icon, type IconName } from "../parts/icon.tsx";
import { later } from "../parts/later.tsx";
import { useStory } from "../parts/story.ts";
import { TablesBeside } from "./beside.tsx";
import { Alerts, PauseCards } from "./alerts.tsx";
import { AllTables } from "./allTables.tsx";
import { carryByOrders } from "./carry.ts";
import { Head } from "./head.tsx";
import { Invite } from "./invite.tsx";
import { useTicking } from "./now.ts";
import { OneTable } from "./oneTable.tsx";
import { People } from "./people.tsx";
import { Plan } from "./plan.tsx";
import { tableName } from "./tables.ts";
import { Tiles } from "./tiles.tsx";

const TABS = ["tables", "people", "invite", "plan"] as const;
type Tab = (typeof TABS)[number];
const icons: Readonly<Record<Tab, IconName>> = {
  tables: "house",
  people: "users",
  invite: "share",
  plan: "hourglass",
};

const TableScreen = later(async () => (await import("../table.tsx")).Table);

/** The console of the session that the address names. */
export function Console() {
  const at = route.value;
  const code = at.at === "console" ? at.code : "";
  const open = at.at === "console" ? at.table : undefined;
  const state = line.value;
  useTicking();
  const worded = useStory(session.value?.scenario);
  useEffect(() => {
    if (code !== "") port().enterSession(code, "facilitator");
    return () => port().leaveSession();
  }, [code]);
  useEffect(() => {
    if (open === undefined) return undefined;
    port().lookInto(code, open);
    carryByOrders(open);
    return () => port().leave();
  }, [code, open]);
  if (state.kind === "refused" || state.kind === "closed") return <NotHere code={code} />;
  if (session.value === undefined || board.value === undefined || !worded) {
    return (
      <main class="waiting-room" aria-busy="true">
        <p class="lamp-wait">{say("app.coming")}</p>
      </main>
    );
  }
  return <Live code={code} open={open !== undefined && session.value.tables[open] ? open : undefined} />;
}

function Live(props: { readonly code: string; readonly open: string | undefined }) {
  const { code, open } = props;
  const gathering = session.value?.stage === "gathering";
  const nobody = (session.value?.people ?? 0) === 0;
  const tab = useSignal<Tab>(gathering && nobody ? "invite" : "tables");
  const lookingIn = useSignal(false);
  const fresh: Readonly<Partial<Record<Tab, number>>> = { people: session.value?.waiting ?? 0 };
  useEffect(() => {
    lookingIn.value = false;
  }, [open]);
  if (open !== undefined && lookingIn.value && shownTable.value && you.value) {
    return (
      <div class="console-inside">
        <div class="inside-bar">
          <Icon name="eye" />
          <span>{say("console.inside", { table: tableName(open) })}</span>
          <Button onPress={() => (lookingIn.value = false)}>{say("console.backToConsole")}</Button>
        </div>
        <PauseCards />
        <TableScreen />
      </div>
    );
  }
  const show = (next: Tab): void => {
    tab.value = next;
    if (open !== undefined) go({ at: "console", code });
    scrollTo({ top: 0 });
  };
  return (
    <div class="console">
      <Head />
      <nav class="console-tabs" aria-label={say("console.parts")}>
        {TABS.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={tab.value === one ? "page" : undefined}
            onClick={() => show(one)}
          >
            <Icon name={icons[one]} />
            <span>{say(`console.part.${one}`)}</span>
            {(fresh[one] ?? 0) > 0 && (
              <span class="unread">
                <span class="spoken">{say("session.alert.waiting", { count: fresh[one] ?? 0 })}</span>
                <span aria-hidden="true">{fresh[one]}</span>
              </span>
            )}
          </button>
        ))}
      </nav>
      <main id="do" class="console-main" tabIndex={-1}>
        <PauseCards />
        {tab.value === "tables" && open === undefined && (
          <>
            <AllTables onPlan={() => show("plan")} />
            <Alerts onPeople={() => show("people")} onPlan={() => show("plan")} />
            <Tiles />
            <TablesBeside />
          </>
        )}
        {tab.value === "tables" && open !== undefined && (
          <OneTable
            key={open}
            code={open}
            onBack={() => go({ at: "console", code })}
            onLookIn={() => (lookingIn.value = true)}
          />
        )}
        {tab.value === "people" && <People />}
        {tab.value === "invite" && <Invite onTables={() => show("tables")} />}
        {tab.value === "plan" && <Plan />}
      </main>
    </div>
  );
}

/** The console cannot be had: why, and the way on. */
function NotHere(props: { readonly code: string }) {
  const state = line.value;
  const text =
    state.kind === "refused"
      ? say(`error.${state.why.reason}`, { code: props.code, ...state.why.params })
      : state.kind === "closed"
        ? say(`console.closed.${state.because}`)
        : "";
  return (
    <main class="waiting-room">
      <div class="letter">
        <h1>{say("console.notHere")}</h1>
        <p role="alert">{text}</p>
        <p>{say("console.notHereLine")}</p>
        <div class="task-control">
          <Button look="main" onPress={() => port().enterSession(props.code, "facilitator")}>
            {say("app.tryAgain")}
          </Button>
          <Button icon="doorOpen" onPress={() => go({ at: "door" })}>
            {say("app.toDoor")}
          </Button>
        </div>
      </div>
    </main>
  );
}
