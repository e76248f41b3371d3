/** Round robins of simple strategies in a two-by-two game: the rationalist case by itself, for comparison with the literature. */

/** What one player sees: both sides' moves so far, true for cooperation, oldest first. */
export interface Past {
  readonly own: readonly boolean[];
  readonly theirs: readonly boolean[];
}

/** Whether to cooperate now. */
export type Strategy = (past: Past) => boolean;

/** Payoffs to the row player: temptation, reward, punishment, sucker. */
export interface Payoff {
  readonly temptation: number;
  readonly reward: number;
  readonly punishment: number;
  readonly sucker: number;
}

const last = (moves: readonly boolean[], back = 1): boolean | undefined => moves[moves.length - back];

/** Strategies of the literature that draw nothing. */
export const STRATEGIES = {
  cooperator: () => true,
  defector: () => false,
  titForTat: ({ theirs }) => last(theirs) ?? true,
  titForTwoTats: ({ theirs }) => !(last(theirs) === false && last(theirs, 2) === false),
  suspiciousTitForTat: ({ theirs }) => last(theirs) ?? false,
  grudger: ({ theirs }) => !theirs.includes(false),
  winStayLoseShift: ({ own, theirs }) => (own.length === 0 ? true : last(own) === last(theirs)),
  alternator: ({ own }) => own.length % 2 === 0,
  // Tries C, D, C, C; plays tit for tat if it was ever punished for it, and defects for good if not.
  detective: ({ own, theirs }) =>
    own.length < 4 ? own.length !== 1 : theirs.slice(0, 4).includes(false) ? (last(theirs) ?? true) : false,
} as const satisfies Readonly<Record<string, Strategy>>;

/** Two strategies against each other for some turns; the sums of both. */
export function playMatch(
  payoff: Payoff,
  one: Strategy,
  other: Strategy,
  turns: number,
): readonly [number, number] {
  const a: boolean[] = [];
  const b: boolean[] = [];
  let [first, second] = [0, 0];
  for (let turn = 0; turn < turns; turn += 1) {
    const mine = one({ own: a, theirs: b });
    const yours = other({ own: b, theirs: a });
    first += earned(payoff, mine, yours);
    second += earned(payoff, yours, mine);
    a.push(mine);
    b.push(yours);
  }
  return [first, second];
}

/** Everyone against everyone else, nobody against itself; sums by name. */
export function roundRobin(
  payoff: Payoff,
  players: Readonly<Record<string, Strategy>>,
  turns: number,
): Readonly<Record<string, number>> {
  const names = Object.keys(players);
  const sums = Object.fromEntries(names.map((name) => [name, 0]));
  names.forEach((name, at) => {
    for (const other of names.slice(at + 1)) {
      const [one, two] = [players[name], players[other]];
      if (one === undefined || two === undefined) continue;
      const [first, second] = playMatch(payoff, one, two, turns);
      sums[name] = (sums[name] ?? 0) + first;
      sums[other] = (sums[other] ?? 0) + second;
    }
  });
  return sums;
}

function earned(payoff: Payoff, mine: boolean, yours: boolean): number {
  if (mine) return yours ? payoff.reward : payoff.sucker;
  return yours ? payoff.temptation : payoff.punishment;
}
