/** Taking it home: each person's consent, and for who keeps the table the files, a printed report, and deletion. */
import { useSignal } from "@preact/signals";
import { port } from "../../ports.ts";
import { isPending, send, welcome, you, type Reason } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Refused } from "../parts/refused.tsx";
import { Section } from "../parts/section.tsx";
import { keepAs } from "../../charts/keepAs.ts";
import { printReport } from "./report.ts";

/** The page. */
export function TakeHome() {
  return (
    <>
      <Consent />
      {welcome.value?.host === true && <Files />}
      <Section title={say("takeHome.report")}>
        <p>{say("takeHome.reportNote")}</p>
        <Button icon="scroll" onPress={printReport}>
          {say("takeHome.print")}
        </Button>
      </Section>
      {welcome.value?.host === true && <Delete />}
    </>
  );
}

function Consent() {
  const given = you.value?.learning?.consent;
  const text = you.value?.questions?.consent;
  if (given === undefined || text === undefined) return null;
  return (
    <Section title={say("takeHome.consent")}>
      <p>{say(text)}</p>
      <p role="status">
        <b>{say(given ? "takeHome.given" : "takeHome.notGiven")}</b>
      </p>
      <Button busy={isPending("consent")} onPress={() => void send({ type: "consent", given: !given })}>
        {say(given ? "takeHome.takeBack" : "takeHome.give")}
      </Button>
      <Refused />
    </Section>
  );
}

function Files() {
  const names = useSignal<readonly string[]>([]);
  const no = useSignal<Reason | undefined>(undefined);
  const busy = useSignal("");
  const list = async () => {
    if (names.value.length > 0) return;
    const told = await port().files();
    if ("value" in told) names.value = told.value;
    else no.value = told.refused;
  };
  const take = async (name: string) => {
    busy.value = name;
    no.value = undefined;
    const told = await port().file(name);
    busy.value = "";
    if ("value" in told) keepAs(told.value, name);
    else no.value = told.refused;
  };
  const button = (name: string, label: string) => (
    <Button key={name} busy={busy.value === name} onPress={() => void take(name)}>
      {label}
    </Button>
  );
  const tables = names.value.filter((name) => name.endsWith(".csv") && name !== "codebook.csv");
  return (
    <Section title={say("takeHome.files")}>
      <p>{say("takeHome.filesNote")}</p>
      <Problem why={no.value} />
      <div class="take-home">
        {button("game.json", say("takeHome.whole"))}
        {button("codebook.csv", say("takeHome.codebook"))}
        {button("schema.json", say("takeHome.schema"))}
      </div>
      <details
        onToggle={(event) => {
          if (event.currentTarget.open) void list();
        }}
      >
        <summary>{say("takeHome.tables")}</summary>
        <div class="take-home">{tables.map((name) => button(name, name))}</div>
      </details>
    </Section>
  );
}

function Delete() {
  const sure = useSignal(false);
  const no = useSignal<Reason | undefined>(undefined);
  const go = async () => {
    const told = await port().deleteTable();
    if ("refused" in told) no.value = told.refused;
  };
  return (
    <Section title={say("takeHome.delete")}>
      <p>{say("takeHome.deleteNote")}</p>
      <Problem why={no.value} />
      {sure.value ? (
        <div class="take-home">
          <Button onPress={() => void go()}>{say("takeHome.deleteSure")}</Button>
          <Button
            look="quiet"
            onPress={() => {
              sure.value = false;
            }}
          >
            {say("takeHome.keep")}
          </Button>
        </div>
      ) : (
        <Button
          onPress={() => {
            sure.value = true;
          }}
        >
          {say("takeHome.deleteAsk")}
        </Button>
      )}
    </Section>
  );
}

function Problem(props: { readonly why: Reason | undefined }) {
  return props.why === undefined ? null : (
    <p class="notice" role="alert">
      {say(`error.${props.why.reason}`, props.why.params)}
    </p>
  );
}
