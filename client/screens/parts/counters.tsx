/** Slow common stocks: where each stands, when it does harm, and when what we do to it arrives. */
import type { SceneCounter } from "#shared/rules/views.ts";
import { you } from "../../store.ts";
import { number, say } from "../../words/words.ts";
import { Why } from "./why.tsx";

/** What a card does to a stock: how much, when it arrives, and from where on the stock does harm. */
export function CounterChange(props: { readonly counter: string; readonly change: number }) {
  const { counter, change } = props;
  const stock = you.value?.scene?.counters[counter];
  const name = say(`counter.${counter}.name`);
  if (stock === undefined) return <span>{name}</span>;
  return (
    <span>
      {say("choose.counter", { counter: name, change: number(change, "signed"), lag: stock.lag })}{" "}
      <span class="soft">{harm(stock)}</span>{" "}
      <Why quantity="counter" terms={[{ term: "card", value: change }]} about={name} />
    </span>
  );
}

/** All stocks of the scenario; nothing where there are none. */
export function Counters() {
  const counters = Object.entries(you.value?.scene?.counters ?? {});
  return (
    <>
      {counters.map(([counter, stock]) => (
        <div key={counter} class="stock">
          <p>
            <b>{say(`counter.${counter}.name`)}</b>{" "}
            {say("counter.level", { level: stock.level, most: stock.most })}{" "}
            <span class={isHarmful(stock) ? "stock-harm" : "soft"}>{harm(stock)}</span>{" "}
            <Why quantity="counter" terms={stock.why} about={say(`counter.${counter}.name`)} />
          </p>
          <p class="soft small">
            {say(`counter.${counter}.text`)} {say("counter.lag", { lag: stock.lag })}
          </p>
        </div>
      ))}
    </>
  );
}

function isHarmful({ level, below, above }: SceneCounter): boolean {
  return level < (below ?? -Infinity) || level > (above ?? Infinity);
}

/** From where on it does harm, and whether it does now. */
function harm(stock: SceneCounter): string {
  const { below, above } = stock;
  const now = isHarmful(stock) ? "yes" : "no";
  return above === undefined
    ? say("counter.harmsBelow", { bound: below ?? 0, now })
    : say("counter.harmsAbove", { bound: above, now });
}
