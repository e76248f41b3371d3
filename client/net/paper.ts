/** What may be printed for a session, asked for as whoever this browser is there. */
import type { PaperPack } from "#shared/protocol/paper.ts";
import type { Answered } from "../ports.ts";
import { language } from "../words/words.ts";
import { passFor } from "./links.ts";
import { askServer } from "./tables.ts";

/** The pack of a session: with private sheets for its facilitator, with the own one for somebody on a seat. */
export function findPaper(code: string): Promise<Answered<PaperPack>> {
  const facilitator = passFor("facilitator", code);
  const token = facilitator ?? passFor("person", code);
  return askServer(`/api/sessions/${encodeURIComponent(code)}/paper`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ lang: language, ...(token === undefined ? {} : { token }) }),
  });
}
