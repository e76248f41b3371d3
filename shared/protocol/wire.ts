/** The names and numbers of the wire that both ends use at run time; no library here, so that the client stays small. */

/** Colyseus room name of a table; the room's id is the table's join code. */
export const ROOM_NAME = "table";

/** Letters and digits of a join code: none that look alike, no vowels. */
export const CODE_ALPHABET = "346789BCDFGHJKMPQRTVWXY";
/** Length of a join code. */
export const CODE_LENGTH = 6;

/** Why the server closed a connection for good; after every other code the client joins again with back-off. */
export const CLOSE_CODES = {
  /** The client said goodbye. */
  left: 4000,
  /** The same token came in on a newer connection. */
  replaced: 4409,
  /** The table does not exist any more. */
  gone: 4410,
  /** One's place here is gone: moved to another table of the session, removed, or the link was revoked. */
  elsewhere: 4411,
} as const;

/** What the server itself may refuse, before or after the rules; words "refusal.<reason>". */
export const SERVER_REASONS = [
  /** The message had a shape that no client of ours sends. */
  "malformed",
  /** More wishes a second than anyone can mean. */
  "tooFast",
  /** The journal cannot be written: nothing is lost, try again. */
  "journal.unavailable",
  /** A fault in the rules: this table was rebuilt from its journal, the others did not notice. */
  "table.fault",
] as const;
export type ServerReason = (typeof SERVER_REASONS)[number];

/** What an HTTP request may be refused for; words "error.<reason>". */
export const HTTP_REASONS = [
  /** Only who runs the server has the token for this. */
  "operator.only",
  "malformed",
  "tooLarge",
  "origin",
  "host",
  "notFound",
  "table.unknown",
  "table.full",
  "scenario.unknown",
  /** No session has this code; no table and no session has it. */
  "session.unknown",
  "code.unknown",
  /** More people than that many tables have places for. */
  "session.tooManyPeople",
  /** The planned end is so near that nobody could play before the debrief. */
  "session.planTooShort",
  /** A token that does not open this: of another capability, revoked, or of somebody who was removed. */
  "session.notYours",
  /** A table of a session lets nobody in who does not belong to it. */
  "session.only",
  /** A session deletes its tables together. */
  "session.together",
  /** Two hundred people are here. */
  "session.full",
  "tooManyGuesses",
  "tooManyTables",
  "tooManyJoins",
  "journal.unavailable",
  "client.notBuilt",
  /** What was asked for needs the token of somebody at the table, in the header Authorization. */
  "token.missing",
  /** It needs the token of who opened the table. */
  "token.notHost",
  /** There is nothing to take home before the debrief. */
  "export.notYet",
  "fault",
] as const;
export type HttpReason = (typeof HTTP_REASONS)[number];

/** A typed-in code as the server knows it (upper case, without spaces and dashes), or undefined if it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, "");
  if (code.length !== CODE_LENGTH) return undefined;
  return Array.from(code).every((letter) => CODE_ALPHABET.includes(letter)) ? code : undefined;
}
