/** Somebody guesses codes as fast as they can, from many addresses, for hours by a clock of their own. */
import { mock } from "node:test";
import { Limits } from "#server/http/limits.ts";
import type { Place } from "#server/http/limits.ts";
import { CODE_ALPHABET, CODE_LENGTH } from "#shared/protocol/wire.ts";

/** Sessions that are open meanwhile, as at a large school. */
const OPEN = 100;
/** Guesses of one address in a minute: far more than are heard. */
const A_MINUTE = 100;
const ADDRESSES = 100;

/** What came of it. */
export interface Guessed {
  readonly guesses: number;
  /** Minutes they took by their own clock. */
  readonly minutes: number;
  /** Guesses that were looked up at all. */
  readonly heard: number;
  readonly in: number;
}

/** Guesses `guesses` codes from a hundred addresses, each a hundred times a minute. */
export async function guess(guesses: number): Promise<Guessed> {
  mock.timers.enable({ apis: ["Date", "setTimeout"] });
  try {
    return await guessAll(guesses);
  } finally {
    mock.timers.reset();
  }
}

async function guessAll(guesses: number): Promise<Guessed> {
  const codes = new Set<string>();
  // By arithmetic and not by chance, so that each run is the same: steps of a large prime through all codes.
  let step = 0;
  const next = (): string => codeOf((step += 1) * 100_003);
  while (codes.size < OPEN) codes.add(codeOf((codes.size + 1) * 1_299_709));
  let heard = 0;
  const found = {} as Place;
  const limits = new Limits(
    {
      // As after a restart: every code is looked for on the disk.
      at: () => undefined,
      find: async (code) => {
        heard += 1;
        return codes.has(code) ? found : undefined;
      },
    },
    60,
  );
  let [made, inside] = [0, 0];
  let minutes = 0;
  while (made < guesses) {
    minutes += 1;
    for (let address = 0; address < ADDRESSES && made < guesses; address += 1) {
      for (let one = 0; one < A_MINUTE && made < guesses; one += 1) {
        made += 1;
        if (typeof (await limits.find(`10.0.0.${address}`, next())) !== "string") inside += 1;
      }
    }
    mock.timers.tick(60_001);
  }
  return { guesses: made, minutes, heard, in: inside };
}

function codeOf(number: number): string {
  const base = CODE_ALPHABET.length;
  return Array.from({ length: CODE_LENGTH }, (_, digit) =>
    CODE_ALPHABET.charAt(Math.floor(number / base ** digit) % base),
  ).join("");
}
