/** One policy card: what it does for us now, what we put in their hands, what it may do later, what it costs the office and why. */
import type { GroupId } from "#shared/rules/terms.ts";
import type { CardView } from "#shared/rules/views.ts";
import type { Logic } from "#shared/rules/terms.ts";
import { groupIndex, mySeat } from "../../store.ts";
import { hasWords, number, say, signed } from "../../words/words.ts";
import { Icon } from "../parts/icon.tsx";
import type { IconName } from "../parts/icon.tsx";
import { inSentence } from "../parts/tags.tsx";
import { CounterChange } from "../parts/counters.tsx";
import { Why, WhyList } from "../parts/why.tsx";

const parts = [
  ["guard", "fence"],
  ["adopt", "handshake"],
  ["expose", "unlock"],
  ["norms", "scroll"],
  ["contact", "footprints"],
  ["exploit", "hand"],
  ["backlash", "timer"],
] as const satisfies readonly (readonly [keyof CardView, IconName])[];

/** The sign of each logic: something built, drawn with the same line. */
export const LOGIC_SIGNS: Readonly<Record<Logic, IconName>> = {
  fatalist: "shield",
  mitigator: "scale",
  transcender: "bridge",
};

/** A card as a radio: its face is always whole enough to compare, the rest opens when chosen. */
export function PolicyCard(props: {
  readonly card: CardView;
  readonly towards: GroupId;
  /** Lowest and highest effect in the hand, so that all ranges share one scale. */
  readonly scale: { readonly low: number; readonly high: number };
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  const { card, towards } = props;
  const own = mySeat.value?.group ?? "";
  const key = `policy.${card.policy}.${own}`;
  const name = say(`${key}.name`);
  return (
    <div
      class={`policy${props.chosen ? " chosen" : ""}${card.affordable ? "" : " closed"}`}
      data-group={groupIndex(own)}
    >
      <span class="policy-spine">
        <Icon name={LOGIC_SIGNS[card.logic]} />
      </span>
      <label>
        <input
          type="radio"
          name={`policy.${towards}`}
          checked={props.chosen}
          disabled={!card.affordable}
          onChange={props.onChoose}
        />
        <span class="policy-name">
          {name}
          {card.covert && (
            <span class="badge">
              <Icon name="eyeOff" />
              {say("choose.covert")}
            </span>
          )}
          {card.joint && (
            <span class="badge">
              <Icon name="users" />
              {say("choose.joint")}
            </span>
          )}
        </span>
        <span class="policy-price">
          <Icon name="coins" />
          {price(card.price)}
        </span>
        <span class="policy-line">{say(`${key}.line`)}</span>
        {card.serves.map((need) => (
          <span key={need} class="policy-serves">
            <Icon name="handshake" />
            <span>{say("choose.serves", { need: say(need) })}</span>
          </span>
        ))}
        {card.expose > 0 && (
          <span class="policy-hands">
            <Icon name="unlock" />
            <span>
              {hasWords(`${key}.hands`) ? say(`${key}.hands`) : say(`choose.expose.${step(card.expose)}`)}
            </span>
          </span>
        )}
        <span class="policy-now">
          <Range card={card} scale={props.scale} />
          <span>{say("choose.now", { low: signed(card.now.low), high: signed(card.now.high) })}</span>
        </span>
        <span class="policy-later">
          <Icon name="hourglass" />
          <span>{say("choose.later", { what: say(`${key}.later`) })}</span>
        </span>
      </label>
      <div class="policy-foot">
        <span class="policy-why">
          {say("choose.whySafety")}
          <Why
            quantity="security"
            terms={[]}
            title={say("whyTitle.now")}
            about={say("choose.nowOf", { card: name })}
          >
            <h3>{say("choose.worst", { points: signed(card.now.low) })}</h3>
            <WhyList quantity="security" terms={card.now.lowWhy} />
            <h3>{say("choose.best", { points: signed(card.now.high) })}</h3>
            <WhyList quantity="security" terms={card.now.highWhy} />
          </Why>
        </span>
        {card.priceWhy.length > 0 && (
          <span class="policy-why">
            {say("choose.whyPrice")}
            <Why
              quantity="price"
              terms={card.priceWhy}
              about={name}
              params={inSentence({ group: towards })}
            />
          </span>
        )}
        {!card.affordable && <Closed lacks={card.lacks} towards={towards} />}
      </div>
      {(props.chosen || !card.affordable) && (
        <details class="policy-more" open={props.chosen}>
          <summary>{say("choose.more")}</summary>
          <ul class="policy-parts">
            {parts.map(([part, icon]) =>
              card[part] > 0 ? (
                <li key={part}>
                  <Icon name={icon} />
                  {say(`choose.part.${part}`, { much: say(`choose.much.${step(card[part])}`) })}
                </li>
              ) : null,
            )}
            {Object.entries(card.counters).map(([counter, change]) =>
              change === 0 ? null : (
                <li key={counter}>
                  <Icon name="hourglass" />
                  <CounterChange counter={counter} change={change} />
                </li>
              ),
            )}
            {Object.entries(card.bystanders).map(([group, change]) =>
              change === 0 ? null : (
                <li key={group}>
                  <Icon name="users" />
                  {say("choose.bystander", { ...inSentence({ group }), way: change < 0 ? "down" : "up" })}
                </li>
              ),
            )}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Why a card stays closed, and what would open it. */
function Closed(props: { readonly lacks: CardView["lacks"]; readonly towards: GroupId }) {
  const { lacks, towards } = props;
  if (lacks.length === 0) return <span class="policy-closed">{say("choose.tooDear")}</span>;
  return (
    <>
      {lacks.map((lack) => (
        <span key={lack} class="policy-closed">
          <b>{say(`choose.lacks.${lack}`, inSentence({ group: towards }))}</b> {say(`choose.opens.${lack}`)}
        </span>
      ))}
    </>
  );
}

/** Nothing, a little, much, very much: 0..3. */
function step(part: number): number {
  return part <= 0 ? 0 : part <= 0.3 ? 1 : part <= 0.6 ? 2 : 3;
}

function price(value: number): string {
  if (Math.abs(value) < 0.05) return say("choose.free");
  return value > 0
    ? say("choose.price", { price: number(value) })
    : say("choose.gain", { price: number(-value) });
}

function Range(props: {
  readonly card: CardView;
  readonly scale: { readonly low: number; readonly high: number };
}) {
  const { low, high } = props.scale;
  const width = Math.max(1, high - low);
  const at = (value: number): number => ((value - low) / width) * 100;
  const { now } = props.card;
  return (
    <span class="range" aria-hidden="true">
      <b style={{ insetInlineStart: `${at(0)}%` }} />
      <i
        style={{
          insetInlineStart: `${at(now.low)}%`,
          inlineSize: `${Math.max(3, at(now.high) - at(now.low))}%`,
        }}
      />
    </span>
  );
}
