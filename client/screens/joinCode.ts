/** Join codes as people type them: lower case, spaces, and letters that no code has. */
import { CODE_ALPHABET, CODE_LENGTH } from "#shared/protocol/wire.ts";

/** What a letter that no code has was probably read from. */
const lookAlikes: Readonly<Record<string, string>> = {
  "0": "Q",
  "1": "7",
  "2": "7",
  "5": "6",
  A: "4",
  E: "3",
  I: "J",
  L: "J",
  N: "M",
  O: "Q",
  S: "8",
  U: "V",
  Z: "7",
};

export interface TypedCode {
  /** Upper case, without spaces and dashes, at most as long as a code. */
  readonly text: string;
  /** The code, once it is whole and possible. */
  readonly code?: string;
  /** The first letter that no code has, and what it may have been. */
  readonly odd?: { readonly letter: string; readonly maybe: string };
}

/** Reads what was typed, or a whole link pasted into the field. */
export function readTyped(typed: string): TypedCode {
  const linked = /\/[ts]\/([^/?#\s]+)/.exec(typed)?.[1] ?? typed;
  const text = linked
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, "")
    .slice(0, CODE_LENGTH);
  const letter = text.split("").find((one) => !CODE_ALPHABET.includes(one));
  if (letter !== undefined) return { text, odd: { letter, maybe: lookAlikes[letter] ?? "" } };
  return text.length === CODE_LENGTH ? { text, code: text } : { text };
}
