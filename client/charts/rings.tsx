/** Where a pair stands, as two rings: apart, touching, linked, inside one. */
import type { Stage } from "#shared/rules/terms.ts";

/** Half the distance of the two rings. */
const APART: Readonly<Record<Stage, number>> = { fear: 13, in: 8, is: 5, we: 4 };

/** The rings around 0 0, 48 wide and 28 high; each wears the accent of its group if it is told. */
export function Rings(props: { readonly stage: Stage; readonly groups?: readonly [number, number] }) {
  const far = APART[props.stage];
  const [one, other] = props.groups ?? [];
  return (
    <g class="rings">
      {props.stage === "we" && <rect x="-17" y="-12.5" width="34" height="25" rx="12.5" />}
      <circle data-group={one} cx={-far} r="8" />
      <circle data-group={other} cx={far} r="8" />
    </g>
  );
}

/** The rings beside a word. */
export function StageSign(props: { readonly stage: Stage; readonly groups?: readonly [number, number] }) {
  return (
    <svg class="stage-sign" width="48" height="28" viewBox="-24 -14 48 28" aria-hidden="true">
      <Rings {...props} />
    </svg>
  );
}
