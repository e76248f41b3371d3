/** Who asks, behind proxies: read from the end that our own proxies wrote, never from what a client put in front. */
import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { addressOf, isFromHere, readTrust, resolveAddress } from "#server/http/address.ts";
import { readConfig } from "#server/config.ts";

function asked(socketAddress: string, headers: Readonly<Record<string, string>> = {}): IncomingMessage {
  const socket = Object.defineProperty(new Socket(), "remoteAddress", { value: socketAddress });
  return Object.assign(new IncomingMessage(socket), { headers });
}

function seen(setting: string, socketAddress: string, forwarded?: string): string {
  const trust = readTrust(setting);
  if (trust === undefined) throw new Error(`not a setting: ${setting}`);
  const request = asked(socketAddress, forwarded === undefined ? {} : { "x-forwarded-for": forwarded });
  resolveAddress(request, trust);
  return addressOf(request);
}

test.each<readonly [string, string, string, string | undefined, string]>([
  ["nobody is trusted", "", "10.0.0.1", "1.2.3.4", "10.0.0.1"],
  ["no proxy", "0", "10.0.0.1", "1.2.3.4", "10.0.0.1"],
  ["one proxy", "1", "10.0.0.1", "1.2.3.4", "1.2.3.4"],
  ["one proxy, and a client that lies", "1", "10.0.0.1", "9.9.9.9, 1.2.3.4", "1.2.3.4"],
  ["two proxies", "2", "10.0.0.1", "9.9.9.9, 1.2.3.4, 10.0.0.2", "1.2.3.4"],
  ["a proxy that wrote nothing", "1", "10.0.0.1", undefined, "10.0.0.1"],
  ["a proxy by its address", "10.0.0.1", "10.0.0.1", "1.2.3.4", "1.2.3.4"],
  ["somebody else than the proxy", "10.0.0.1", "10.0.0.9", "1.2.3.4", "10.0.0.9"],
  ["a range", "10.0.0.0/8, fd00::/8", "10.9.9.9", "9.9.9.9, 1.2.3.4, fd00::2", "1.2.3.4"],
  ["this machine, over IPv6 sockets", "loopback", "::ffff:127.0.0.1", "2001:db8::7", "2001:db8::7"],
  ["what is no address", "1", "10.0.0.1", "unknown", "10.0.0.1"],
  ["an empty header", "1", "10.0.0.1", "", "10.0.0.1"],
  ["an address with a port", "1", "10.0.0.1", "1.2.3.4:567", "1.2.3.4"],
  ["an address in brackets", "1", "10.0.0.1", "[2001:db8::7]:567", "2001:db8::7"],
  ["all proxies are ours", "loopback", "127.0.0.1", "127.0.0.1", "127.0.0.1"],
])("%s", (_what, setting, socketAddress, forwarded, address) => {
  expect(seen(setting, socketAddress, forwarded)).toBe(address);
});

test.each(["9", "-1", "yes", "10.0.0.0/33", "10.0.0", "loopback,,", "::1/x"])(
  "%s is no such setting, and the server says so",
  (setting) => {
    expect(readTrust(setting)).toBeUndefined();
    expect(() => readConfig({ TRUST_PROXY: setting })).toThrow("TRUST_PROXY");
  },
);

test("an operator's token that is easily guessed is refused at the start", () => {
  expect(() => readConfig({ OPERATOR_TOKEN: "short" })).toThrow("OPERATOR_TOKEN");
});

test("this machine asks itself only if no proxy asks for somebody else", () => {
  expect(isFromHere(asked("::ffff:127.0.0.1"))).toBe(true);
  expect(isFromHere(asked("::1"))).toBe(true);
  expect(isFromHere(asked("127.0.0.1", { "x-forwarded-for": "127.0.0.1" }))).toBe(false);
  expect(isFromHere(asked("10.0.0.1"))).toBe(false);
});
