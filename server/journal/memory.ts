/** A journal that forgets: for tests and the bench. */
import { GameExists, JournalUnavailable, SeqConflict } from "./journal.ts";
import type {
  Entry,
  EventRecord,
  GameHistory,
  GameRecord,
  Journal,
  PlayerRecord,
  SessionHistory,
} from "./journal.ts";

function isEnd({ type, body }: EventRecord): boolean {
  return type === "phaseBegan" && (JSON.parse(body) as { readonly phase?: unknown }).phase === "debrief";
}

/** An empty journal in memory, with the same promises as the one on disk but for the disk. */
export function openMemoryJournal(): Journal {
  const games = new Map<string, GameHistory>();
  const activity = new Map<string, number>();
  const wakings = new Map<string, number>();
  const sessions = new Map<string, SessionHistory>();
  const isTaken = (code: string): boolean => games.has(code) || sessions.has(code);
  const remove = (ids: readonly string[]): void => {
    for (const id of ids) {
      games.delete(id);
      activity.delete(id);
      wakings.delete(id);
    }
  };

  const write = (entry: Entry): void => {
    const history = games.get(entry.game);
    if (history === undefined) throw new SeqConflict(entry.game);
    let last = history.events.length;
    for (const event of entry.events) {
      last += 1;
      if (event.seq !== last) throw new SeqConflict(`${entry.game} ${event.seq}`);
    }
    const known = new Set(history.commands.map((command) => `${command.player} ${command.id}`));
    const players = new Map(history.players.map((player) => [player.player, player]));
    for (const player of entry.players) players.set(player.player, player);
    games.set(entry.game, {
      game: history.game,
      events: [...history.events, ...entry.events],
      commands: [
        ...history.commands,
        ...entry.commands.filter((command) => !known.has(`${command.player} ${command.id}`)),
      ],
      players: [...players.values()],
    });
    const at = entry.events.at(-1)?.at;
    if (at !== undefined) activity.set(entry.game, at);
    if (entry.wakeAt === 0) wakings.delete(entry.game);
    else if (entry.wakeAt !== undefined) wakings.set(entry.game, entry.wakeAt);
  };

  return {
    create: async (game: GameRecord, host: PlayerRecord) => {
      if (isTaken(game.id)) throw new GameExists(game.id);
      games.set(game.id, { game, events: [], commands: [], players: [host] });
      activity.set(game.id, game.createdAt);
    },
    append: async (entry) => write(entry),
    read: async (id) => games.get(id),
    activeSince: async (since) => [...activity].filter(([, at]) => at >= since).map(([id]) => id),
    wakings: async () =>
      [...wakings].map(([code, at]) => ({ code, at })).sort((one, other) => one.at - other.at),
    lastAt: async () => Math.max(0, ...activity.values()),
    createSession: async (session) => {
      if (isTaken(session.id)) throw new GameExists(session.id);
      sessions.set(session.id, { session, events: [] });
    },
    appendSession: async (id, events) => {
      const history = sessions.get(id);
      const expected = (history?.events.length ?? 0) + 1;
      const fits = events.every((event, place) => event.seq === expected + place);
      if (history === undefined || !fits) throw new SeqConflict(id);
      sessions.set(id, { ...history, events: [...history.events, ...events] });
    },
    sessions: async () => [...sessions.values()],
    deleteSession: async (id, codes) => {
      sessions.delete(id);
      remove(codes);
    },
    backup: () => Promise.reject(new JournalUnavailable("nothing is on disk")),
    idleSince: async (before) =>
      [...activity]
        .filter(([, at]) => at < before)
        .map(([code, at]) => ({
          code,
          at,
          over: games.get(code)?.events.some(isEnd) ?? false,
          format: games.get(code)?.game.opening.format ?? "class",
        })),
    remove: async (ids) => remove(ids),
    close: async () => undefined,
  };
}
