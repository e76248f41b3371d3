/** The purse of an elite. */
import { you } from "../../store.ts";
import { number, say } from "../../words/words.ts";
import { Pips } from "../parts/measures.tsx";
import { Why } from "../parts/why.tsx";

/** What the office has, and what would be left. */
export function Purse(props: { readonly cost: number }) {
  const us = you.value?.us;
  if (!us) return null;
  const seat = you.value?.viewer.kind === "seat" ? you.value.viewer.seat : "";
  const office = us.office.rival.seat === seat ? us.office.rival : us.office.government;
  return (
    <p class="purse">
      <Pips capital={office.capital} />
      <span>
        {Math.abs(props.cost) < 0.05
          ? say("commit.purse", { capital: number(office.capital) })
          : say("commit.purseAfter", {
              capital: number(office.capital),
              left: number(office.capital - props.cost),
            })}{" "}
        <Why quantity="capital" terms={office === us.office.rival ? us.why.rival : us.why.government} />
      </span>
    </p>
  );
}
