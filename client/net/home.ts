/** Taking a table home over HTTP, with the token in the header. */
import type { MyGame } from "#shared/protocol/mine.ts";
import type { Answered } from "../ports.ts";
import { readReason } from "./tables.ts";
import { readToken } from "./tokens.ts";

/** Names of the files of a table. */
export async function filesOf(code: string): Promise<Answered<readonly string[]>> {
  return read(
    await ask(code, "/export/files.json"),
    (response) => response.json() as Promise<readonly string[]>,
  );
}

/** One file of a table. */
export async function fileOf(code: string, name: string): Promise<Answered<Blob>> {
  return read(await ask(code, `/export/${encodeURIComponent(name)}`), (response) => response.blob());
}

/** What this person put down, felt and wrote at a table. */
export async function mineOf(code: string): Promise<Answered<MyGame>> {
  // Who guides is nobody at the table, and need not ask to hear so.
  if (readToken(code) === undefined) return { refused: { reason: "token.missing" } };
  return read(await ask(code, "/mine"), (response) => response.json() as Promise<MyGame>);
}

/** Deletes a table for good. */
export async function deleteTableOf(code: string): Promise<Answered<true>> {
  return read(await ask(code, "", "DELETE"), async () => true as const);
}

async function ask(code: string, path: string, method = "GET"): Promise<Response | undefined> {
  const authorization = `Bearer ${readToken(code) ?? ""}`;
  try {
    return await fetch(`/api/tables/${encodeURIComponent(code)}${path}`, {
      method,
      headers: { authorization },
    });
  } catch {
    return undefined;
  }
}

async function read<Value>(
  response: Response | undefined,
  take: (response: Response) => Promise<Value>,
): Promise<Answered<Value>> {
  if (response === undefined) return { refused: { reason: "network" } };
  try {
    return response.ok ? { value: await take(response) } : { refused: await readReason(response) };
  } catch {
    return { refused: { reason: "network" } };
  }
}
