/** `npm run codebook`: writes the codebook into `docs/export.md` anew; a test fails where it is out of date. */
import { readFileSync, writeFileSync } from "node:fs";
import { withCodebook } from "#shared/export/codebook.ts";

const file = new URL("../docs/export.md", import.meta.url);
writeFileSync(file, withCodebook(readFileSync(file, "utf8")));
