/** One tap for all tables: the clock, a bulletin, the end. */
import { useSignal } from "@preact/signals";
import type { Wish } from "#shared/rules/commands.ts";
import { isOrdered, order, session } from "../../sessionStore.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import type { IconName } from "../parts/icon.tsx";
import { Bulletin } from "./bulletin.tsx";
import { Refusal } from "./refusal.tsx";
import { Sure } from "./sure.tsx";
import { askTables, isPlaying, seenTables, type Seen } from "./tables.ts";

const AT = "all";
/** What one tap of more time is, seconds. */
const MORE = 30;

interface Lever {
  readonly name: string;
  readonly icon: IconName;
  readonly wish: Wish;
  readonly for: (seen: Seen) => boolean;
}

/** In the order in which they are shown; each goes to those tables only for which it means something. */
const LEVERS: readonly Lever[] = [
  {
    name: "start",
    icon: "play",
    wish: { type: "control", control: "start" },
    for: ({ table }) => table.phase === "lobby" && table.people > 0,
  },
  {
    name: "pause",
    icon: "pause",
    wish: { type: "control", control: "pause" },
    for: ({ table }) => isPlaying(table) && !table.paused,
  },
  {
    name: "resume",
    icon: "play",
    wish: { type: "control", control: "resume" },
    // A pause that somebody asked for ends where it was asked for.
    for: ({ table, tile }) => isPlaying(table) && table.paused && tile?.card !== true,
  },
  {
    name: "extend",
    icon: "timer",
    wish: { type: "extend", seconds: MORE },
    for: ({ table }) => isPlaying(table) && table.timed && !table.paused,
  },
  {
    name: "skip",
    icon: "skip",
    wish: { type: "control", control: "skip" },
    for: ({ table }) => isPlaying(table) && !table.paused,
  },
  {
    name: "hold",
    icon: "lock",
    wish: { type: "hold", held: true },
    for: ({ table, tile }) => isPlaying(table) && !table.paused && tile?.held !== true,
  },
  {
    name: "letGo",
    icon: "unlock",
    wish: { type: "hold", held: false },
    for: ({ table, tile }) => isPlaying(table) && !table.paused && tile?.held === true,
  },
];

/** A bar of levers, those that can be pulled now. */
export function AllTables(props: { readonly onPlan: () => void }) {
  const writing = useSignal(false);
  const tables = seenTables.value;
  const codesFor = (lever: Lever): readonly string[] =>
    tables.filter((one) => lever.for(one)).map(({ table }) => table.code);
  const running = tables.filter(({ table }) => isPlaying(table));
  const waitsForPeople = tables.every(({ table }) => table.phase === "lobby" && table.people === 0);
  return (
    <section class="all-tables" aria-labelledby="all-tables">
      <h2 id="all-tables">{say("console.all")}</h2>
      {waitsForPeople && <p class="soft">{say("console.nobodySits")}</p>}
      <div class="host-buttons">
        {LEVERS.map((lever) => {
          const codes = codesFor(lever);
          if (codes.length === 0) return null;
          return (
            <Button
              key={lever.name}
              look={lever.name === "start" ? "main" : "plain"}
              icon={lever.icon}
              busy={isOrdered("ask")}
              onPress={() => void askTables(codes, lever.wish, AT)}
            >
              {say(`console.all.${lever.name}`, { count: codes.length })}
            </Button>
          );
        })}
        <Button icon="megaphone" onPress={() => (writing.value = true)}>
          {say("console.bulletin")}
        </Button>
        {running.length > 0 && (
          <Sure
            label={say("console.end")}
            icon="flag"
            question={say("console.endMeans", { count: running.length })}
            yes={say("console.endYes")}
            busy={isOrdered("endSession")}
            onYes={() => void order({ type: "endSession" }, AT)}
          />
        )}
      </div>
      {session.value?.endsAt === 0 && session.value.stage !== "debriefing" && (
        <p class="small soft no-plan">
          {say("console.planNone")}{" "}
          <Button look="quiet" onPress={props.onPlan}>
            {say("console.planNow")}
          </Button>
        </p>
      )}
      <Refusal at={AT} />
      <Bulletin
        open={writing.value}
        tables={tables.map(({ table }) => table.code)}
        onClose={() => (writing.value = false)}
      />
    </section>
  );
}
