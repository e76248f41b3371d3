/** Development only (`vite`, then /stage?seat=highmere.mayor&phase=commit&round=2): the real screens on a table in the browser. */
import { render } from "preact";
import type { Phase } from "#shared/rules/terms.ts";
import { PHASES } from "#shared/rules/terms.ts";
import { connectPorts } from "#client/ports.ts";
import { route } from "#client/router.ts";
import { App } from "#client/screens/app.tsx";
import * as store from "#client/store.ts";
import { addWords } from "#client/words/words.ts";
import { fixtureTable } from "./fixtures.ts";

const asked = new URLSearchParams(location.search);
const seat = asked.get("seat") ?? "highmere.mayor";
const phase: Phase = PHASES.find((one) => one === asked.get("phase")) ?? "situation";
const table = fixtureTable(seat, {
  format: asked.get("format") === "solo" ? "solo" : "seminar",
  seed: asked.get("seed") ?? "stage",
});
table.to(phase, Number(asked.get("round") ?? "1"));

/** Puts what the seat sees now into the store, as the line to a server would. */
function show(): void {
  const { table: shown, you } = table.look();
  const { talk, news, ...mine } = you;
  store.table.value = shown;
  store.you.value = mine;
  store.talk.value = talk;
  store.news.value = news;
  store.connection.value = { kind: "live" };
}

const files = import.meta.glob<Record<string, string>>(
  ["../../assets/words/en/*.json", "../../assets/scenarios/*/en.json"],
  { eager: true, import: "default" },
);
for (const words of Object.values(files)) addWords(words);

connectPorts({
  mountPicture: async (host, look) => (await import("#client/picture/index.ts")).mountPicture(host, look),
  caption: async (scene, since) => (await import("#client/picture/caption.ts")).captionSince(scene, since),
  prepare: () => undefined,
  enter: (code) => {
    store.code.value = code;
    store.welcome.value = {
      player: "person",
      host: true,
      format: asked.get("format") ?? "seminar",
      offset: 0,
    };
    show();
  },
  leave: () => undefined,
  assumed: () => Promise.resolve(table.assumed()),
  whatIf: () => Promise.resolve({ refused: { reason: "whatIf.lost" } }),
  files: () => Promise.resolve({ refused: { reason: "network" } }),
  file: () => Promise.resolve({ refused: { reason: "network" } }),
  mine: () => Promise.resolve({ refused: { reason: "network" } }),
  deleteTable: () => Promise.resolve({ refused: { reason: "network" } }),
  scenarios: () => Promise.resolve([]),
  openTable: () => Promise.resolve({ refused: { reason: "network" } }),
});
store.carryWith((wish) => {
  const reason = table.wish(wish);
  show();
  return Promise.resolve(reason === undefined ? { ok: true } : { ok: false, refusal: { reason } });
});

route.value = { at: "table", code: "346789" };
const host = document.querySelector("#app");
if (host) render(<App />, host);
