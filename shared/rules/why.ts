/** Answers "why?": the terms that made a number, straight from the equation that moved it. */

/** One term: a word key "why.<term>" and its size in the unit of the number explained. */
export interface WhyTerm {
  readonly term: string;
  readonly value: number;
  /** Which narrative of the group it is about; for terms that each narrative has. */
  readonly frame?: string;
}

/** The terms of one reckoning as a list, largest first; terms too small to matter (below `least`) are left out; told in thousandths. */
export function whyTerms(terms: Readonly<Record<string, number>>, least = 0.05): readonly WhyTerm[] {
  return Object.entries(terms)
    .filter(([, value]) => Math.abs(value) >= least)
    .map(([term, value]) => ({ term, value: Math.round(value * 1000) / 1000 }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}
