/** Adding a field touches one place: its line in the table's spec. Sheet, form, validation and saving follow. */

import { Places } from "../../src/process/places";
import { saveEntry } from "../../src/process/saving";
import { compile } from "../../src/schema/compile";
import { spec } from "../../src/schema/schema";
import type { FieldSpec } from "../../src/schema/types";
import { both } from "../../src/schema/types";
import { validateRow } from "../../src/schema/validate";
import { sectionsOf } from "../../src/taskpane/form/sections";
import { apply } from "../../src/workbook/apply";
import { run } from "../../src/workbook/excel";
import { observe } from "../../src/workbook/observe";
import type { Fault } from "../../src/workbook/faults";
import type { Plan } from "../../src/workbook/plan";
import { plan } from "../../src/workbook/plan";
import type { OfficeDay } from "./office-day";
import { NOW, openDay, shown, TODAY } from "./office-day";

const risk: FieldSpec = {
  key: "risk",
  text: both("风险等级", "Risk"),
  type: "choice",
  list: "priority",
  required: true,
  help: both("误期的后果有多严重。", "How bad a delay would be."),
};
const AFTER = "owner";
const language = "zh-CN";

const more = compile({
  ...spec,
  tables: spec.tables.map((table) =>
    table.key === "Tasks"
      ? { ...table, fields: table.fields.flatMap((field) => (field.key === AFTER ? [field, risk] : [field])) }
      : table,
  ),
});
const tasks = more.table("Tasks");

test("the form shows it where it stands in the table", () => {
  const keys = sectionsOf(tasks, null).main.map(({ key }) => key);
  expect(keys[keys.indexOf(AFTER) + 1]).toBe("risk");
});

test.each([
  [null, "required"],
  ["p9", "notAChoice"],
])("its value %j is refused as %s", (value, code) => {
  const issues = validateRow(tasks, { risk: value }).filter(({ field }) => field === "risk");
  expect(issues).toEqual([expect.objectContaining({ code })]);
});

async function planned(): Promise<Plan> {
  const observed = await run((context) => observe(context, more, { closely: true }));
  return plan(more, observed, { language, rows: new Map() });
}

describe("in a workbook made without it", () => {
  let day: OfficeDay;
  let found: readonly Fault[];
  let task: Readonly<Record<string, string | number>>;

  beforeAll(async () => {
    day = await openDay(language);
    await day.process.createWorkbook({ language, sample: false });
    await day.save({ table: "People", values: { name: "张伟", department: "技术部", active: true } });
    const project = { name: "官网改版", goal: "上线", lead: "张伟", startDate: TODAY, dueDate: TODAY + 30 };
    const { id: projectId } = await day.save({ table: "Projects", values: project });
    task = { projectId, name: "首页", department: "技术部", owner: "张伟", startDate: TODAY, dueDate: TODAY + 9 };
    await day.save({ table: "Tasks", values: task });
    const { faults, actions } = await planned();
    found = faults;
    await run((context) => apply(context, actions));
  });

  afterAll(() => day.close());

  test("its column is the one thing that is missing, and comes beside its neighbour", async () => {
    expect(found).toEqual([{ code: "missingColumn", sheet: "项目任务分解表", table: "Tasks", field: "risk" }]);
    const headers = day.workbook.table("Tasks")!.columns.map(({ name }) => name);
    expect(headers[headers.indexOf("负责人") + 1]).toBe("风险等级");
    expect((await planned()).faults).toEqual([]);
  });

  test("it has its drop-down and prompt, and the row that was there is as it was", async () => {
    const read = await day.Excel.run(async (context) => {
      const cells = context.workbook.tables.getItem("Tasks").columns.getItem("风险等级").getDataBodyRange();
      const { dataValidation } = cells.load("values");
      dataValidation.load("rule,prompt");
      await context.sync();
      return { values: cells.values, rule: dataValidation.rule, prompt: dataValidation.prompt };
    });
    expect(read).toMatchObject({
      values: [[""]],
      rule: { list: { source: "=List_priority" } },
      prompt: { message: "误期的后果有多严重。" },
    });
    expect(shown(day, "Tasks", 0, "name")).toBe("首页");
    expect(shown(day, "Tasks", 0, "alert")).toBe("正常");
  });

  test("an entry with it is saved into its column", async () => {
    const world = { now: () => NOW, random: () => 0.25 };
    const save = (values: Readonly<Record<string, string | number>>) =>
      run((context) =>
        saveEntry(
          { schema: more, world, places: new Places(), ground: { context, language, memories: new Map() } },
          { table: "Tasks", values },
        ),
      );
    expect(await save(task)).toEqual({ ok: false, issues: [{ field: "risk", code: "required", facts: {} }] });
    expect(await save({ ...task, risk: "p1" })).toMatchObject({ ok: true, entry: { values: { risk: "p1" } } });
  });
});
