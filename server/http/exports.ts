/** Taking a game home, and deleting it: only with a token in the header, never in an address. */
import type { Request, RequestHandler, Response } from "express";
import type { HttpReason } from "#shared/protocol/wire.ts";
import { readCode } from "#shared/protocol/wire.ts";
import type { Exports } from "../export/exports.ts";
import type { PlayerRecord } from "../journal/journal.ts";
import { LiveTable } from "../tables/liveTable.ts";
import type { Registry } from "../tables/registry.ts";
import { refuse } from "./guard.ts";
import { addressOf } from "./address.ts";
import type { Limits } from "./limits.ts";

interface ExportTools {
  readonly registry: Registry;
  readonly limits: Limits;
  readonly exports: Exports;
}

const TOKEN = /^Bearer ([A-Za-z0-9_-]{22})$/;

/** `GET /api/tables/:code/export/:file`: one file of the export, to who opened the table, once the game is over. */
export function sendExport(tools: ExportTools): RequestHandler<{ code: string; file: string }> {
  return async (request, response) => {
    const asked = await askedBy(tools, request, response);
    if (asked === undefined) return;
    const { live, player } = asked;
    if (!player.host) return refuse(request, response, { status: 403, reason: "token.notHost" });
    const { state } = live.table;
    if (state.phase !== "debrief") return refuse(request, response, { status: 409, reason: "export.notYet" });
    const { file: name } = request.params;
    const file = await tools.exports.file(live.code, state, name);
    if (file === undefined) return refuse(request, response, { status: 404, reason: "notFound" });
    response.setHeader("cache-control", "no-store");
    response.setHeader("content-disposition", `attachment; filename="${name}"`);
    response.type(file.type).send(file.text);
  };
}

/** `GET /api/tables/:code/mine`: what whoever asks put down, felt and wrote themselves, once the game is over. */
export function sendMine(tools: ExportTools): RequestHandler<{ code: string }> {
  return async (request, response) => {
    const asked = await askedBy(tools, request, response);
    if (asked === undefined) return;
    const { live, player } = asked;
    if (live.table.state.phase !== "debrief") {
      return refuse(request, response, { status: 409, reason: "export.notYet" });
    }
    const mine = await tools.exports.mine(live.code, player.player);
    if (mine === undefined) return refuse(request, response, { status: 404, reason: "table.unknown" });
    response.setHeader("cache-control", "no-store");
    response.json(mine);
  };
}

/** `DELETE /api/tables/:code`: the table and everything about it, at once and for good; 204. */
export function deleteTable(tools: ExportTools): RequestHandler<{ code: string }> {
  return async (request, response) => {
    const asked = await askedBy(tools, request, response);
    if (asked === undefined) return;
    if (!asked.player.host) return refuse(request, response, { status: 403, reason: "token.notHost" });
    // A session keeps its tables together, and deletes them together.
    if (asked.live.table.players.isInvited) {
      return refuse(request, response, { status: 403, reason: "session.together" });
    }
    try {
      await tools.registry.remove(asked.live.code);
    } catch {
      return refuse(request, response, { status: 503, reason: "journal.unavailable" });
    }
    response.status(204).end();
  };
}

/** The table that is asked for and who asks; if either is not known, the answer is given here. */
async function askedBy(
  { limits }: ExportTools,
  request: Request<{ code: string }>,
  response: Response,
): Promise<{ readonly live: LiveTable; readonly player: PlayerRecord } | undefined> {
  const no = (status: number, reason: HttpReason): undefined => {
    refuse(request, response, { status, reason });
  };
  const token = TOKEN.exec(request.headers.authorization ?? "")?.[1];
  if (token === undefined) return no(401, "token.missing");
  const code = readCode(request.params.code);
  if (code === undefined) return no(404, "table.unknown");
  const found = await limits.find(addressOf(request), code);
  if (found === "tooMany") return no(429, "tooManyGuesses");
  if (found === "unknown") return no(404, "table.unknown");
  if (!(found instanceof LiveTable)) return no(404, "table.unknown");
  const player = found.table.players.of(token);
  return player === undefined ? no(401, "token.missing") : { live: found, player };
}
