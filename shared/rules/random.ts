/** Seeded chance without state: each draw has an address, so two games of one seed differ only where their choices do. */

/** What a draw is for; part of its address. */
export const PURPOSES = [
  "noise",
  "observed",
  "discovery",
  "incident",
  "circumstance",
  "incidentKind",
  "intention",
  "lastRound",
  "whisper",
  "character",
  "bot",
  "rumour",
  "cause",
  "laterDiscovery",
] as const;
export type Purpose = (typeof PURPOSES)[number];

const PURPOSE_NUMBER: Readonly<Record<Purpose, number>> = Object.fromEntries(
  PURPOSES.map((purpose, number) => [purpose, number + 1]),
) as Record<Purpose, number>;

/** A 32-bit number from a text (FNV-1a, then finished so that near texts lie far apart). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return finish(hash);
}

/** Murmur3's finisher: every bit of the input reaches every bit of the output. */
function finish(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A uniform draw in [0, 1) at the address (purpose, a, b, c) of a hashed seed. */
export function uniform(seed: number, purpose: Purpose, a = 0, b = 0, c = 0): number {
  return lastStep(firstSteps(seed, purpose, a, b), c);
}

/** A draw of mean 0 and standard deviation 1, bounded by +-3.5: four uniforms summed, exact on every machine. */
export function bell(seed: number, purpose: Purpose, a = 0, b = 0): number {
  // The four addresses differ in their last part only.
  const begun = firstSteps(seed, purpose, a, b);
  let sum = 0;
  for (let part = 0; part < 4; part += 1) sum += lastStep(begun, part + 1);
  return (sum - 2) * Math.sqrt(3);
}

function firstSteps(seed: number, purpose: Purpose, a: number, b: number): number {
  let hash = finish(seed ^ Math.imul(PURPOSE_NUMBER[purpose], 0x9e3779b1));
  hash = finish(hash + Math.imul(a + 1, 0x85ebca77));
  return finish(hash + Math.imul(b + 1, 0xc2b2ae3d));
}

function lastStep(hash: number, c: number): number {
  return finish(hash + Math.imul(c + 1, 0x27d4eb2f)) / 4294967296;
}

/** One entry of a list by a draw in [0, 1). Throws if the list is empty. */
export function pick<T>(list: readonly T[], draw: number): T {
  const chosen = list[Math.min(list.length - 1, Math.floor(draw * list.length))];
  if (chosen === undefined) throw new RangeError("nothing to pick from");
  return chosen;
}

/** One key of a table of odds (which sum to 1) by a draw in [0, 1). Throws if the table is empty. */
export function pickByOdds<K extends string>(odds: Readonly<Record<K, number>>, draw: number): K {
  const keys = Object.keys(odds) as K[];
  let passed = 0;
  for (const key of keys) {
    passed += odds[key];
    if (draw < passed) return key;
  }
  return pick(
    keys.filter((key) => odds[key] > 0),
    0.999,
  );
}
