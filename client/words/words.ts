/** Every text a person reads: by key, from the word files of one language. */
import { signal } from "@preact/signals";
import { IntlMessageFormat } from "intl-messageformat";

type Texts = Readonly<Record<string, string>>;
export type Params = Readonly<Record<string, string | number>>;

/** The language asked for by `?lang=`; English otherwise. */
export const language: string = new URLSearchParams(globalThis.location?.search ?? "").get("lang") ?? "en";
/** The language as Intl knows it; the pseudo-language follows English rules. */
const locale = language === "qps" ? "en" : language;

const texts = signal<Texts>({});
const formats = new Map<string, IntlMessageFormat>();
const missing = new Set<string>();

/** The text of a key with its placeholders filled; a missing key shows itself. */
export function say(key: string, params?: Params): string {
  const text = texts.value[key];
  if (text === undefined) {
    noteMissing(key);
    return key;
  }
  if (!text.includes("{") && !text.includes("'")) return text;
  try {
    return String(formatOf(text).format(params));
  } catch (error) {
    if (import.meta.env?.DEV) console.warn(`words: "${key}" could not be filled`, error);
    return text;
  }
}

/** Whether a text exists, for the few places where one is optional. */
export function hasWords(key: string): boolean {
  return texts.value[key] !== undefined;
}

/** A signed whole number as people write it: +3, −2, 0. */
export function signed(value: number): string {
  return number(Math.round(value), "signed");
}

/** A number to one decimal at most (or to `decimals`), signed when asked by `style`. */
export function number(value: number, style: "plain" | "signed" = "plain", decimals = 1): string {
  return new Intl.NumberFormat(locale, {
    maximumFractionDigits: decimals,
    signDisplay: style === "signed" ? "exceptZero" : "negative",
  })
    .format(value)
    .replace("-", "\u2212");
}

/** Names joined as a sentence would: "A, B and C". */
export function list(names: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}

/** Adds texts; later ones win, so private words can come at any time. */
export function addWords(more: Texts): void {
  texts.value = { ...texts.value, ...more };
}

/** Fetches the words of the app, or of one part of it (a scenario, "assumed"); throws if the server cannot give them. */
export async function loadWords(part?: string): Promise<void> {
  const path = part === undefined ? `/words/${language}.json` : `/words/${part}/${language}.json`;
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  addWords((await response.json()) as Texts);
}

function formatOf(text: string): IntlMessageFormat {
  const known = formats.get(text);
  if (known) return known;
  const made = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
  formats.set(text, made);
  return made;
}

function noteMissing(key: string): void {
  if (missing.has(key)) return;
  missing.add(key);
  if (import.meta.env?.DEV) console.warn(`words: no text for "${key}"`);
}
