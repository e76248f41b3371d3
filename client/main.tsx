/** Wiring, nothing else: words, ports, the app. */
import { render } from "preact";
import { askWhatIf, enter, leave } from "./net/connection.ts";
import { deleteTableOf, fileOf, filesOf, mineOf } from "./net/home.ts";
import { openSession, passFor, takeLink } from "./net/links.ts";
import { findPaper } from "./net/paper.ts";
import { attendSession } from "./net/session.ts";
import { findAssumed, findCode, findScenarios, openTable } from "./net/tables.ts";
import { keepToken } from "./net/tokens.ts";
import { watchTable } from "./net/watching.ts";
import { connectPorts } from "./ports.ts";
import { App } from "./screens/app.tsx";
import { attend } from "./sessionStore.ts";
import { followWithSounds } from "./sound/sounds.ts";
import { code } from "./store.ts";
import { language, loadWords } from "./words/words.ts";

takeLink();

connectPorts({
  mountPicture: async (host, look) => (await import("./picture/index.ts")).mountPicture(host, look),
  caption: async (scene, since) => (await import("./picture/caption.ts")).captionSince(scene, since),
  prepare: () => {
    setTimeout(() => {
      void Promise.all([import("./screens/table.tsx"), import("./picture/index.ts")]).catch(() => undefined);
    }, 800);
  },
  enter,
  leave,
  assumed: findAssumed,
  whatIf: askWhatIf,
  files: () => filesOf(code.value),
  file: (name) => fileOf(code.value, name),
  mine: () => mineOf(code.value),
  deleteTable: () => deleteTableOf(code.value),
  scenarios: findScenarios,
  openTable: async (wanted) => {
    const opened = await openTable(wanted);
    if ("refused" in opened) return opened;
    keepToken(opened.value.code, opened.value.token);
    return { code: opened.value.code };
  },
  openSession,
  enterSession: (code, as) => attend(attendSession(code, as)),
  leaveSession: () => attend(undefined),
  lookInto: (session, table) => enter(table, passFor("facilitator", session)),
  passFor,
  whatOpens: findCode,
  watch: (session, table) => watchTable(table, passFor("projector", session)),
  paper: async (code) => {
    const found = await findPaper(code);
    return "value" in found ? { pack: found.value } : found;
  },
});

document.documentElement.lang = language === "qps" ? "en-XA" : language;

followWithSounds();

const host = document.querySelector("#app");

/** Without words there is nothing to show: try until the server gives them. */
async function start(): Promise<void> {
  for (;;) {
    try {
      await loadWords();
      break;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }
  }
  if (host) render(<App />, host);
}

void start();
