/** A power user's own sheet: TRACK functions called from cells through real office.js, over the sample company. */
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { ErrorValue, type Scalar } from "../../host/model/types";
import { associateFunctions } from "../../src/functions/associate";
import { createProcess } from "../../src/process/process";
import { withExcel, type Host } from "../support/office";

const SUNDAY = new Date(2026, 10, 22, 10, 0);

/** A fresh workbook with the sample company, the functions known to it, and an empty sheet in front. */
async function withSample(work: (enter: (formula: string) => Promise<Scalar[][]>) => Promise<void>): Promise<void> {
  const source = path.resolve(__dirname, "../../src/functions/functions.ts");
  const { metadataJson } = await generateCustomFunctionsMetadata(source);
  const functions = { namespace: "TRACK", metadata: JSON.parse(metadataJson) as never };
  const options = { now: () => SUNDAY, functions };
  await withExcel(async (host) => {
    associateFunctions();
    const world = { now: () => SUNDAY, random: () => 0.5 };
    await createProcess("en-US", world).createWorkbook({ language: "en-US", sample: true });
    await work((formula) => enterAt(host, formula));
  }, options);
}

/** Enters a formula in A1 of a new sheet and answers what stands there and what it spilled. */
async function enterAt(host: Host, formula: string): Promise<Scalar[][]> {
  const sheet = host.workbook.addSheet();
  sheet.enter(0, 0, formula);
  await host.connection.idle();
  const { bottom, right } = sheet.usedArea(true) ?? { bottom: 0, right: 0 };
  return Array.from({ length: bottom + 1 }, (_, row) =>
    Array.from({ length: right + 1 }, (__, column) => sheet.value(row, column)),
  );
}

test("STATUSBY spills departments by status, with totals that add up", async () => {
  await withSample(async (enter) => {
    const [header, ...rows] = await enter("=TRACK.STATUSBY(Tasks[Department],Tasks[Status])");
    const total = rows[rows.length - 1]!;
    const counts = rows.slice(0, -1).map((row) => row.slice(1, -2) as number[]);
    expect(header).toEqual(expect.arrayContaining(["Done", "In progress", "Not started"]));
    expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(total[total.length - 2]);
    expect(total[total.length - 1]).toBeGreaterThan(0);
  });
});

test("REACHRATE and OVERDUE agree with the native formulas beside them", async () => {
  await withSample(async (enter) => {
    const [[rate]] = (await enter("=TRACK.REACHRATE(ConfirmationLog[Status])")) as [[number]];
    const [[confirmed]] = (await enter(
      '=COUNTIF(ConfirmationLog[Status],"Confirmed")/(ROWS(ConfirmationLog[Status])-COUNTIF(ConfirmationLog[Status],"Superseded"))',
    )) as [[number]];
    expect(rate).toBeCloseTo(confirmed, 12);
    const [[overdue]] = (await enter("=TRACK.OVERDUE(Tasks[Due date],Tasks[Status],Set_Now)")) as [[number]];
    const [[late]] = (await enter(
      '=COUNTIFS(Tasks[Due date],"<"&INT(Set_Now),Tasks[Status],"<>Done",Tasks[Status],"<>Cancelled")',
    )) as [[number]];
    expect(overdue).toBe(late);
  });
});

test("a mistake is an error in the cell with a sentence that says what to do", async () => {
  await withSample(async (enter) => {
    const error = (await enter("=TRACK.STATUSBY(Tasks[Department],ConfirmationLog[Status])"))[0]?.[0];
    expect(error).toBeInstanceOf(ErrorValue);
    expect((error as ErrorValue).message).toMatch(/rows|行/);
  });
});
