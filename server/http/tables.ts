/** Opening a table, and looking one up by its code. */
import type { RequestHandler, Response } from "express";
import { isFree } from "#shared/rules/deciding/seats.ts";
import { createTableSchema } from "#shared/protocol/messages.ts";
import type { HttpError, TableSummary } from "#shared/protocol/messages.ts";
import type { HttpReason } from "#shared/protocol/wire.ts";
import { readCode } from "#shared/protocol/wire.ts";
import { assumedView } from "#shared/rules/game.ts";
import type { AssumedView } from "#shared/rules/views.ts";
import type { Content } from "../content.ts";
import { JournalUnavailable } from "../journal/journal.ts";
import { LiveTable } from "../tables/liveTable.ts";
import type { Registry } from "../tables/registry.ts";
import { addressOf } from "./address.ts";
import type { Limits } from "./limits.ts";

interface TableTools {
  readonly registry: Registry;
  readonly content: Content;
  readonly limits: Limits;
}

/** `POST /api/tables`: 201 with the code and the host's token. */
export function createTable({ registry, content, limits }: TableTools): RequestHandler {
  return async (request, response) => {
    const read = createTableSchema.safeParse(request.body);
    if (!read.success) return fail(response, 400, "malformed");
    const scenario = content.scenario(read.data.scenario);
    if (scenario === undefined) return fail(response, 404, "scenario.unknown");
    if (!(await limits.mayOpen(addressOf(request)))) {
      return fail(response, 429, "tooManyTables");
    }
    try {
      const { scenario: _, format, ...choices } = read.data;
      response.status(201).json(await registry.create(scenario, format, choices));
    } catch (refused) {
      if (!(refused instanceof JournalUnavailable)) throw refused;
      fail(response, 503, "journal.unavailable");
    }
  };
}

/** `GET /api/tables/:code`: what somebody at the door may know. */
export function lookUpTable(tools: TableTools): RequestHandler<{ code: string }> {
  return answerOf(tools, summary);
}

/** `GET /api/tables/:code/assumed`: what the model of this table assumes, for the panel of that name. */
export function showAssumed(tools: TableTools): RequestHandler<{ code: string }> {
  return answerOf(tools, ({ table }) => assumedView(table.state));
}

/** What one table answers to who knows its code; guesses are counted. */
function answerOf(
  { limits }: TableTools,
  answer: (live: LiveTable) => TableSummary | AssumedView,
): RequestHandler<{ code: string }> {
  return async (request, response) => {
    const code = readCode(request.params.code);
    if (code === undefined) return fail(response, 404, "table.unknown");
    const found = await limits.find(addressOf(request), code);
    if (found === "tooMany") return fail(response, 429, "tooManyGuesses");
    if (!(found instanceof LiveTable)) return fail(response, 404, "table.unknown");
    response.setHeader("cache-control", "no-store");
    response.json(answer(found));
  };
}

/** What somebody at the door may know of a table. */
export function summary({ table }: LiveTable): TableSummary {
  const { state } = table;
  const { phase, seats } = state;
  return {
    code: table.code,
    scenario: table.scenario.id,
    format: table.opening.format,
    phase,
    seatsOpen: seats.filter((seat) => isFree(state, seat)).length,
  };
}

/** Answers with an error; `params` fill its words. */
export function fail(
  response: Response,
  status: number,
  reason: HttpReason,
  params?: HttpError["error"]["params"],
): void {
  const body: HttpError = { error: params === undefined ? { reason } : { reason, params } };
  response.status(status).json(body);
}
