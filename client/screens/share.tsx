/** Code, link and QR, for the people in the room and those far away. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { LINK_PATHS } from "#shared/protocol/sessionTerms.ts";
import { isPerson, joinCode } from "../sessionStore.ts";
import { say } from "../words/words.ts";
import { Button } from "./parts/button.tsx";
import { Section } from "./parts/section.tsx";

/** How others come to this table. */
export function Share() {
  const link = `${location.origin}/${isPerson.value ? LINK_PATHS.person : "t"}/${joinCode.value}`;
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
  const copied = useSignal(false);
  return (
    <Section title={say("lobby.invite")} icon="share">
      <div class="share">
        <Qr text={link} />
        <div class="share-text">
          <p>{say(isPerson.value ? "session.codeIs" : "lobby.codeIs")}</p>
          <p class="big-code" aria-label={joinCode.value.split("").join(" ")}>
            {joinCode.value}
          </p>
          <p class="share-link">{link}</p>
          {isLocal && <p class="small soft">{say("lobby.localNote")}</p>}
          <Button
            icon={copied.value ? "check" : "copy"}
            onPress={() => {
              void copyText(link).then((done) => (copied.value = done));
            }}
          >
            {say(copied.value ? "lobby.copied" : "lobby.copy")}
          </Button>
          <p class="spoken" role="status">
            {copied.value ? say("lobby.copied") : ""}
          </p>
        </div>
      </div>
    </Section>
  );
}

/** Copies; over plain http, where browsers forbid the clipboard, by way of a selection. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}

/** A QR code of a text, white under black in every scheme. */
export function Qr(props: { readonly text: string }) {
  const drawn = useSignal<{ readonly size: number; readonly path: string } | undefined>(undefined);
  useEffect(() => {
    void import("lean-qr").then(({ generate }) => {
      const bits = generate(props.text);
      let path = "";
      for (let y = 0; y < bits.size; y += 1) {
        for (let x = 0; x < bits.size; x += 1) if (bits.get(x, y)) path += `M${x} ${y}h1v1h-1z`;
      }
      drawn.value = { size: bits.size, path };
    });
  }, [props.text]);
  const qr = drawn.value;
  return (
    <svg
      class="qr"
      viewBox={qr ? `-2 -2 ${qr.size + 4} ${qr.size + 4}` : "0 0 29 29"}
      role="img"
      aria-label={say("lobby.qr")}
    >
      {qr && <path d={qr.path} />}
    </svg>
  );
}
