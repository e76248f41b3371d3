/** Lines with a word in them that the table wanted marked: told to the facilitator alone, and nothing is held back. */
import type { State } from "../state.ts";

/** Numbers of the lines, as the facilitator hears them, in which a flagged word stands. */
export function flaggedLines(state: State): readonly number[] {
  const words = state.opening.flagWords ?? [];
  if (words.length === 0) return [];
  const isFlagged = flagger(words);
  return state.talk
    .filter((said) => said.text !== undefined && isFlagged(said.text))
    .map((said) => said.number);
}

/** Finds words, whole and whatever their case and accents: what stands inside another word is not meant. */
function flagger(words: readonly string[]): (text: string) => boolean {
  const folded = words.map((word) => ` ${fold(word)} `).filter((word) => word.trim() !== "");
  return (text) => {
    const line = ` ${fold(text)} `;
    return folded.some((word) => line.includes(word));
  };
}

/** A text as its words in small letters without marks, one space between them. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
