/**
 * For who runs the server: what goes on, as numbers (`/metrics`) and as a page (`/operator`), and a copy of the journal
 * (`POST /operator/backup`). The token comes as a password or a bearer, never in an address. No secret of a game is here:
 * no code, no name, nothing that was said.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import { rename, rm, stat } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import type { Application, RequestHandler } from "express";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Content } from "../content.ts";
import type { Journal } from "../journal/journal.ts";
import type { Metrics } from "../metrics.ts";
import type { Now } from "../tables/time.ts";
import { addressOf, isFromHere } from "./address.ts";
import { refuse } from "./guard.ts";
import { diskOf, operatorPage, operatorStyle } from "./operatorPage.ts";

const WRONG_TOKENS_A_MINUTE = 10;

/** What these routes work with. */
export interface OperatorTools {
  readonly metrics: Metrics;
  readonly journal: Journal;
  readonly content: Content;
  /** Folder of the journal. */
  readonly folder: string;
  /** Undefined: nobody is let in, but this machine to its numbers. */
  readonly token: string | undefined;
  readonly now: Now;
}

/** Adds the operator's routes. */
export function addOperator(app: Application, tools: OperatorTools): void {
  const door = operatorDoor(tools.token);
  app.get("/metrics", door({ here: "may" }), async (_request, response) => {
    const { type, body } = await tools.metrics.text();
    response.setHeader("cache-control", "no-store");
    response.type(type).send(body);
  });
  app.get("/operator/style.css", (_request, response) => void response.type("css").send(operatorStyle()));
  app.get("/operator", door({ here: "as all" }), async (_request, response) => {
    const [summary, disk] = [await tools.metrics.summary(), await diskOf(tools.folder)];
    response.setHeader("cache-control", "no-store");
    response.type("html").send(
      operatorPage(tools.content.operatorWords(), {
        ...summary,
        census: tools.metrics.census,
        disk,
        upSeconds: process.uptime(),
        now: tools.now(),
      }),
    );
  });
  app.post("/operator/backup", door({ here: "as all" }), backUp(tools));
}

/** Writes the copy beside the journal, under its name only once it is whole; one at a time. */
function backUp({ journal, folder }: OperatorTools): RequestHandler {
  let running: Promise<object> | undefined;
  const write = async (): Promise<object> => {
    const begun = performance.now();
    const [file, partial] = [join(folder, "backup.sqlite"), join(folder, "backup.partial")];
    await rm(partial, { force: true });
    await journal.backup(partial);
    await rename(partial, file);
    return { file, bytes: (await stat(file)).size, ms: Math.round(performance.now() - begun) };
  };
  return async (request, response) => {
    try {
      running ??= write().finally(() => (running = undefined));
      response.json(await running);
    } catch {
      refuse(request, response, { status: 503, reason: "journal.unavailable" });
    }
  };
}

/** Who is let in: whoever has the token; this machine itself too where it `may`. */
function operatorDoor(token: string | undefined) {
  const wrong = new RateLimiterMemory({ points: WRONG_TOKENS_A_MINUTE, duration: 60 });
  return ({ here }: { readonly here: "may" | "as all" }): RequestHandler =>
    async (request, response, next) => {
      if (here === "may" && isFromHere(request)) return next();
      // Without a token there is no such place.
      if (token === undefined) return refuse(request, response, { status: 404, reason: "notFound" });
      const from = addressOf(request);
      const tries = await wrong.get(from);
      if ((tries?.consumedPoints ?? 0) >= WRONG_TOKENS_A_MINUTE) {
        return refuse(request, response, { status: 429, reason: "tooManyGuesses" });
      }
      const given = tokenIn(request);
      if (given !== undefined && isSame(given, token)) return next();
      if (given !== undefined) await wrong.penalty(from, 1);
      response.setHeader("www-authenticate", 'Basic realm="operator", charset="UTF-8"');
      refuse(request, response, { status: 401, reason: "operator.only" });
    };
}

/** `Authorization: Bearer <token>`, or a password with any name, as a browser asks for it. */
function tokenIn({ headers }: IncomingMessage): string | undefined {
  const [, kind, value = ""] = /^(Bearer|Basic) +(\S{1,400})$/i.exec(headers.authorization ?? "") ?? [];
  if (kind === undefined) return undefined;
  if (kind.toLowerCase() === "bearer") return value;
  const pair = Buffer.from(value, "base64").toString("utf8");
  return pair.slice(pair.indexOf(":") + 1);
}

/** Takes as long for every wrong token. */
function isSame(given: string, token: string): boolean {
  const hash = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given), hash(token));
}
