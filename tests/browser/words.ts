/** The words as a person reads them, so that tests press what a key says, however it is worded. */
import { resolve } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { readContent } from "#server/contentFiles.ts";

const content = readContent(resolve(import.meta.dirname, "../../assets"));
const texts: Readonly<Record<string, string>> = {
  ...content.ui.get("en"),
  // Keys that several scenarios have, such as the name of the story, mean the first game's.
  ...Object.assign({}, ...[...content.scenarios.values()].map(({ words }) => words.get("en") ?? {})),
  ...content.scenarios.get("low-reservoir")?.words.get("en"),
};

type Params = Readonly<Record<string, string | number>>;

/** Groups of the first game stand alike inside a sentence and at its start, and each is one: "Highmere keeps"; others are told by what is given. */
function forms(params: Params): Params {
  const usual = Object.entries(params).flatMap(([name, value]) => [
    [name.charAt(0).toUpperCase() + name.slice(1), value],
    [`${name}Form`, "one"],
  ]);
  return { ...Object.fromEntries(usual), ...params };
}

/** The English text of a key; throws if there is none. */
export function word(key: string, params: Params = {}): string {
  const text = texts[key];
  if (text === undefined) throw new Error(`no words for "${key}"`);
  return String(new IntlMessageFormat(text, "en", undefined, { ignoreTag: true }).format(forms(params)));
}
