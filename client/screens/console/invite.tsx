/** How others come: the code and its QR for people, a screen for all to see, a second pair of hands. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { LINK_PATHS, TITLE_LIMIT, type Capability } from "#shared/protocol/sessionTerms.ts";
import { port } from "../../ports.ts";
import { addressOf } from "../../router.ts";
import { arrival, board, isOrdered, order, session, sign } from "../../sessionStore.ts";
import { list, say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { Section } from "../parts/section.tsx";
import { Tick } from "../parts/tick.tsx";
import { copyText, Qr } from "../share.tsx";
import { Refusal } from "./refusal.tsx";
import { Sure } from "./sure.tsx";

const AT = "invite";

/** The address of a private link. */
function linkOf(as: Capability, token: string | undefined): string {
  const code = session.value?.code ?? "";
  return `${location.origin}/${LINK_PATHS[as]}/${code}${token === undefined ? "" : `#${token}`}`;
}

/** Links by whom they are for. */
export function Invite(props: { readonly onTables: () => void }) {
  const code = session.value?.code ?? "";
  const people = linkOf("person", undefined);
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
  const projector = port().passFor("projector", code);
  const facilitator = port().passFor("facilitator", code);
  return (
    <div class="invite">
      <section class="invite-people" aria-labelledby="invite-people">
        <h2 id="invite-people">{say("console.invite")}</h2>
        <div class="invite-code">
          <Qr text={people} />
          <div class="share-text">
            <p>{say("console.inviteLine", { address: location.host })}</p>
            <p class="big-code" aria-label={code.split("").join(" ")}>
              {code}
            </p>
            <p class="share-link">{people}</p>
            {isLocal && <p class="small soft">{say("lobby.localNote")}</p>}
            <Copy text={people} label={say("console.copyPeople")} />
          </div>
        </div>
        <p role="status" class="invite-count">
          <Icon name="users" />
          {say("console.came", {
            count: session.value?.people ?? 0,
            expected: board.value?.setup.people ?? 0,
          })}
        </p>
        <Button look="main" icon="arrowRight" onPress={props.onTables}>
          {say("console.toTables")}
        </Button>
      </section>
      <div class="invite-more">
        {facilitator !== undefined && (
          <Section title={say("console.private")} icon="lock">
            <p>{say("console.privateLine")}</p>
            <Copy text={linkOf("facilitator", facilitator)} label={say("console.copyPrivate")} />
          </Section>
        )}
        {projector !== undefined && (
          <Section title={say("console.projector")} icon="eye">
            <p>{say("console.projectorLine")}</p>
            <div class="host-buttons">
              <a class="button plain" href={linkOf("projector", projector)} target="_blank" rel="noreferrer">
                {say("console.projectorOpen")}
              </a>
              <Copy text={linkOf("projector", projector)} label={say("console.copyLink")} />
            </div>
          </Section>
        )}
        <Helpers />
        <Section title={say("console.print")} icon="scroll">
          <p>{say("console.printLine")}</p>
          <div class="host-buttons">
            <a class="button plain" href={addressOf({ at: "print", code })} target="_blank" rel="noreferrer">
              {say("console.printOpen")}
            </a>
          </div>
          <p class="small soft">{say("console.guide")}</p>
        </Section>
        <Section title={say("console.sign")} icon="hand">
          <Tick
            label={say("console.signAsk")}
            note={say("console.signNote")}
            checked={session.value?.signAsked === true}
            onChange={(asked) => void order({ type: "askSign", asked }, AT)}
          />
          {session.value?.signAsked === true && sign.value && (
            <p class="sign-now" role="status">
              {list(sign.value.sign.map((one) => say(`session.sign.${one}`)))}
            </p>
          )}
        </Section>
        <Refusal at={AT} />
      </div>
    </div>
  );
}

/** Who else has a console, and a link for one more. */
function Helpers() {
  const name = useSignal("");
  const made = useSignal<{ readonly name: string; readonly token: string } | undefined>(undefined);
  const id = useId();
  const links = board.value?.links ?? [];
  const make = async (): Promise<void> => {
    const called = name.value.trim();
    const reply = await order({ type: "makeLink", name: called }, AT);
    if (!reply.ok || reply.link === undefined) return;
    made.value = { name: called, token: reply.link.token };
    name.value = "";
  };
  return (
    <Section title={say("console.helpers")} icon="users">
      <p class="small soft">{say("console.helpersLine")}</p>
      <ul class="links">
        {links.map((link, at) => (
          <li key={link.id}>
            <span>
              <b>{link.name === "" ? say(at === 0 ? "console.opener" : "console.helper") : link.name}</b>{" "}
              <span class="small soft">
                {link.id === arrival.value?.id
                  ? say("table.you")
                  : say(link.connected ? "console.isHere" : "console.isAway")}
              </span>
            </span>
            {link.id !== arrival.value?.id && links.length > 1 && (
              <Sure
                label={say("console.revoke")}
                icon="x"
                look="quiet"
                question={say("console.revokeMeans")}
                yes={say("console.revokeYes")}
                onYes={() => void order({ type: "revokeLink", link: link.id }, AT)}
              />
            )}
          </li>
        ))}
      </ul>
      {made.value !== undefined && (
        <div class="made-link" role="status">
          <p>{say("console.madeLink", { name: made.value.name })}</p>
          <p class="share-link">{linkOf("facilitator", made.value.token)}</p>
          <Copy text={linkOf("facilitator", made.value.token)} label={say("console.copyLink")} />
        </div>
      )}
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <label for={id}>{say("console.helperName")}</label>
        <div class="field-with">
          <input
            id={id}
            maxLength={TITLE_LIMIT}
            autocomplete="off"
            value={name.value}
            onInput={(event) => (name.value = event.currentTarget.value)}
          />
          <Button submits={true} icon="plus" busy={isOrdered("makeLink")}>
            {say("console.helperAdd")}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function Copy(props: { readonly text: string; readonly label: string }) {
  const copied = useSignal(false);
  return (
    <>
      <Button
        icon={copied.value ? "check" : "copy"}
        onPress={() => void copyText(props.text).then((done) => (copied.value = done))}
      >
        {copied.value ? say("lobby.copied") : props.label}
      </Button>
      <span class="spoken" role="status">
        {copied.value ? say("lobby.copied") : ""}
      </span>
    </>
  );
}
