/** (e) Work on many rows: getting a file of rows in, merging files that came back, and building the templates; in time, peak memory and growth. */
import { templates } from "../../scripts/templates";
import { inChild, type Told } from "./child";
import type { Figure } from "./figures";

const GROUP = "(e) Many rows";

/** The figures; each piece of work once with all and once with a tenth of its rows. */
export async function benchWork(rows: number, files = templates.length, returned = 50): Promise<Figure[]> {
  const [small, large] = [await inChild("import", rows / 10), await inChild("import", rows)];
  const [few, many] = [await inChild("merge", returned / 5), await inChild("merge", returned)];
  const built = await inChild("templates", files);
  return [
    ...costs(`import of ${rows.toLocaleString("en-US")} rows`, large),
    { group: GROUP, name: "import: growth from a tenth of the rows", unit: "×", ours: large.ms / small.ms, peers: {} },
    ...costs(`merge of ${returned} files of 500 rows`, many),
    { group: GROUP, name: "merge: growth from a fifth of the files", unit: "×", ours: many.ms / few.ms, peers: {} },
    ...costs(`building templates (${files})`, built),
  ];
}

const costs = (name: string, { ms, peak }: Told): Figure[] => [
  { group: GROUP, name, unit: "ms", ours: ms, peers: {} },
  { group: GROUP, name: `${name}: peak memory`, unit: "MB", ours: peak, peers: {} },
];
