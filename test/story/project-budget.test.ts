/** A project among many: what reading and acting cost doesn't grow with the other projects' rows. */

import type { ProjectResult, ProjectView } from "../../src/process/project/api";
import type { OfficeDay } from "./office-day";
import { openDay, paste, TODAY } from "./office-day";

const TASKS = 40;
const OTHERS = 1_000;
const me = "李明";

interface Cost {
  readonly syncs: number;
  readonly bytes: number;
}

let day: OfficeDay;
let projectId: string;
let view: ProjectView;

async function costOf(task: () => Promise<unknown>): Promise<Cost> {
  day.connection.traffic.reset();
  await task();
  const { requests, requestBytes, responseBytes } = day.connection.traffic;
  return { syncs: requests, bytes: requestBytes + responseBytes };
}

async function done(action: Promise<ProjectResult>): Promise<void> {
  const result = await action;
  if (!result.ok) throw new Error(JSON.stringify(result.issues.slice(0, 3)));
  view = result.view;
}

/** What one does all day, the second time so that nothing is left to be looked up once. */
async function costs(): Promise<Record<string, Cost>> {
  const { projects } = day.process;
  const acting = { projectId, me };
  const id = String(view.tasks[20]!.id);
  const values = { name: "新任务", owner: me, dueDate: TODAY + 9 };
  const found: Record<string, Cost> = {};
  found.open = await costOf(() => projects.open(projectId));
  found.change = await costOf(() => done(projects.change({ ...acting, ids: [id], values: { percent: 0.5 } })));
  found.back = await costOf(() => done(projects.change({ ...acting, ids: [id], values: { percent: 0 } })));
  found.down = await costOf(() => done(projects.arrange({ ...acting, steps: [{ id, move: "down" }] })));
  found.up = await costOf(() => done(projects.arrange({ ...acting, steps: [{ id, move: "up" }] })));
  found.add = await costOf(() => done(projects.add({ ...acting, spot: null, values })));
  return found;
}

const taskRow = (project: string, name: string, index: number) => ({
  任务编号: `T-260101-${String(index).padStart(4, "0")}`,
  所属项目: project,
  WBS: `${index + 1}`,
  任务名称: `${name}${index + 1}`,
  负责部门: "技术部",
  负责人: me,
  计划截止: TODAY + 5,
  状态: "未开始",
});

beforeAll(async () => {
  day = await openDay("zh-CN");
  await day.process.createWorkbook({ language: "zh-CN", sample: false });
  await day.save({ table: "People", values: { name: me, department: "技术部" } });
  const values = { name: "官网", goal: "上线", lead: me, startDate: TODAY, dueDate: TODAY + 40 };
  const kicked = await day.process.projects.kickOff({ me, values, milestones: [] });
  if (!kicked.ok) throw new Error(JSON.stringify(kicked.issues));
  projectId = kicked.projectId;
  day.workbook.calculation.mode = "Manual";
  paste(
    day,
    "Tasks",
    Array.from({ length: TASKS }, (_, index) => taskRow(projectId, "任务", index)),
  );
  day.workbook.calculation.mode = "Automatic";
  view = (await day.process.projects.open(projectId))!;
}, 120_000);

afterAll(() => day.close());

test("a thousand tasks of others change neither syncs nor bytes by more than a tenth", async () => {
  const alone = await costs();
  day.workbook.calculation.mode = "Manual";
  const others = Array.from({ length: OTHERS }, (_, index) => taskRow("PJ-260101-0000", "别的", index + 1_000));
  paste(day, "Tasks", others, true);
  day.workbook.calculation.mode = "Automatic";
  const among = await costs();
  for (const [name, { syncs, bytes }] of Object.entries(among)) {
    const before = alone[name]!;
    expect({ name, syncs }).toEqual({ name, syncs: before.syncs });
    expect(syncs).toBeLessThanOrEqual(2);
    expect(bytes / before.bytes).toBeLessThan(1.1);
  }
}, 120_000);

test("the list reads each task's few fields in two syncs", async () => {
  const { syncs, bytes } = await costOf(() => day.process.projects.list());
  expect(syncs).toBeLessThanOrEqual(2);
  expect(bytes / (TASKS + OTHERS)).toBeLessThan(250);
});
