/** The seal of a promise: whole, cracked, taken back, or nobody saw. */
import type { PromiseView } from "#shared/rules/views.ts";

/** What ended without a word that could hold. */
const UNSEALED: readonly PromiseView["fate"][] = [
  "withdrawn",
  "released",
  "declined",
  "countered",
  "expired",
];

/** A seal drawn by its fate; the words beside it say the same. */
export function Seal(props: { readonly fate: PromiseView["fate"] }) {
  return (
    <svg
      class="seal"
      data-fate={props.fate}
      width="34"
      height="34"
      viewBox="-17 -17 34 34"
      aria-hidden="true"
    >
      {props.fate === "broken" ? (
        <>
          <path
            class="seal-wax"
            transform="translate(-1.6 0) rotate(-7)"
            d="M1 -13A13 13 0 0 0 -3 13L1 6L-3 0L2 -6Z"
          />
          <path
            class="seal-wax"
            transform="translate(1.8 1) rotate(8)"
            d="M3 -13A13 13 0 0 1 0 13L4 6L0 0L5 -6Z"
          />
        </>
      ) : (
        <>
          <circle class="seal-wax" r="13" />
          <circle class="seal-rim" r="9.5" />
          {props.fate === "kept" && <path class="seal-mark" d="M-5 0.5L-1.5 4L5 -4" />}
          {UNSEALED.includes(props.fate) && <path class="seal-mark" d="M-5 0H5" />}
          {props.fate === "unknown" && (
            <path class="seal-mark" d="M-3 -3A3.2 3.2 0 1 1 0.6 0.6V2.4M0.6 6V6.2" />
          )}
        </>
      )}
    </svg>
  );
}
