/** What people type, made harmless before anyone else sees it: names and chat are plain text, one line, of bounded length. */

/** Control, format (bidi marks among them), private-use and lone surrogate characters; the joiner stays for emoji. */
const UNWANTED = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;
const JOINER = "\u200d";
/** A fourth combining mark and those after it: stacked marks climb over the lines of others. */
const STACKED_MARKS = /(\p{M}{3})\p{M}+/gu;
const SPACES = /[\p{Z}\t\n\r\v\f]+/gu;

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** `raw` in one normal form (NFKC), without invisible characters, spaces collapsed and trimmed. */
export function cleanText(raw: string): string {
  return raw
    .toWellFormed()
    .normalize("NFKC")
    .replaceAll(SPACES, " ")
    .replaceAll(UNWANTED, (character) => (character === JOINER ? JOINER : ""))
    .replaceAll(STACKED_MARKS, "$1")
    .replaceAll(/ {2,}/g, " ")
    .replaceAll(
      /(?<!\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu,
      "",
    )
    .trim();
}

/** As `cleanText`, cut to at most `limit` UTF-16 units, never through the middle of what a reader takes for one character. */
export function cleanName(raw: string, limit: number): string {
  let name = "";
  for (const { segment } of segmenter.segment(cleanText(raw))) {
    if (name.length + segment.length > limit) break;
    name += segment;
  }
  return name.trim();
}
