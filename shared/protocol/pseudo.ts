/**
 * The pseudo-language "qps": English with every letter accented, a third longer, in brackets. A text on the screen
 * that does not look so did not come from the word files; one that is cut off has no room for other languages.
 */

/** Its language tag (private use, as in BCP 47). */
export const PSEUDO = "qps";

// Letter by letter above each other; all of them are one code unit long.
const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED = "áƀçđéƒğĥíĵķļɱñóþǫřšţúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶĻṀÑÓÞǪŘŠŢÚṼŴẊÝŽ";

/** Every third letter twice: one third longer, and still to be read. */
const STRETCH = 3;

/** One ICU text in the pseudo-language; placeholders, plurals, selections and quoted parts stay as they are. */
export function pseudo(text: string): string {
  const walk = { text, at: 0, letters: 0 };
  return `⟦${message(walk)}⟧`;
}

/** All texts of a word file in the pseudo-language; what only chooses between forms of a sentence (`.form`) stays. */
export function pseudoWords(words: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(words).map(([key, text]) => [key, isForm(key) ? text : pseudo(text)]),
  );
}

/** Whether a key holds no text but the name of a form: "group.keldans.form" is "many". */
export function isForm(key: string): boolean {
  return key.startsWith("group.") && key.endsWith(".form");
}

interface Walk {
  readonly text: string;
  at: number;
  letters: number;
}

/** A message up to the end, or up to the brace that closes it. */
function message(walk: Walk): string {
  let out = "";
  while (walk.at < walk.text.length && walk.text[walk.at] !== "}") {
    const sign = walk.text.charAt(walk.at);
    if (sign === "{") out += argument(walk);
    else if (sign === "'") out += quoted(walk);
    else out += letter(walk, sign);
  }
  return out;
}

function letter(walk: Walk, sign: string): string {
  walk.at += 1;
  const at = PLAIN.indexOf(sign);
  if (at < 0) return sign;
  const accented = ACCENTED.charAt(at);
  walk.letters += 1;
  return walk.letters % STRETCH === 0 ? accented + accented : accented;
}

/** An apostrophe: a plain one, or the begin of a part that ICU leaves alone ("'{'"). */
function quoted(walk: Walk): string {
  const start = walk.at;
  const next = walk.text[start + 1];
  walk.at += 1;
  if (next === undefined || !"'{}<>#".includes(next)) return "'";
  const end = walk.text.indexOf("'", start + 2);
  walk.at = next === "'" ? start + 2 : end < 0 ? walk.text.length : end + 1;
  return walk.text.slice(start, walk.at);
}

/** "{name}", "{name, number}", or "{name, plural, one {...} other {...}}" with its branches translated. */
function argument(walk: Walk): string {
  const start = walk.at;
  const head = /^\{\s*[^\s,{}]+\s*,\s*(plural|select|selectordinal)\s*,/.exec(walk.text.slice(start));
  if (head === null) return until(walk, "}") + take(walk);
  walk.at += head[0].length;
  let out = head[0];
  while (walk.at < walk.text.length && walk.text[walk.at] !== "}") {
    if (walk.text[walk.at] === "{") out += take(walk) + message(walk) + take(walk);
    else out += take(walk);
  }
  return out + take(walk);
}

function until(walk: Walk, sign: string): string {
  const start = walk.at;
  const end = walk.text.indexOf(sign, start);
  walk.at = end < 0 ? walk.text.length : end;
  return walk.text.slice(start, walk.at);
}

function take(walk: Walk): string {
  const sign = walk.text.charAt(walk.at);
  walk.at += 1;
  return sign;
}
