/** (e) Work on many rows: getting a file of rows in, and building the templates; in time, peak memory and growth. */
import { templates } from "../../scripts/templates";
import { inChild, type Told } from "./child";
import type { Figure } from "./figures";

const GROUP = "(e) Many rows";

/** The figures; each piece of work once with all and once with a tenth of its rows. */
export async function benchWork(rows: number, files = templates.length): Promise<Figure[]> {
  const [small, large] = [await inChild("import", rows / 10), await inChild("import", rows)];
  const built = await inChild("templates", files);
  return [
    ...costs(`import of ${rows.toLocaleString("en-US")} rows`, large),
    { group: GROUP, name: "import: growth from a tenth of the rows", unit: "×", ours: large.ms / small.ms, peers: {} },
    ...costs(`building templates (${files})`, built),
  ];
}

const costs = (name: string, { ms, peak }: Told): Figure[] => [
  { group: GROUP, name, unit: "ms", ours: ms, peers: {} },
  { group: GROUP, name: `${name}: peak memory`, unit: "MB", ours: peak, peers: {} },
];
