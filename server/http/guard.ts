/**
 * Stands before everything, Colyseus and Express alike: what could end a bare Colyseus server, or fill its memory,
 * does not get in (docs/protocol.md, "What the guard turns away").
 */
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { HttpReason } from "#shared/protocol/wire.ts";
import { readCode } from "#shared/protocol/wire.ts";
import { addressOf, resolveAddress } from "./address.ts";
import type { Trust } from "./address.ts";
import type { Limits } from "./limits.ts";

/** Largest body of a request, bytes; none of ours needs a tenth of it. */
const MOST_BODY = 16 * 1024;
/** For every answer; pages have a policy that lets them be pages (headers.ts). */
const STRICT = [
  ["content-security-policy", "default-src 'none'; frame-ancestors 'none'"],
  ["x-content-type-options", "nosniff"],
  ["referrer-policy", "no-referrer"],
] as const;
const MATCHMAKE = "/matchmake/";
const JOIN = /^\/matchmake\/joinById\/([^/?]{1,40})$/;
const SOCKET_PATH = /^\/[\w-]{1,40}\/[\w-]{1,40}\?/;

interface No {
  readonly status: number;
  readonly reason: HttpReason;
}

/** What the guard works with. */
export interface GuardTools {
  readonly limits: () => Limits;
  readonly trust: Trust;
  /** Told of the status of every answer. */
  readonly responded: (status: number) => void;
}

/** An HTTP server that turns away what is malformed, too large, from elsewhere, or guesses too often. */
export function guardedServer({ limits, trust, responded }: GuardTools): Server {
  const server = createServer({ requestTimeout: 15_000, headersTimeout: 10_000, keepAliveTimeout: 10_000 });
  const pass = server.emit.bind(server) as (event: string | symbol, ...rest: unknown[]) => boolean;
  const emit = (event: string | symbol, ...rest: unknown[]): boolean => {
    if (event !== "request" && event !== "upgrade") return pass(event, ...rest);
    const request = rest[0] as IncomingMessage;
    resolveAddress(request, trust);
    dropJunkProtocol(request);
    if (event === "upgrade") {
      const socket = rest[1] as Duplex;
      const no = wrong(request) ?? wrongSocketPath(request);
      if (no === undefined) return pass(event, ...rest);
      responded(no.status);
      refuseUpgrade(socket, no);
      return true;
    }
    const response = rest[1] as ServerResponse;
    response.once("finish", () => responded(response.statusCode));
    for (const [name, value] of STRICT) response.setHeader(name, value);
    const no = wrong(request) ?? wrongBody(request);
    if (no !== undefined) refuse(request, response, no);
    else if (!path(request).startsWith(MATCHMAKE)) return pass(event, ...rest);
    else {
      void joining(request, limits()).then(
        (late) => (late === undefined ? pass(event, ...rest) : refuse(request, response, late)),
        () => refuse(request, response, { status: 500, reason: "fault" }),
      );
    }
    return true;
  };
  server.emit = emit as typeof server.emit;
  return server;
}

/** Answers with an error as JSON; `message` is where the Colyseus client looks for it. */
export function refuse(request: IncomingMessage, response: ServerResponse, { status, reason }: No): void {
  if (response.headersSent || response.destroyed) return;
  const body = JSON.stringify({ error: { reason }, message: reason });
  // What is still coming of the request is not waited for.
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    connection: "close",
  });
  response.end(body, () => request.destroy());
}

function refuseUpgrade(socket: Duplex, { status, reason }: No): void {
  socket.on("error", () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Colyseus builds an address from this header and throws on what is none. */
function dropJunkProtocol(request: IncomingMessage): void {
  const protocol = request.headers["x-forwarded-proto"];
  if (protocol !== undefined && protocol !== "http" && protocol !== "https") {
    delete request.headers["x-forwarded-proto"];
  }
}

function wrong(request: IncomingMessage): No | undefined {
  const host = request.headers.host;
  const plain = host !== undefined && /^[a-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-f:.]+\](:\d{1,5})?$/i.test(host);
  if (!plain || !URL.canParse(`http://${host}`)) return { status: 400, reason: "host" };
  const target = request.url ?? "";
  if (!target.startsWith("/") || !URL.canParse(`http://${host}${target}`)) {
    return { status: 400, reason: "malformed" };
  }
  return isForeign(request, host) ? { status: 403, reason: "origin" } : undefined;
}

/** Whether a page of another site asks; no Origin at all is no browser's cross-site request. */
function isForeign(request: IncomingMessage, host: string): boolean {
  const origin = request.headers.origin;
  const asks = request.method !== "GET" && request.method !== "HEAD";
  if (origin === undefined || !(asks || request.headers.upgrade !== undefined)) return false;
  return !URL.canParse(origin) || new URL(origin).host !== new URL(`http://${host}`).host;
}

function wrongBody(request: IncomingMessage): No | undefined {
  if (request.headers["transfer-encoding"] !== undefined) return { status: 413, reason: "tooLarge" };
  const length = Number(request.headers["content-length"] ?? 0);
  return length <= MOST_BODY ? undefined : { status: 413, reason: "tooLarge" };
}

function wrongSocketPath(request: IncomingMessage): No | undefined {
  return SOCKET_PATH.test(request.url ?? "") ? undefined : { status: 404, reason: "notFound" };
}

/** Looks the code up before Colyseus does: a sleeping table wakes, a wrong guess counts. */
async function joining(request: IncomingMessage, limits: Limits): Promise<No | undefined> {
  const typed = JOIN.exec(path(request))?.[1];
  if (typed === undefined || request.method !== "POST") return { status: 404, reason: "notFound" };
  const address = addressOf(request);
  if (!(await limits.mayJoin(address))) return { status: 429, reason: "tooManyJoins" };
  const code = readCode(typed);
  if (code === undefined) return { status: 404, reason: "table.unknown" };
  const found = await limits.find(address, code);
  if (found === "tooMany") return { status: 429, reason: "tooManyGuesses" };
  if (found === "unknown") return { status: 404, reason: "table.unknown" };
  request.url = `${MATCHMAKE}joinById/${code}`;
  // Rooms ask Colyseus for the address, and Colyseus believes this header: nobody else may write it.
  request.headers["x-real-ip"] = address;
  return undefined;
}

function path(request: IncomingMessage): string {
  return (request.url ?? "").split("?")[0] ?? "";
}
