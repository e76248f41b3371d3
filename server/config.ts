/** The environment, read once. */
import { z } from "zod";
import { USUAL_FOLDER } from "./compiled.ts";
import { readTrust } from "./http/address.ts";
import type { Trust } from "./http/address.ts";

const schema = z.object({
  /** Port of everything: pages, API and sockets. 0 takes a free one. */
  PORT: z.coerce.number().int().min(0).max(65535).default(2567),
  /** Address to listen on; 0.0.0.0 lets phones in the room in. */
  HOST: z.string().min(1).default("0.0.0.0"),
  /** Folder of the journal. */
  DATA: z.string().min(1).default(USUAL_FOLDER),
  LOG: z.enum(["silent", "fatal", "error", "warn", "info", "debug"]).default("warn"),
  /** Mean time a bot takes for one act, ms. */
  BOT_PACE_MS: z.coerce.number().int().min(0).max(60_000).default(900),
  /** After how long without a connection a caretaker takes a seat, ms. */
  CARETAKER_MS: z.coerce.number().int().min(0).max(60_000).default(4000),
  /** After how long without a connection a slow game sleeps on disk, ms. */
  SLEEP_MS: z.coerce.number().int().min(10).max(3_600_000).default(60_000),
  /** How often a connection is asked for a sign of life, ms; after two without an answer it is gone. */
  PING_MS: z.coerce.number().int().min(100).max(60_000).default(1500),
  /** Tables one address may open in an hour; a school shares one address. */
  TABLES_PER_HOUR: z.coerce.number().int().min(1).max(100_000).default(60),
  /** Proxies before this server whose word on addresses is believed: how many, or which (docs/running.md). */
  TRUST_PROXY: z
    .string()
    .default("")
    .transform((setting, check) => {
      const trust = readTrust(setting);
      if (trust !== undefined) return trust;
      check.addIssue({
        code: "custom",
        message: 'expected a number from 0 to 8, or addresses as "loopback, 10.0.0.0/8"',
      });
      return z.NEVER;
    }),
  /** What opens /operator and /metrics; without it nobody sees the first, and only this machine the second. */
  OPERATOR_TOKEN: z.string().min(16).max(200).optional(),
});

/** All that a server can be told from outside. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly folder: string;
  readonly log: z.infer<typeof schema>["LOG"];
  readonly botPaceMs: number;
  readonly caretakerMs: number;
  readonly sleepMs: number;
  readonly pingMs: number;
  readonly tablesPerHour: number;
  readonly trust: Trust;
  readonly operatorToken: string | undefined;
}

/** Reads the environment. Throws with the name of each bad variable and what it may be. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = schema.safeParse(
    Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== "")),
  );
  if (!read.success) throw new Error(`bad environment:\n${z.prettifyError(read.error)}`);
  return {
    port: read.data.PORT,
    host: read.data.HOST,
    folder: read.data.DATA,
    log: read.data.LOG,
    botPaceMs: read.data.BOT_PACE_MS,
    caretakerMs: read.data.CARETAKER_MS,
    sleepMs: read.data.SLEEP_MS,
    pingMs: read.data.PING_MS,
    tablesPerHour: read.data.TABLES_PER_HOUR,
    trust: read.data.TRUST_PROXY,
    operatorToken: read.data.OPERATOR_TOKEN,
  };
}
