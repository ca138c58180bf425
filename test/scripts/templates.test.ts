/** The committed templates are what the code makes: byte for byte, so that a change of the code shows in them. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { buildWorkbook } from "../../scripts/templates";
import type { Language } from "../../src/schema/types";

const TEMPLATES: readonly [Language, string][] = [
  ["zh-CN", "templates/zh-CN/沟通台账.xlsx"],
  ["en-US", "templates/en-US/Trackbook.xlsx"],
];

test.each(TEMPLATES)("the %s template is what `npm run templates` writes", async (language, file) => {
  const committed = readFileSync(path.resolve(__dirname, "../..", file));
  expect(Buffer.from(await buildWorkbook(language)).equals(committed)).toBe(true);
});
