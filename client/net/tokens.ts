/** The token that keeps a seat, by table code; in this browser's storage, never in an address. */
const place = (code: string): string => `becoming-we.token.${code}`;
/** Where storage is forbidden, the token lives as long as the page. */
const inMemory = new Map<string, string>();

/** The token for a table, if this browser has one. */
export function readToken(code: string): string | undefined {
  try {
    return localStorage.getItem(place(code)) ?? inMemory.get(code);
  } catch {
    return inMemory.get(code);
  }
}

/** Keeps a token; an empty one means that the server gave none. */
export function keepToken(code: string, token: string): void {
  if (token === "") return;
  inMemory.set(code, token);
  try {
    localStorage.setItem(place(code), token);
  } catch {
    // Private windows may refuse; the page still has it in memory.
  }
}
