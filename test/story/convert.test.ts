/** Custom functions on the sample company: tried on its columns, written into cells, and taken out before sharing. */

import { Workbook } from "../../host/model/workbook";
import { FUNCTION_FILES, functionsMetadata } from "../../scripts/functions-json";
import { associateFunctions } from "../../src/functions/associate";
import * as functions from "../../src/functions/functions";
import { createProcess } from "../../src/process/process";
import type { Process } from "../../src/process/api";
import { LANGUAGES, type Language } from "../../src/schema/types";
import { installOffice } from "../support/office";

const NOW = new Date(2026, 10, 22, 10, 0);

async function openDesk(language: Language) {
  const file = FUNCTION_FILES[language === "zh-CN" ? "functions-zh-CN.json" : "functions.json"];
  const workbook = Workbook.create({ now: () => NOW, locale: language });
  const session = workbook.openSession({ locale: language, displayLanguage: language });
  const office = await installOffice(session, {
    functions: { namespace: "TRACK", metadata: await functionsMetadata(file) },
  });
  associateFunctions();
  const process: Process = createProcess(language, { now: () => NOW, random: () => 0.5 });
  await process.createWorkbook({ language, sample: true });
  const own = workbook.addSheet("Mine");
  session.activate(own);
  return { ...office, workbook, session, own, process, idle: () => office.connection.idle() };
}

describe.each(LANGUAGES)("custom functions in a %s workbook", (language) => {
  let desk: Awaited<ReturnType<typeof openDesk>>;
  beforeAll(async () => {
    desk = await openDesk(language);
  });
  afterAll(() => desk.close());

  const select = (row: number) => desk.session.select(desk.own, [{ top: row, left: 0, bottom: row, right: 0 }]);

  test("every function has an example that works on these columns, read in two round trips", async () => {
    desk.connection.traffic.reset();
    const prepared = await desk.process.functions.prepare();
    expect(desk.connection.traffic.requests).toBe(2);
    expect(prepared.map(({ example }) => example.name).sort()).toEqual(
      Object.keys(functions)
        .map((name) => name.toUpperCase())
        .sort(),
    );
    for (const { example, args } of prepared) {
      const name = Object.keys(functions).find((each) => each.toUpperCase() === example.name) as keyof typeof functions;
      const answer = (functions[name] as (...given: unknown[]) => unknown)(...args);
      expect([name, answer]).not.toEqual([name, undefined]);
    }
  });

  test("an example is written into an empty cell and calculates there; a filled cell is left alone", async () => {
    const prepared = await desk.process.functions.prepare();
    const overdue = prepared.find(({ example }) => example.name === "OVERDUE")!;
    select(0);
    expect(await desk.process.functions.insert(overdue.formula)).toMatchObject({ kind: "inserted" });
    await desk.idle();
    expect(desk.own.value(0, 0)).toBe(functions.overdue(...(overdue.args as [unknown[][], unknown[][], number])));
    expect(await desk.process.functions.insert("=TRACK.CSAT(A1)")).toMatchObject({ kind: "occupied" });
    expect(desk.own.formula(0, 0)).toContain("OVERDUE");
  });

  test("before sharing, one value becomes a native formula that says the same, and a table its values; and back", async () => {
    const prepared = await desk.process.functions.prepare();
    const formula = (name: string) => prepared.find(({ example }) => example.name === name)!.formula;
    const single = ["REACHRATE", "LATE", "SLARATE", "OVERDUE", "DUESOON", "SYNCDUE", "PASSRATE", "CSAT"];
    desk.own.enter(0, 0, "");
    single.forEach((name, index) => desk.own.enter(index, 0, formula(name)));
    desk.own.enter(0, 2, formula("STATUSBY"));
    desk.own.enter(0, 20, `=1+${formula("OVERDUE").slice(1)}`);
    await desk.idle();
    const before = single.map((_, index) => desk.own.value(index, 0));
    const corner = desk.own.value(1, 2);

    const converted = await desk.process.functions.convert();
    const became = new Map(converted.map(({ address, became: how }) => [address, how]));
    single.forEach((name, index) => expect([name, became.get(`A${index + 1}`)]).toEqual([name, "native"]));
    expect([became.get("C1"), became.get("U1")]).toEqual(["value", "value"]);
    single.forEach((_, index) => expect(desk.own.value(index, 0)).toEqual(before[index]));
    expect(desk.own.formula(1, 0)).not.toContain("TRACK");
    expect([desk.own.formula(0, 2), desk.own.value(1, 2)]).toEqual([undefined, corner]);
    expect(await desk.process.functions.convert()).toEqual([]);

    desk.workbook.edit(null, () => desk.own.clear({ top: 0, left: 3, bottom: 40, right: 19 }, "Contents"));
    await desk.process.functions.restore(converted);
    await desk.idle();
    expect(desk.own.formula(1, 0)).toContain("TRACK.LATE");
  });

  test("what has no answer to keep is left as it is, and told", async () => {
    desk.workbook.edit(null, () => desk.own.clear({ top: 0, left: 0, bottom: 60, right: 60 }, "Contents"));
    desk.own.enter(0, 0, "=TRACK.NOSUCH(1)");
    desk.own.enter(2, 0, "in the way");
    const stages = (await desk.process.functions.prepare()).find(({ example }) => example.name === "STAGES")!.formula;
    desk.own.enter(1, 0, stages);
    await desk.idle();
    const converted = await desk.process.functions.convert();
    expect(converted.map(({ address, became }) => [address, became])).toEqual([
      ["A1", "left"],
      ["A2", "left"],
    ]);
    expect([0, 1].map((row) => desk.own.formula(row, 0))).toEqual(["=TRACK.NOSUCH(1)", stages]);
  });
});
