/** Pieces of work on many rows, each timed from the moment at which a person would wait for it. */
import { Buffer } from "node:buffer";
import { buildWorkbook, templates } from "../../scripts/templates";
import type { ImportRequest } from "../../src/process/import/api";
import { LANGUAGE, withDesk } from "./desk";

/** Reads a .csv of people, compares it with the empty list and brings it in. */
export async function importRows(rows: number): Promise<{ ms: number }> {
  const lines = Array.from({ length: rows }, (_, index) =>
    [`员工${index}`, `部门${index % 12}`, `138${10_000_000 + index}`, "是"].join(","),
  );
  const bytes = Buffer.from(["员工姓名,所属部门,手机号,在职", ...lines].join("\r\n"), "utf8");
  return withDesk(async ({ process, workbook }) => {
    await process.createWorkbook({ language: LANGUAGE, sample: false });
    workbook.calculation.mode = "Manual";
    const importing = await process.importing.open();
    const from = performance.now();
    const read = await importing.readFile("people.csv", new Uint8Array(bytes));
    if (!read.ok) throw new Error(read.problem);
    const layout = importing.layout(read.grids[0]!, "People");
    const key = importing.usualKey("People", layout.columns);
    const request: ImportRequest = {
      table: "People",
      grid: read.grids[0]!,
      ...layout,
      key,
      me: null,
      source: "people.csv",
    };
    const agreed = await importing.compare(request);
    const brought = await importing.bring({ ...request, agreed });
    const ms = performance.now() - from;
    if (brought.kind !== "done" || brought.added !== rows) throw new Error(`Not all of ${rows} rows came in.`);
    return { ms };
  });
}

/** Builds templates as `npm run templates` does, the first `count` of them. */
export async function buildTemplates(count: number): Promise<{ ms: number }> {
  const from = performance.now();
  for (const { language, form } of templates.slice(0, count))
    await buildWorkbook(language, form === undefined ? {} : { form });
  return { ms: performance.now() - from };
}
