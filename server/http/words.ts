/** The words of the screens and of each scenario, without what is private; packed once, as they never change while the server runs. */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Request, RequestHandler, Response } from "express";
import type { Content, WordPart } from "../content.ts";
import { refuse } from "./guard.ts";

type Words = Readonly<Record<string, string>>;

interface Packed {
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly etag: string;
}

/** `GET /words/<lang>.json`; 404 if there is no such language. */
export function uiWords(content: Content): RequestHandler<{ lang: string }> {
  const packed = new Map<string, Packed>();
  return (request, response) => {
    const { lang } = request.params;
    const words = content.languages().includes(lang) ? content.uiWords(lang) : undefined;
    send(request, response, words, lang, packed);
  };
}

/** `GET /words/<part>/<lang>.json`: what is opened later; 404 if there is no such language. */
export function partWords(content: Content, part: WordPart): RequestHandler<{ lang: string }> {
  const packed = new Map<string, Packed>();
  return (request, response) => {
    const { lang } = request.params;
    const words = content.languages().includes(lang) ? content.partWords(part, lang) : undefined;
    send(request, response, words, lang, packed);
  };
}

/** `GET /words/<scenario>/<lang>.json`; 404 if there is no such scenario or language. */
export function scenarioWords(content: Content): RequestHandler<{ scenario: string; lang: string }> {
  const packed = new Map<string, Packed>();
  return (request, response) => {
    const { scenario, lang } = request.params;
    const words = content.languages().includes(lang) ? content.publicWords(scenario, lang) : undefined;
    send(request, response, words, `${scenario} ${lang}`, packed);
  };
}

function send(
  request: Request<{ lang: string }>,
  response: Response,
  words: Words | undefined,
  name: string,
  packed: Map<string, Packed>,
): void {
  if (words === undefined) return refuse(request, response, { status: 404, reason: "notFound" });
  const { plain, gzip, etag } = packed.get(name) ?? pack(words);
  packed.set(name, { plain, gzip, etag });
  // Asked for again each time, answered with 304 while nothing changed.
  response.setHeader("cache-control", "no-cache");
  response.setHeader("etag", etag);
  response.setHeader("vary", "accept-encoding");
  response.type("json");
  const asGzip = request.acceptsEncodings("gzip") === "gzip";
  if (asGzip) response.setHeader("content-encoding", "gzip");
  response.send(asGzip ? gzip : plain);
}

function pack(words: Words): Packed {
  const plain = Buffer.from(JSON.stringify(words));
  const etag = `W/"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
  return { plain, gzip: gzipSync(plain, { level: 9 }), etag };
}
