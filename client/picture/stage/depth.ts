/** What lies over what. Things that stand are sorted by where they stand (y); these lie below or hang above. */
export const DEPTH = {
  land: -1000,
  lake: -990,
  dam: -980,
  behind: -970,
  ground: -900,
  shade: -890,
  thread: -800,
  beams: -700,
  planks: -690,
  light: 4000,
  fog: 5000,
  cloud: 6000,
} as const;
