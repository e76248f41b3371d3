/** How often one address may try. A school shares one address: only wrong guesses are few. */
import { isIPv6 } from "node:net";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { LiveTable } from "../tables/liveTable.ts";
import type { Session } from "../sessions/session.ts";

const WRONG_GUESSES_A_MINUTE = 10;
const JOINS_A_MINUTE = 1200;
/** How many pairs of address and code that once belonged together are remembered. */
const REMEMBERED = 20_000;

/** What a code may open. */
export type Place = LiveTable | Session;
export type Found = Place | "unknown" | "tooMany";

/** Where codes are looked up. */
export interface Places {
  /** In memory. */
  readonly at: (code: string) => Place | undefined;
  /** In memory or in the journal. */
  readonly find: (code: string) => Promise<Place | undefined>;
}

export class Limits {
  readonly #places: Places;
  readonly #guesses = new RateLimiterMemory({ points: WRONG_GUESSES_A_MINUTE, duration: 60 });
  readonly #joins = new RateLimiterMemory({ points: JOINS_A_MINUTE, duration: 60 });
  readonly #tables: RateLimiterMemory;
  /** "address code" of right guesses: whoever is in stays in, whatever a neighbour tries. */
  readonly #known = new Set<string>();
  readonly #searching = new Map<string, Promise<Found>>();

  constructor(places: Places, tablesPerHour: number) {
    this.#places = places;
    this.#tables = new RateLimiterMemory({ points: tablesPerHour, duration: 3600 });
  }

  /** The table or session of a code, for somebody at this address. Wrong guesses count; after too many, right ones fail too. */
  async find(address: string, code: string): Promise<Found> {
    const from = addressKey(address);
    const pair = `${from} ${code}`;
    if (this.#known.has(pair)) return (await this.#places.find(code)) ?? "unknown";
    const guesses = await this.#guesses.get(from);
    if ((guesses?.consumedPoints ?? 0) >= WRONG_GUESSES_A_MINUTE) return "tooMany";
    const live = this.#places.at(code);
    if (live !== undefined) return this.#remember(pair, live);
    // One search for all who ask the same: a class that wakes its table together is no guesser.
    const searching = this.#searching.get(pair) ?? this.#search(from, pair, code);
    this.#searching.set(pair, searching);
    return searching.finally(() => this.#searching.delete(pair));
  }

  /** Counts tables that are to be opened. False: too many in this hour. */
  mayOpen(address: string, tables = 1): Promise<boolean> {
    return spend(this.#tables, addressKey(address), tables);
  }

  /** Counts a join. False: too many in this minute. */
  mayJoin(address: string): Promise<boolean> {
    return spend(this.#joins, addressKey(address));
  }

  async #search(from: string, pair: string, code: string): Promise<Found> {
    // Counted before it is known to be wrong, or many at once would all be first.
    if (!(await spend(this.#guesses, from))) return "tooMany";
    const live = await this.#places.find(code);
    if (live === undefined) return "unknown";
    await this.#guesses.reward(from);
    return this.#remember(pair, live);
  }

  #remember(pair: string, place: Place): Place {
    this.#known.add(pair);
    const oldest = this.#known.keys().next();
    if (this.#known.size > REMEMBERED && oldest.done !== true) this.#known.delete(oldest.value);
    return place;
  }
}

async function spend(limiter: RateLimiterMemory, key: string, points = 1): Promise<boolean> {
  try {
    await limiter.consume(key, points);
    return true;
  } catch {
    return false;
  }
}

/** One key for what one household or school is likely to have: an IPv4 address, or the first 64 bits of an IPv6 one. */
function addressKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array<string>(zeros).fill("0"), ...right].slice(0, 4).join(":");
}
