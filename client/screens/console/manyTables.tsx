/** More tables and fewer: one as another with one thing changed, two made into one, names, and who comes late. */
import { useSignal } from "@preact/signals";
import { useEffect, useId } from "preact/hooks";
import type { ScenarioOffer } from "#shared/protocol/messages.ts";
import type { TableVariation } from "#shared/protocol/session.ts";
import { LATE_RULES, TABLES_MOST, TITLE_LIMIT, type LateRule } from "#shared/protocol/sessionTerms.ts";
import { port } from "../../ports.ts";
import { board, isOrdered, order, session } from "../../sessionStore.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Pick } from "../parts/pick.tsx";
import { VariationPick } from "../setup/variation.tsx";
import { Refusal } from "./refusal.tsx";
import { Sure } from "./sure.tsx";
import { seenTables, tableName } from "./tables.ts";

const AT = "many";

/** A fold at the end of the people: rarely needed, never in the way. */
export function ManyTables() {
  const tables = seenTables.value.map(({ table }) => ({ value: table.code, label: tableName(table.code) }));
  return (
    <details class="more many-tables">
      <summary>{say("console.many")}</summary>
      <div class="many-parts">
        <Pick<LateRule>
          label={say("console.late")}
          options={LATE_RULES.map((value) => ({ value, label: say(`console.late.${value}`) }))}
          value={board.value?.setup.late ?? "citizens"}
          onChange={(late) => void order({ type: "late", late }, AT)}
        />
        {tables.length < TABLES_MOST && <Duplicate tables={tables} />}
        {tables.length > 1 && <Merge tables={tables} />}
        <Name tables={tables} />
        <Refusal at={AT} />
      </div>
    </details>
  );
}

type Tables = readonly { readonly value: string; readonly label: string }[];

function Duplicate(props: { readonly tables: Tables }) {
  const [first] = props.tables;
  const like = useSignal(first?.value ?? "");
  const variation = useSignal<TableVariation>({});
  const offers = useSignal<readonly ScenarioOffer[]>([]);
  useEffect(() => {
    void port()
      .scenarios()
      .then((found) => (offers.value = found));
  }, []);
  const third = offers.value.find((one) => one.id === session.value?.scenario)?.thirdGroup;
  return (
    <fieldset class="many-part">
      <legend>{say("console.duplicate")}</legend>
      <div class="pick-row">
        <Pick
          label={say("console.like")}
          options={props.tables}
          value={like.value}
          onChange={(one) => (like.value = one)}
        />
        <VariationPick
          label={say("console.differs")}
          third={third}
          value={variation.value}
          onChange={(one) => (variation.value = one)}
        />
      </div>
      <Button
        icon="plus"
        busy={isOrdered("addTable")}
        onPress={() => void order({ type: "addTable", like: like.value, variation: variation.value }, AT)}
      >
        {say("console.duplicateGo")}
      </Button>
    </fieldset>
  );
}

function Merge(props: { readonly tables: Tables }) {
  const [first, second] = props.tables;
  const from = useSignal(second?.value ?? "");
  const into = useSignal(first?.value ?? "");
  return (
    <fieldset class="many-part">
      <legend>{say("console.merge")}</legend>
      <div class="pick-row">
        <Pick
          label={say("console.mergeFrom")}
          options={props.tables}
          value={from.value}
          onChange={(one) => (from.value = one)}
        />
        <Pick
          label={say("console.mergeInto")}
          options={props.tables}
          value={into.value}
          onChange={(one) => (into.value = one)}
        />
      </div>
      <Sure
        label={say("console.mergeGo")}
        icon="users"
        question={say("console.mergeMeans", { from: tableName(from.value), into: tableName(into.value) })}
        yes={say("console.mergeYes")}
        busy={isOrdered("merge")}
        onYes={() => void order({ type: "merge", from: from.value, into: into.value }, AT)}
      />
    </fieldset>
  );
}

function Name(props: { readonly tables: Tables }) {
  const [first] = props.tables;
  const table = useSignal(first?.value ?? "");
  const name = useSignal("");
  const id = useId();
  return (
    <form
      class="many-part"
      onSubmit={(event) => {
        event.preventDefault();
        void order({ type: "nameTable", table: table.value, name: name.value }, AT).then((reply) => {
          if (reply.ok) name.value = "";
        });
      }}
    >
      <div class="pick-row">
        <Pick
          label={say("console.nameOf")}
          options={props.tables}
          value={table.value}
          onChange={(one) => (table.value = one)}
        />
        <div class="field">
          <label for={id}>{say("console.nameNew")}</label>
          <input
            id={id}
            maxLength={TITLE_LIMIT}
            autocomplete="off"
            value={name.value}
            onInput={(event) => (name.value = event.currentTarget.value)}
          />
        </div>
      </div>
      <Button submits={true} icon="pen" busy={isOrdered("nameTable")}>
        {say("console.nameGo")}
      </Button>
    </form>
  );
}
