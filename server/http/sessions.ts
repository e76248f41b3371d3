/** Opening a session, and looking up by its code what somebody at the door may know of it. */
import type { RequestHandler } from "express";
import { createSessionSchema } from "#shared/protocol/session.ts";
import { paperRequestSchema } from "#shared/protocol/paper.ts";
import type { CodeFound, SessionSummary } from "#shared/protocol/session.ts";
import { readCode } from "#shared/protocol/wire.ts";
import type { Content } from "../content.ts";
import { JournalUnavailable } from "../journal/journal.ts";
import { layoutOf } from "../sessions/opening.ts";
import { isTooShort } from "../sessions/orders.ts";
import { paperPack } from "../sessions/paper.ts";
import { Session } from "../sessions/session.ts";
import type { Sessions } from "../sessions/sessions.ts";
import { LiveTable } from "../tables/liveTable.ts";
import type { Now } from "../tables/time.ts";
import { addressOf } from "./address.ts";
import type { Limits } from "./limits.ts";
import { fail, summary } from "./tables.ts";

interface SessionTools {
  readonly sessions: Sessions;
  readonly content: Content;
  readonly limits: Limits;
  readonly now: Now;
}

/** `POST /api/sessions`: 201 with the code and the tokens of the facilitator and the projector. */
export function createSession({ sessions, content, limits, now }: SessionTools): RequestHandler {
  return async (request, response) => {
    const read = createSessionSchema.safeParse(request.body);
    if (!read.success) return fail(response, 400, "malformed");
    const setup = read.data;
    const scenario = content.scenario(setup.scenario);
    if (scenario === undefined) return fail(response, 404, "scenario.unknown");
    const layout = layoutOf(scenario, setup);
    if ("most" in layout) return fail(response, 409, "session.tooManyPeople", { most: layout.most });
    if (isTooShort(setup.endsAt, setup.debriefMinutes, now())) {
      return fail(response, 409, "session.planTooShort");
    }
    if (!(await limits.mayOpen(addressOf(request), layout.variations.length))) {
      return fail(response, 429, "tooManyTables");
    }
    try {
      response.status(201).json(await sessions.create(setup, layout));
    } catch (refused) {
      if (!(refused instanceof JournalUnavailable)) throw refused;
      fail(response, 503, "journal.unavailable");
    }
  };
}

/** `GET /api/sessions/:code`. */
export function lookUpSession({ limits }: SessionTools): RequestHandler<{ code: string }> {
  return async (request, response) => {
    const found = await find(limits, request.params.code, addressOf(request));
    if (found === "tooMany") return fail(response, 429, "tooManyGuesses");
    if (!(found instanceof Session)) return fail(response, 404, "session.unknown");
    response.setHeader("cache-control", "no-store");
    response.json(sessionSummary(found));
  };
}

/** `GET /api/codes/:code`: what a typed-in code opens, in one guess. */
export function lookUpCode({ limits }: SessionTools): RequestHandler<{ code: string }> {
  return async (request, response) => {
    const found = await find(limits, request.params.code, addressOf(request));
    if (found === "tooMany") return fail(response, 429, "tooManyGuesses");
    if (found === "unknown") return fail(response, 404, "code.unknown");
    const answer: CodeFound =
      found instanceof LiveTable
        ? { kind: "table", table: summary(found) }
        : { kind: "session", session: sessionSummary(found) };
    response.setHeader("cache-control", "no-store");
    response.json(answer);
  };
}

/** `POST /api/sessions/:code/paper`: what may be printed by the holder of the token in the body. */
export function printPaper({ limits, content }: SessionTools): RequestHandler<{ code: string }> {
  return async (request, response) => {
    const read = paperRequestSchema.safeParse(request.body);
    if (!read.success) return fail(response, 400, "malformed");
    const found = await find(limits, request.params.code, addressOf(request));
    if (found === "tooMany") return fail(response, 429, "tooManyGuesses");
    const scenario = found instanceof Session ? content.scenario(found.view().scenario) : undefined;
    if (!(found instanceof Session) || scenario === undefined) {
      return fail(response, 404, "session.unknown");
    }
    const { lang, token } = read.data;
    response.setHeader("cache-control", "no-store");
    response.json(paperPack(found, scenario, token, (keys) => content.privateWords(scenario.id, lang, keys)));
  };
}

async function find(limits: Limits, typed: string, address: string): ReturnType<Limits["find"]> {
  const code = readCode(typed);
  return code === undefined ? "unknown" : limits.find(address, code);
}

function sessionSummary(session: Session): SessionSummary {
  const { code, name, scenario, format, stage, tables, signAsked } = session.view();
  const all = Object.values(tables);
  return {
    code,
    name,
    scenario,
    format,
    stage,
    tables: all.length,
    placesFree: all.reduce((sum, table) => sum + table.placesFree, 0),
    signAsked,
  };
}
