/**
 * Where a request comes from. Behind a proxy its socket is the proxy's; who asked stands in X-Forwarded-For, which
 * anybody can write. So it is read from its right end, and only as far as it was written by proxies that are trusted.
 */
import { BlockList, isIP } from "node:net";
import type { IncomingMessage } from "node:http";

/** Whether what stands `hops` proxies before this server, at this address, is a proxy of ours. */
export type Trust = (address: string, hops: number) => boolean;

/** Nobody is trusted: an address is the socket's own. */
export const TRUST_NOBODY: Trust = () => false;

/** Most proxies one behind the other. */
const MOST_PROXIES = 8;
const LOOPBACK = ["127.0.0.0/8", "::1"];
const FORWARDED = ["x-forwarded-for", "forwarded", "x-real-ip", "via", "x-forwarded-host"] as const;

/**
 * What the setting says: nothing, the number of proxies before this server, or their addresses (an address, a range
 * as "10.0.0.0/8", or "loopback"; several with commas). Undefined if it is none of these.
 */
export function readTrust(setting: string): Trust | undefined {
  const text = setting.trim();
  if (text === "") return TRUST_NOBODY;
  if (/^\d+$/.test(text)) {
    const number = Number(text);
    return number <= MOST_PROXIES ? (_address, hops) => hops < number : undefined;
  }
  const list = new BlockList();
  for (const each of text.split(",").flatMap((one) => (one.trim() === "loopback" ? LOOPBACK : [one.trim()])))
    if (!add(list, each)) return undefined;
  return (address) => has(list, address);
}

const resolved = new WeakMap<IncomingMessage, string>();

/** Finds out, once for each request, who asks: the nearest address that is no trusted proxy's. */
export function resolveAddress(request: IncomingMessage, trust: Trust): void {
  resolved.set(request, nearestOf(request, trust));
}

/** The address of who asks. */
export function addressOf(request: IncomingMessage): string {
  return resolved.get(request) ?? nearestOf(request, TRUST_NOBODY);
}

function nearestOf(request: IncomingMessage, trust: Trust): string {
  const written = [request.headers["x-forwarded-for"] ?? []].flat().join(",").split(",").reverse();
  let nearest = plain(request.socket.remoteAddress ?? "");
  for (const [hops, next] of written.entries()) {
    const before = plain(next);
    // What is no address was written by nobody we know: the last that is one counts.
    if (!trust(nearest, hops) || isIP(before) === 0) break;
    nearest = before;
  }
  return nearest;
}

/** Whether this machine itself asks, and not a proxy on it for somebody else. */
export function isFromHere(request: IncomingMessage): boolean {
  const here = new BlockList();
  for (const each of LOOPBACK) add(here, each);
  const isForwarded = FORWARDED.some((header) => request.headers[header] !== undefined);
  return !isForwarded && has(here, plain(request.socket.remoteAddress ?? ""));
}

/** Without the port that some proxies add, the brackets, and the prefix of an IPv4 address on an IPv6 socket. */
function plain(written: string): string {
  const text = written.trim();
  const bracketed = /^\[([0-9a-f:.]+)\](?::\d+)?$/i.exec(text)?.[1];
  const address = bracketed ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1] ?? text;
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
}

function add(list: BlockList, text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  const kind = family === 6 ? "ipv6" : "ipv4";
  if (bits === undefined) {
    list.addAddress(address, kind);
    return true;
  }
  if (!/^\d{1,3}$/.test(bits) || Number(bits) > (family === 6 ? 128 : 32)) return false;
  list.addSubnet(address, Number(bits), kind);
  return true;
}

function has(list: BlockList, address: string): boolean {
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 6 ? "ipv6" : "ipv4");
}
