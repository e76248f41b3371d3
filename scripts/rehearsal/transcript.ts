/** The transcript as it grows: headings, paragraphs and lists in Markdown. */
import { writeFileSync } from "node:fs";

/** A text that is written down as the game goes on. */
export class Transcript {
  readonly #lines: string[] = [];

  heading(level: number, text: string): void {
    this.#lines.push(`${"#".repeat(level)} ${text}`, "");
  }

  says(text: string): void {
    this.#lines.push(text, "");
  }

  /** A list under a few words; nothing if it is empty. */
  list(lead: string, items: readonly string[]): void {
    if (items.length === 0) return;
    this.#lines.push(lead, "", ...items.map((item) => `- ${item}`), "");
  }

  /** A picture beside the text. */
  picture(file: string, caption: string): void {
    this.#lines.push(`![${caption}](${file})`, "");
  }

  write(path: string): void {
    writeFileSync(path, `${this.#lines.join("\n").trimEnd()}\n`);
  }
}
