/** One true thing of the picture: a word key, and what fills it. */
export interface Sentence {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}
