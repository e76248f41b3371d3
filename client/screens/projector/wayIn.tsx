/** How people come in, for all to read: address, code, QR, and the two pictures where they are asked for. */
import { LINK_PATHS } from "#shared/protocol/sessionTerms.ts";
import { session, sign } from "../../sessionStore.ts";
import { list, say } from "../../words/words.ts";
import { SignPicture } from "../session/sign.tsx";
import { Qr } from "../share.tsx";
import { tablesInOrder } from "../parts/tableTitle.ts";

function placesFree(): number {
  return tablesInOrder.value.reduce((sum, table) => sum + table.placesFree, 0);
}

/** The whole wall, before the game. */
export function WayIn() {
  const shown = session.value;
  if (!shown) return null;
  return (
    <div class="way-in">
      <div class="way-in-text">
        <h1>{shown.name === "" ? say("scenario.name") : shown.name}</h1>
        <p>{say("projector.open", { address: location.host })}</p>
        <p class="wall-code" aria-label={shown.code.split("").join(" ")}>
          {shown.code}
        </p>
        <TwoSigns />
        <p class="wall-line" role="status">
          {say("projector.people", { people: shown.people, places: placesFree() })}
        </p>
        <p class="wall-soft">{say("projector.before")}</p>
      </div>
      <Qr text={`${location.origin}/${LINK_PATHS.person}/${shown.code}`} />
    </div>
  );
}

/** In a corner, while somebody could still sit down. */
export function WayInCorner() {
  const shown = session.value;
  if (!shown || placesFree() === 0 || shown.stage === "debriefing") return null;
  return (
    <aside class="way-in-corner" aria-label={say("projector.wayIn")}>
      <p>
        {location.host} <b aria-label={shown.code.split("").join(" ")}>{shown.code}</b>
      </p>
      <TwoSigns />
    </aside>
  );
}

function TwoSigns() {
  const two = sign.value?.sign;
  if (session.value?.signAsked !== true || two === undefined) return null;
  return (
    <p class="wall-signs" aria-label={list(two.map((one) => say(`session.sign.${one}`)))}>
      {two.map((one) => (
        <span key={one}>
          <SignPicture sign={one} />
          <b>{say(`session.sign.${one}`)}</b>
        </span>
      ))}
    </p>
  );
}
