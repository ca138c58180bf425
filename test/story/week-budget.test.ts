/** A week among the weeks of thirty other projects: syncs and bytes of each action do not grow with theirs. */

import { daySerial } from "../../src/schema/serial";
import type { Value } from "../../src/schema/types";
import { schema } from "../../src/schema/schema";
import { cellInput } from "../../src/workbook/cells";
import type { OfficeDay } from "./office-day";
import { openDay } from "./office-day";

const OTHERS = 30;
const WEEKS = 40;
const MONDAY = daySerial(2026, 11, 16);
const KILOBYTE = 1000;
const TEXT = "完成接口联调，并与供应商核对字段。".repeat(4);
const me = "王芳";

let day: OfficeDay;
let projectId: string;

interface Cost {
  readonly syncs: number;
  readonly bytes: number;
}

/** Rows written as a paste would. */
function paste(key: string, rows: readonly Readonly<Record<string, Value>>[]): void {
  const found = day.workbook.table(key)!;
  const { top, left } = found.bodyArea;
  const bottom = top + rows.length - 1;
  day.workbook.edit(null, () => {
    found.resize({ ...found.area, bottom });
    for (const field of Object.keys(rows[0]!)) {
      const column =
        left + found.columns.findIndex(({ name }) => name === schema.table(key).field(field).text["zh-CN"]);
      const cells = rows.map((row) => [cellInput(schema.table(key).field(field), row[field], "zh-CN") ?? ""]);
      found.sheet.enterArea({ top, bottom, left: column, right: column }, cells);
    }
  });
}

async function cost(action: () => Promise<unknown>): Promise<Cost> {
  day.connection.traffic.reset();
  const result = (await action()) as { readonly ok?: boolean } | null;
  if (result === null || result.ok === false) throw new Error(JSON.stringify(result));
  const { requests, requestBytes, responseBytes } = day.connection.traffic;
  return { syncs: requests, bytes: requestBytes + responseBytes };
}

const id = (prefix: string, index: number) => `${prefix}-260101-${index.toString(32).toUpperCase().padStart(4, "0")}`;

/** This project's report of each week; between two of them those of the others, where there are any. */
function reports(others: number): Readonly<Record<string, Value>>[] {
  const projects = [projectId, ...Array.from({ length: others }, (_, index) => id("PJ", index + 1))];
  return Array.from({ length: WEEKS }, (_, week) => week).flatMap((week) =>
    projects.map((project, index) => ({
      id: id("W", week * 100 + index),
      weekStart: MONDAY - 7 * (WEEKS - week),
      projectId: project,
      department: "技术部",
      reporter: me,
      submittedAt: MONDAY - 7 * (WEEKS - week) + 4,
      done: TEXT,
      health: "onTrack",
    })),
  );
}

function issues(others: number): Readonly<Record<string, Value>>[] {
  return Array.from({ length: 20 }, (_, round) => round).flatMap((round) =>
    [projectId, ...Array.from({ length: others }, (_, index) => id("PJ", index + 1))].map((project, index) => ({
      id: id("I", round * 100 + index),
      projectId: project,
      title: `问题${round}`,
      description: TEXT,
      priority: "p3",
      raisedAt: MONDAY - 30,
      owner: me,
      status: "open",
    })),
  );
}

const week = { weekStart: MONDAY, me } as const;
const actions: Readonly<Record<string, () => Promise<unknown>>> = {
  "reading the week": () => day.process.weeks.open({ projectId, weekStart: MONDAY }),
  "handing in": () =>
    day.process.weeks.handIn({
      projectId,
      ...week,
      department: "技术部",
      values: { reporter: me, health: "onTrack", done: TEXT },
    }),
  consolidating: () => day.process.weeks.consolidate({ projectId, ...week }),
  "reading the meeting": () => day.process.meetings.open({ projectId, day: MONDAY + 7 }),
  "ten decisions": () =>
    day.process.meetings.decide({
      projectId,
      day: MONDAY + 7,
      me,
      decisions: Array.from({ length: 10 }, (_, index) => ({
        key: `new:${index}`,
        title: `新问题${index}`,
        decision: "处理",
        owner: me,
        dueDate: MONDAY + 20,
      })),
    }),
};

async function costs(others: number): Promise<Readonly<Record<string, Cost>>> {
  day = await openDay("zh-CN", () => new Date(2026, 10, 20, 16, 0));
  await day.process.createWorkbook({ language: "zh-CN", sample: false });
  await day.save({ table: "People", values: { name: me, department: "技术部" } });
  const plan = { name: "官网改版", goal: "上线", lead: me, startDate: MONDAY - 300, dueDate: MONDAY + 60 };
  projectId = (await day.save({ table: "Projects", values: { ...plan, departments: "技术部" } })).id;
  day.workbook.calculation.mode = "Manual";
  paste("WeeklyReports", reports(others));
  paste("Issues", issues(others));
  const found: Record<string, Cost> = {};
  for (const [name, action] of Object.entries(actions)) found[name] = await cost(action);
  await day.close();
  return found;
}

let alone: Readonly<Record<string, Cost>>;
let among: Readonly<Record<string, Cost>>;

beforeAll(async () => {
  alone = await costs(0);
  among = await costs(OTHERS);
}, 240_000);

test.each([
  ["reading the week", 1, 80],
  ["handing in", 2, 130],
  ["consolidating", 2, 180],
  ["reading the meeting", 1, 90],
  ["ten decisions", 2, 170],
])("%s takes %i sync(s) and at most %i KB, the same among thirty other projects", (name, syncs, kilobytes) => {
  expect(among[name]!.syncs).toBe(syncs);
  expect(among[name]!.bytes).toBeLessThan(kilobytes * KILOBYTE);
  // Only the edges of this project's rows count: rows that stand together are told more shortly.
  expect(among[name]!.bytes).toBeLessThan(alone[name]!.bytes * 1.15 + 5 * KILOBYTE);
});
