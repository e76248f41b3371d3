/** What lies over what. Things that stand are sorted by where they stand (y); these lie below or hang above. */
export const DEPTH = {
  land: -1000,
  lake: -990,
  dam: -980,
  behind: -970,
  /** What lies on the ground, while it is one picture. */
  sheet: -905,
  ground: -900,
  shade: -890,
  thread: -800,
  beams: -700,
  planks: -690,
  /** From here on up, nothing lies on the ground. */
  standing: -600,
  light: 4000,
  fog: 5000,
  cloud: 6000,
} as const;
