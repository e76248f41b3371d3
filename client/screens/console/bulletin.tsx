/** A line for everybody, at all tables or at one: marked as the facilitator's, also among the news. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { TEXT_LIMIT } from "#shared/rules/commands.ts";
import { isOrdered } from "../../sessionStore.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Pick } from "../parts/pick.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { Refusal } from "./refusal.tsx";
import { askTables, tableName } from "./tables.ts";

const AT = "bulletin";

/** A sheet to write it in. */
export function Bulletin(props: {
  readonly open: boolean;
  readonly tables: readonly string[];
  readonly onClose: () => void;
}) {
  const text = useSignal("");
  const to = useSignal("all");
  const id = useId();
  const submit = async (): Promise<void> => {
    const written = text.value.trim();
    if (written === "") return;
    const tables = to.value === "all" ? props.tables : [to.value];
    const reply = await askTables(tables, { type: "bulletin", text: written }, AT);
    if (!reply.ok || reply.refusals !== undefined) return;
    text.value = "";
    props.onClose();
  };
  return (
    <Sheet title={say("console.bulletin")} open={props.open} onClose={props.onClose}>
      <form
        class="console-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {props.tables.length > 1 && (
          <Pick
            label={say("console.bulletinTo")}
            options={[
              { value: "all", label: say("console.allTables") },
              ...props.tables.map((value) => ({ value, label: tableName(value) })),
            ]}
            value={to.value}
            onChange={(chosen) => (to.value = chosen)}
          />
        )}
        <div class="field">
          <label for={id}>{say("console.bulletinText")}</label>
          <textarea
            id={id}
            rows={3}
            maxLength={TEXT_LIMIT}
            value={text.value}
            onInput={(event) => (text.value = event.currentTarget.value)}
          />
          <p class="field-hint">{say("console.bulletinNote")}</p>
        </div>
        <Refusal at={AT} />
        <Button look="main" icon="megaphone" submits={true} busy={isOrdered("ask")}>
          {say("console.bulletinSend")}
        </Button>
      </form>
    </Sheet>
  );
}
