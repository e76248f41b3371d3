/** What people type, made harmless. */
import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { cleanName, cleanText } from "#shared/protocol/hygiene.ts";

test.each<readonly [string, string, string]>([
  ["plain text stays", "Hello, neighbour.", "Hello, neighbour."],
  ["other scripts stay", "Здравей, 你好, مرحبا, שלום", "Здравей, 你好, مرحبا, שלום"],
  ["spaces are collapsed and trimmed", "  a \t\n  b\u00a0\u3000c  ", "a b c"],
  ["wide letters become plain ones", "Ｆｕｌｌ", "Full"],
  ["marks that turn the line around go", "a\u202eb\u2066c\u200fd", "abcd"],
  ["what cannot be seen goes", "a\u0000b\u200bc\ufeffd\u00ade", "abcde"],
  ["half a character goes", "a\ud800b", "a\ufffdb"],
  ["towers of marks are cut", `a${"\u0330".repeat(40)}`, `a${"\u0330".repeat(3)}`],
  ["an accent stays", "e\u0301", "é"],
  ["a family stays a family", "\u{1f469}\u200d\u{1f467}", "\u{1f469}\u200d\u{1f467}"],
  ["a joiner that joins nothing goes", "a\u200db\u200d", "ab"],
  ["what looks like HTML is only text", "<script>alert(1)</script>", "<script>alert(1)</script>"],
])("%s", (_what, raw, clean) => {
  expect(cleanText(raw)).toBe(clean);
});

test("a name is cut to its limit, never through a character", () => {
  expect(cleanName("abcdef", 4)).toBe("abcd");
  expect(cleanName("ab \u{1f469}\u200d\u{1f467}", 5)).toBe("ab");
  expect(cleanName("ab c", 3)).toBe("ab");
});

test("whatever comes in: one line, well formed, within the limit, and clean already", () => {
  assert(
    property(string({ unit: "binary", maxLength: 80 }), (raw) => {
      const clean = cleanText(raw);
      expect(clean.isWellFormed()).toBe(true);
      expect(clean).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      expect(clean.trim()).toBe(clean);
      expect(cleanText(clean)).toBe(clean);
      expect(cleanName(raw, 24).length).toBeLessThanOrEqual(24);
    }),
    { seed: 7, numRuns: 2000 },
  );
});
