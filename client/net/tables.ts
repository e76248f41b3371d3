/** Opening and finding tables over HTTP. */
import type { CreatedTable, CreateTable, ScenarioOffer, TableSummary } from "#shared/protocol/messages.ts";
import type { CodeFound } from "#shared/protocol/session.ts";
import type { AssumedView } from "#shared/rules/views.ts";
import type { Answered } from "../ports.ts";
import type { Reason } from "../store.ts";
import { language, loadWords } from "../words/words.ts";

/** Opens a table; the token makes its holder the host. */
export function openTable(wanted: CreateTable): Promise<Answered<CreatedTable>> {
  return askServer("/api/tables", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(wanted),
  });
}

/** What stands behind a code, or why not. */
export function findTable(code: string): Promise<Answered<TableSummary>> {
  return askServer(`/api/tables/${encodeURIComponent(code)}`);
}

/** What a typed-in code opens; undefined if nothing, or nothing that can be found out now. */
export async function findCode(code: string): Promise<CodeFound | undefined> {
  const found = await askServer<CodeFound>(`/api/codes/${encodeURIComponent(code)}`);
  return "value" in found ? found.value : undefined;
}

/** What the model of a table assumes, its words already in place; undefined if either cannot be had now. */
export async function findAssumed(code: string): Promise<AssumedView | undefined> {
  try {
    const [found] = await Promise.all([
      askServer<AssumedView>(`/api/tables/${encodeURIComponent(code)}/assumed`),
      loadWords("assumed"),
    ]);
    return "value" in found ? found.value : undefined;
  } catch {
    return undefined;
  }
}

/** The scenarios on offer, with names in the language of the screens; none if they cannot be had now. */
export async function findScenarios(): Promise<readonly ScenarioOffer[]> {
  const found = await askServer<readonly ScenarioOffer[]>(`/api/scenarios/${encodeURIComponent(language)}`);
  return "value" in found ? found.value : [];
}

/** Asks the server over HTTP; its answer, or its no as a word of `error.`. */
export async function askServer<Value>(path: string, request?: RequestInit): Promise<Answered<Value>> {
  let response: Response;
  try {
    response = await fetch(path, request);
  } catch {
    return { refused: { reason: "network" } };
  }
  if (!response.ok) return { refused: await readReason(response) };
  const body: unknown = await response.json().catch(() => undefined);
  return body === undefined ? { refused: { reason: reasonOf(response.status) } } : { value: body as Value };
}

/** Why the server said no. */
export async function readReason(response: Response): Promise<Reason> {
  const body: unknown = await response.json().catch(() => undefined);
  return readError(body) ?? { reason: reasonOf(response.status) };
}

function readError(body: unknown): Reason | undefined {
  if (typeof body !== "object" || body === null || !("error" in body)) return undefined;
  const error = body.error;
  if (typeof error !== "object" || error === null || !("reason" in error)) return undefined;
  return error as Reason;
}

function reasonOf(status: number): string {
  if (status === 404) return "table.unknown";
  if (status === 429) return "tooManyGuesses";
  if (status === 413) return "tooLarge";
  return status >= 500 ? "fault" : "malformed";
}
