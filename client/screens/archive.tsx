/** Without a seat one may keep the archive: mark moments of the game for the debrief, with a line of one's own. */
import { useId } from "preact/hooks";
import { TEXT_LIMIT } from "#shared/rules/commands.ts";
import { askFor, draft, isPending, send, welcome, you } from "../store.ts";
import { say } from "../words/words.ts";
import "../style/keeping.css";
import { offerName } from "./offeredName.ts";
import { Button } from "./parts/button.tsx";

/** The archive for whoever may keep it, or keeps it. */
export function Archive() {
  const ask = askFor("archive");
  const marks = askFor("bookmark");
  // Alone with bots there is nobody to keep it for.
  if ((!ask && !marks) || welcome.value?.format === "solo") return null;
  const count = you.value?.bookmarks?.length ?? 0;
  return (
    <section class="archive" aria-labelledby="archive">
      <h2 id="archive">{say("archive.title")}</h2>
      <p class="small soft">{say(ask?.on === true ? "archive.offer" : "archive.means")}</p>
      {marks && <Mark />}
      {marks && count > 0 && (
        <p class="small" role="status">
          {say("archive.count", { count })}
        </p>
      )}
      {ask && (
        <Button
          icon={ask.on ? "stamp" : "x"}
          look={ask.on ? "plain" : "quiet"}
          busy={isPending("archive")}
          onPress={() =>
            void send(
              ask.on
                ? { type: "archive", on: true, name: draft("name", "").value.trim() || offerName() }
                : { type: "archive", on: false },
            )
          }
        >
          {say(ask.on ? "archive.take" : "archive.stop")}
        </Button>
      )}
    </section>
  );
}

/** One moment, in a line. */
function Mark() {
  const line = draft("bookmark", "");
  const field = useId();
  const submit = async (): Promise<void> => {
    const text = line.value.trim();
    if (text === "") return;
    const outcome = await send({ type: "bookmark", line: text });
    if (outcome.ok) line.value = "";
  };
  return (
    <form
      class="field archive-mark"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label for={field}>{say("archive.line")}</label>
      <input
        id={field}
        maxLength={TEXT_LIMIT}
        autocomplete="off"
        value={line.value}
        onInput={(event) => (line.value = event.currentTarget.value)}
      />
      <Button icon="stamp" busy={isPending("bookmark")} onPress={() => void submit()}>
        {say("archive.mark")}
      </Button>
    </form>
  );
}
