/** The whole client: which place the address names, and what stands there now. */
import { useEffect, useErrorBoundary } from "preact/hooks";
import { port } from "../ports.ts";
import { route } from "../router.ts";
import { connection, mySeat, table, you } from "../store.ts";
import { loadWords, say } from "../words/words.ts";
import { Announcer } from "./announcer.tsx";
import { Door } from "./door.tsx";
import { Lobby } from "./lobby.tsx";
import { Lost } from "./lost.tsx";
import { Button } from "./parts/button.tsx";
import { keepFocus } from "./parts/focusKept.ts";
import { later } from "./parts/later.tsx";

const Console = later(async () => {
  const [{ Console: screen }] = await Promise.all([import("./console/console.tsx"), loadWords("console")]);
  return screen;
});
const Table = later(async () => (await import("./table.tsx")).Table);

/** Door, table, or a session's console (which goes to tables by itself). */
export function App() {
  const at = route.value;
  useEffect(() => {
    if (at.at === "table") port().enter(at.code);
    else if (at.at === "door") port().leave();
  }, [at.at === "table" ? at.code : at.at]);
  useEffect(() => {
    document.title = at.at === "door" ? say("app.title") : say("app.titleAt", { code: at.code });
  });
  useEffect(() => keepFocus(document.body), []);
  const [broken] = useErrorBoundary((error) => console.error(error));
  if (broken !== undefined) return <Broken />;
  return (
    <>
      <Announcer />
      {at.at === "console" ? <Console /> : at.at === "door" ? <Door /> : <Place code={at.code} />}
    </>
  );
}

/** A fault in a screen: the seat is safe on the server, and a reload brings it back. */
function Broken() {
  return (
    <main class="waiting-room">
      <div class="letter">
        <h1>{say("app.broken")}</h1>
        <p role="alert">{say("app.brokenLine")}</p>
        <Button look="main" onPress={() => location.reload()}>
          {say("app.reload")}
        </Button>
      </div>
    </main>
  );
}

function Place(props: { readonly code: string }) {
  const line = connection.value;
  if (line.kind === "refused" || line.kind === "closed") return <Lost code={props.code} />;
  if (!table.value || !you.value) {
    return (
      <main class="waiting-room" aria-busy="true">
        <p class="lamp-wait">{say("app.coming")}</p>
      </main>
    );
  }
  if (table.value.phase === "lobby") return <Lobby />;
  return <Table key={mySeat.value?.id ?? "audience"} />;
}
