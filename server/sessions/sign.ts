/** The second sign: two pictures that change, so that a code passed on outside the room is not enough. */
import { createHmac } from "node:crypto";
import { SIGN_LASTS, SIGNS } from "#shared/protocol/sessionTerms.ts";
import type { Sign } from "#shared/protocol/sessionTerms.ts";

/** Two pictures. */
export type TwoSigns = readonly [Sign, Sign];

/** What stands at this time, and until when, ms. */
export function signAt(secret: string, now: number): { readonly sign: TwoSigns; readonly until: number } {
  const window = Math.floor(now / SIGN_LASTS);
  return { sign: signOf(secret, window), until: (window + 1) * SIGN_LASTS };
}

/** Whether this is the sign that stands, or the one before it: who typed slowly is not turned away. */
export function isSignNow(secret: string, now: number, shown: TwoSigns): boolean {
  const window = Math.floor(now / SIGN_LASTS);
  return [window, window - 1].some((one) => {
    const [first, second] = signOf(secret, one);
    return first === shown[0] && second === shown[1];
  });
}

/** Two pictures that differ: one cannot be tapped twice. */
function signOf(secret: string, window: number): TwoSigns {
  const draw = createHmac("sha256", secret).update(String(window)).digest();
  const first = draw.readUInt32BE(0) % SIGNS.length;
  const second = (first + 1 + (draw.readUInt32BE(4) % (SIGNS.length - 1))) % SIGNS.length;
  return [SIGNS[first] ?? SIGNS[0], SIGNS[second] ?? SIGNS[1]];
}
