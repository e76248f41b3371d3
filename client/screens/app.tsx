/** The whole client: which place the address names, and what stands there now. */
import { useEffect, useErrorBoundary } from "preact/hooks";
import { port } from "../ports.ts";
import { route, type Route } from "../router.ts";
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
const Session = later(async () => {
  const [{ Session: screen }] = await Promise.all([import("./session/session.tsx"), loadWords("people")]);
  return screen;
});
const Projector = later(async () => {
  const [{ Projector: screen }] = await Promise.all([
    import("./projector/projector.tsx"),
    loadWords("projector"),
    loadWords("debrief"),
  ]);
  return screen;
});
const Print = later(async () => {
  const [{ Print: screen }] = await Promise.all([import("./print/print.tsx"), loadWords("paper")]);
  return screen;
});
const Privacy = later(async () => {
  const [{ Privacy: screen }] = await Promise.all([import("./privacy.tsx"), loadWords("paper")]);
  return screen;
});
const Table = later(async () => (await import("./table.tsx")).Table);

/** Door, table, or what belongs to a session (which goes to tables by itself). */
export function App() {
  const at = route.value;
  useEffect(() => {
    if (at.at === "table") port().enter(at.code);
    else if (at.at === "door") port().leave();
  }, [at.at === "table" ? `t ${at.code}` : at.at]);
  useEffect(() => {
    document.title = "code" in at ? say("app.titleAt", { code: at.code }) : say("app.title");
  });
  useEffect(() => keepFocus(document.body), []);
  const [broken] = useErrorBoundary((error) => console.error(error));
  if (broken !== undefined) return <Broken />;
  return (
    <>
      <Announcer />
      {at.at === "table" ? <Place code={at.code} /> : <Elsewhere at={at.at} />}
    </>
  );
}

function Elsewhere(props: { readonly at: Exclude<Route["at"], "table"> }) {
  switch (props.at) {
    case "door":
      return <Door />;
    case "console":
      return <Console />;
    case "session":
      return <Session />;
    case "projector":
      return <Projector />;
    case "print":
      return <Print />;
    case "privacy":
      return <Privacy />;
  }
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
