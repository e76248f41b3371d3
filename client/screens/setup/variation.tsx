/** In what one table differs from the others: one thing, chosen from a list. */
import type { TableVariation } from "#shared/protocol/session.ts";
import { TABLE_DIALS, type TableDial } from "#shared/protocol/sessionTerms.ts";
import { LENSES } from "#shared/rules/terms.ts";
import { say } from "../../words/words.ts";
import { Pick, type Picked } from "../parts/pick.tsx";

/** Where a dial is turned to. */
const TURNS: Readonly<Record<"low" | "high", number>> = { low: 0.1, high: 0.85 };
type Turn = keyof typeof TURNS;
const BOTH: readonly Turn[] = ["low", "high"];

/** Everything one table could differ in, by the name of the option. */
const VARIATIONS: ReadonlyMap<string, TableVariation> = new Map<string, TableVariation>([
  ["none", {}],
  ...LENSES.map((lens) => [`lens.${lens}`, { lens }] as const),
  ...TABLE_DIALS.flatMap((dial) =>
    BOTH.map((turn) => [`dial.${dial}.${turn}`, { dial: { dial, value: TURNS[turn] } }] as const),
  ),
  ["third.yes", { thirdGroup: true }],
  ["third.no", { thirdGroup: false }],
]);

/** A set of tables that answers a question: as usual, interests that cannot change, people under stress, acts hard to read. */
export const EXPERIMENT: readonly TableVariation[] = [
  {},
  { lens: "kydd" },
  { dial: { dial: "stress", value: TURNS.high } },
  { dial: { dial: "indistinguishability", value: TURNS.high } },
];

/** A list of what may be different at one table. */
export function VariationPick(props: {
  readonly label: string;
  readonly value: TableVariation;
  readonly third: string | undefined;
  readonly onChange: (variation: TableVariation) => void;
}) {
  const options = [...VARIATIONS.keys()]
    .filter((name) => props.third !== undefined || !name.startsWith("third."))
    .map((value): Picked<string> => ({ value, label: optionText(value, props.third), ...headingOf(value) }));
  return (
    <Pick
      label={props.label}
      options={options}
      value={nameOf(props.value)}
      onChange={(name) => {
        const { name: kept } = props.value;
        props.onChange({ ...VARIATIONS.get(name), ...(kept === undefined ? {} : { name: kept }) });
      }}
    />
  );
}

/** What is different, in a few words; empty if nothing is. */
export function variationText(variation: TableVariation, third: string | undefined): string {
  const name = nameOf(variation);
  return name === "none" ? "" : optionText(name, third);
}

/** How a dial stands, in a few words. */
export function dialText(dial: TableDial, value: number): string {
  return say(`setup.dial.${dial}.${value < 0.5 ? "low" : "high"}`);
}

function headingOf(name: string): { readonly under?: string } {
  const kind = name.split(".")[0] ?? "";
  return kind === "none" ? {} : { under: say(`setup.differs.${kind}`) };
}

function optionText(name: string, third: string | undefined): string {
  const [kind = "", what = "", turn = ""] = name.split(".");
  if (kind === "lens") return say(`lens.${what}.theory`);
  if (kind === "dial") return say(`setup.dial.${what}.${turn}`);
  if (kind === "third") return say(`setup.third.${what}`, { group: third ?? "" });
  return say("setup.differs.none");
}

function nameOf(variation: TableVariation): string {
  const { lens, dial, thirdGroup } = variation;
  if (dial !== undefined) return `dial.${dial.dial}.${dial.value < 0.5 ? "low" : "high"}`;
  if (lens !== undefined) return `lens.${lens}`;
  if (thirdGroup !== undefined) return thirdGroup ? "third.yes" : "third.no";
  return "none";
}
