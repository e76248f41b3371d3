/** The characters that can govern from the start; the others are entrepreneurs. */
import { CHARACTERS, type Character } from "../rules/terms.ts";

const ENTREPRENEURS: readonly Character[] = ["inclusive", "exclusive", "silent"];

/** Tempers of political elites. */
export const ELITES: readonly Character[] = CHARACTERS.filter((one) => !ENTREPRENEURS.includes(one));
