/** The committed templates are what the code makes: byte for byte, so that a change of the code shows in them. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { buildWorkbook, templates } from "../../scripts/templates";

test.each(templates)("$file is what `npm run templates` writes", async ({ language, file, form }) => {
  const committed = readFileSync(path.resolve(__dirname, "../..", file));
  expect(Buffer.from(await buildWorkbook(language, form === undefined ? {} : { form })).equals(committed)).toBe(true);
});
