/** Every address that is not Colyseus's own: health, tables, words, and the client's files. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import express from "express";
import type { Application, ErrorRequestHandler, RequestHandler } from "express";
import sirv from "sirv";
import type { HttpReason } from "#shared/protocol/wire.ts";
import { WORD_PARTS } from "../content.ts";
import type { Content } from "../content.ts";
import type { Log } from "../log.ts";
import type { Sessions } from "../sessions/sessions.ts";
import type { Registry } from "../tables/registry.ts";
import type { Now } from "../tables/time.ts";
import type { Exports } from "../export/exports.ts";
import { deleteTable, sendExport, sendMine } from "./exports.ts";
import { refuse } from "./guard.ts";
import { securityHeaders } from "./headers.ts";
import type { Limits } from "./limits.ts";
import { addOperator } from "./operator.ts";
import type { OperatorTools } from "./operator.ts";
import { listScenarios } from "./scenarios.ts";
import { createSession, lookUpCode, lookUpSession, printPaper } from "./sessions.ts";
import { createTable, lookUpTable, showAssumed } from "./tables.ts";
import { partWords, scenarioWords, uiWords } from "./words.ts";

/** Paths under which the client stands, beside the door's own. */
const PAGES = /^\/(?:(?:[tsfp]|print)\/[^/]*|privacy)\/?$/;

/** What the routes work with. */
export interface RouteTools {
  readonly registry: Registry;
  readonly sessions: Sessions;
  readonly now: Now;
  readonly content: Content;
  readonly limits: Limits;
  readonly exports: Exports;
  readonly log: Log;
  /** Folder of the built client. */
  readonly clientFolder: string;
  readonly operator: OperatorTools;
}

/** Adds all routes to an Express app. */
export function addRoutes(app: Application, tools: RouteTools): void {
  app.disable("x-powered-by");
  app.use(securityHeaders());
  app.get("/health", (_request, response) => void response.json({ ok: true }));
  addOperator(app, tools.operator);
  app.post("/api/tables", express.json({ limit: "4kb" }), createTable(tools));
  app.get("/api/tables/:code", lookUpTable(tools));
  app.get("/api/tables/:code/assumed", showAssumed(tools));
  app.post("/api/sessions", express.json({ limit: "8kb" }), createSession(tools));
  app.get("/api/sessions/:code", lookUpSession(tools));
  app.post("/api/sessions/:code/paper", express.json({ limit: "1kb" }), printPaper(tools));
  app.get("/api/codes/:code", lookUpCode(tools));
  app.get("/api/tables/:code/export/:file", sendExport(tools));
  app.get("/api/tables/:code/mine", sendMine(tools));
  app.delete("/api/tables/:code", deleteTable(tools));
  app.get("/api/scenarios/:lang", listScenarios(tools.content));
  app.get("/words/:lang.json", uiWords(tools.content));
  for (const part of WORD_PARTS) app.get(`/words/${part}/:lang.json`, partWords(tools.content, part));
  app.get("/words/:scenario/:lang.json", scenarioWords(tools.content));
  app.use("/api", no(404, "notFound"));
  app.use("/words", no(404, "notFound"));
  app.use(client(tools.clientFolder));
  app.use(no(404, "notFound"));
  app.use(whenThrown(tools.log));
}

/** The built client: hashed files for ever, pages never cached; a link to a table or a session opens the same page as the door. */
function client(folder: string): RequestHandler {
  if (!existsSync(join(folder, "index.html"))) return no(503, "client.notBuilt");
  const files = sirv(folder, {
    etag: true,
    gzip: true,
    brotli: true,
    dotfiles: false,
    setHeaders: (response, pathname) => {
      const hashed = pathname.startsWith("/assets/");
      response.setHeader("cache-control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  return (request, response, next) => {
    if (request.method !== "GET" && request.method !== "HEAD") return next();
    if (PAGES.test(request.path)) request.url = "/";
    files(request, response, next);
  };
}

function no(status: number, reason: HttpReason): RequestHandler {
  return (request, response) => refuse(request, response, { status, reason });
}

function whenThrown(log: Log): ErrorRequestHandler {
  return (fault: unknown, request, response, _next) => {
    const status = (fault as { status?: unknown }).status;
    if (status === 413) return refuse(request, response, { status: 413, reason: "tooLarge" });
    if (typeof status === "number" && status >= 400 && status < 500) {
      return refuse(request, response, { status: 400, reason: "malformed" });
    }
    log.error({ err: fault }, "a route threw");
    refuse(request, response, { status: 500, reason: "fault" });
  };
}
