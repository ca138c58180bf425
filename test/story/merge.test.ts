/** Files that departments sent back, merged on real office.js: what is taken, what is asked, and that nothing is lost. */

import { strToU8 } from "fflate";
import type { Decisions, Merge, Merged, MergeOfFiles, MergeRequest, ReturnedFile } from "../../src/process/merge/api";
import { conflictKey, goneKey } from "../../src/process/merge/api";
import type { Values } from "../../src/process/values";
import { returnedFile, type Returning } from "../support/returned-file";
import type { OfficeDay } from "./office-day";
import { openDay, rowsOf, shown, TODAY } from "./office-day";

let day: OfficeDay;
let merging: MergeOfFiles;
/** The three tasks as they were sent. */
let sent: Values[];

let projectId: string;
/** Where they stand in their table. */
let first: number;

beforeAll(async () => {
  day = await openDay("zh-CN");
  await day.process.createWorkbook({ language: "zh-CN", sample: false });
  for (const name of ["张伟", "李娜"])
    await day.save({ table: "People", values: { name, department: "技术部", active: true } });
  const plan = { goal: "上线", lead: "张伟", startDate: TODAY, dueDate: TODAY + 60 };
  projectId = (await day.save({ table: "Projects", values: { name: "官网改版", ...plan } })).id;
  merging = await day.process.merging.open();
});

/** Three more tasks for each test. */
beforeEach(async () => {
  sent = [];
  for (const name of ["首页", "关于", "联系"]) {
    const values = { name, projectId, department: "技术部", owner: "李娜", dueDate: TODAY + 20 };
    const saved = await day.save({ table: "Tasks", values });
    sent.push({ ...saved.values, id: saved.id });
  }
  first = rowsOf(day, "Tasks") - 3;
});

afterAll(() => day.close());

const tasks = { table: "Tasks" } as const;

async function read(name: string, returning: Omit<Returning, "table">): Promise<ReturnedFile> {
  const reading = await merging.readFile(name, returnedFile({ ...tasks, ...returning }));
  if (!reading.ok) throw new Error(reading.problem);
  return reading.file;
}

const request = (files: readonly ReturnedFile[], decisions: Decisions = {}): MergeRequest => ({
  files,
  decisions,
  anyway: [],
  me: "张伟",
  sources: files.map(({ name }) => `合并 ${name}`),
});

const edited = (...edits: Values[]): Values[] => sent.map((row, index) => ({ ...row, ...edits[index] }));

async function mergeAll(files: readonly ReturnedFile[], decisions: Decisions = {}): Promise<[Merge, Merged]> {
  const agreed = await merging.compare(request(files, decisions));
  return [agreed, await merging.merge({ ...request(files, decisions), agreed })];
}

const task = (row: number, ...fields: string[]): string[] =>
  fields.map((field) => shown(day, "Tasks", first + row, field));

test("a file without edits changes nothing", async () => {
  const file = await read("技术部.xlsx", { sent, rows: [...sent].reverse() });
  expect(file).toMatchObject({ language: "zh-CN", sent: { department: "技术部" } });
  const merge = await merging.compare(request([file]));
  expect(merge).toMatchObject({ taken: [], conflicts: [], added: [], gone: [], dropped: [], refused: [] });
  expect(merge.files).toMatchObject([{ rows: 3, unchanged: 3, foreign: false }]);
});

test("changed cells, new rows and the log go out in one batch, in few round trips", async () => {
  const fresh = { name: "招聘", projectId: projectId, department: "技术部", owner: "张伟", status: "inProgress" };
  const file = await read("技术部.xlsx", {
    sent,
    rows: [...edited({ percent: 0.4, remark: "=1+1" }, { dueDate: TODAY + 30, status: "inProgress" }), fresh],
  });
  day.connection.traffic.reset();
  const agreed = await merging.compare(request([file]));
  expect(day.connection.traffic.requests).toBeLessThanOrEqual(2);
  day.connection.traffic.reset();
  const merged = await merging.merge({ ...request([file]), agreed });
  expect(day.connection.traffic.requests).toBeLessThanOrEqual(3);
  expect(merged).toEqual({ kind: "done", cells: 4, changed: 2, added: 1, restored: 0, stopped: false });
  expect(task(0, "percent", "remark")).toEqual(["40%", "=1+1"]);
  expect(task(1, "dueDate", "status", "actualStart")).toEqual(["2026-12-26", "进行中", "2026-11-26"]);
  expect(task(3, "id", "name", "status", "projectName")).toEqual([
    expect.stringMatching(/^T-261126-/),
    "招聘",
    "进行中",
    "官网改版",
  ]);
  expect(shown(day, "ChangeLog", 0, "reason")).toBe("合并 技术部.xlsx");

  const [again] = await mergeAll([file]);
  expect(again).toMatchObject({ taken: [], conflicts: [], added: [] });
  expect(again.files).toMatchObject([{ known: 1 }]);
});

test("what was changed here meanwhile, or differently in two files, is asked cell by cell", async () => {
  const one = await read("甲.xlsx", { sent, rows: edited({ remark: "甲说", percent: 0.5 }, { remark: "一样" }) });
  const two = await read("乙.xlsx", { sent, rows: edited({ remark: "乙说", percent: 0.6 }, { remark: "一样" }) });
  await day.save({ table: "Tasks", id: String(sent[0]!.id), values: { percent: 0.2 } });
  const compared = await merging.compare(request([one, two]));
  expect(compared.taken).toMatchObject([{ field: "remark", after: "一样", files: [0, 1] }]);
  expect(compared.conflicts).toMatchObject([
    {
      field: "percent",
      sent: 0,
      ours: 0.2,
      offers: [
        { value: 0.5, files: [0] },
        { value: 0.6, files: [1] },
      ],
    },
    { field: "remark", sent: null, ours: null, offers: [{ value: "甲说" }, { value: "乙说" }] },
  ]);
  const [percent, remark] = compared.conflicts.map(conflictKey);
  const [, merged] = await mergeAll([one, two], { [percent!]: "ours", [remark!]: 1 });
  expect(merged).toMatchObject({ kind: "done", cells: 2 });
  expect(task(0, "percent", "remark")).toEqual(["20%", "乙说"]);
});

test("what the rules refuse is named, and the rest of the row is taken", async () => {
  const file = await read("技术部.xlsx", {
    sent,
    rows: [
      ...edited({ status: "done", remark: "做完了" }, { dueDate: "下周" as never, owner: "无名" }),
      { ...sent[2], name: "又一个" },
      { name: "没有负责人" },
    ],
  });
  const [merge, merged] = await mergeAll([file]);
  expect(merge.taken).toMatchObject([{ field: "remark", after: "做完了" }]);
  expect(merge.refused.map(({ values, issues }) => [Object.keys(values), issues.map(({ code }) => code)])).toEqual([
    [expect.arrayContaining(["name"]), ["repeated"]],
    [["status"], ["illegalJump"]],
    [
      ["owner", "dueDate"],
      ["unknownPerson", "notADate"],
    ],
    [expect.arrayContaining(["name"]), ["required", "required", "required"]],
  ]);
  expect(merged).toMatchObject({ kind: "done", cells: 1, added: 0 });
  expect(task(0, "status", "remark")).toEqual(["未开始", "做完了"]);
});

test("rows deleted there stay; rows deleted here can be brought back as the file has them", async () => {
  const file = await read("技术部.xlsx", { sent, rows: edited({}, { remark: "还要" }).slice(1) });
  const table = day.workbook.table("Tasks")!;
  day.workbook.edit(null, () => table.removeRow(first + 1));
  const [merge] = await mergeAll([file]);
  expect(merge.dropped).toMatchObject([{ id: sent[0]!.id, label: "首页", files: [0] }]);
  expect(merge.gone).toMatchObject([{ id: sent[1]!.id, versions: [{ changed: ["remark"] }] }]);
  expect(rowsOf(day, "Tasks")).toBe(first + 2);
  const [, merged] = await mergeAll([file], { [goneKey(merge.gone[0]!)]: 0 });
  expect(merged).toMatchObject({ kind: "done", restored: 1, added: 0 });
  expect(task(2, "id", "remark")).toEqual([sent[1]!.id, "还要"]);
});

test("without what was sent, each cell that differs is asked; a file of another workbook is left out", async () => {
  const byHand = await read("手填.xlsx", { sent: null, rows: edited({ remark: "手写" }) });
  expect(byHand.sent).toBeNull();
  const [merge] = await mergeAll([byHand]);
  expect(merge.taken).toEqual([]);
  expect(merge.conflicts).toMatchObject([{ field: "remark", ours: null, offers: [{ value: "手写" }] }]);
  expect(merge.conflicts[0]).not.toHaveProperty("sent");

  const others = sent.map((row) => ({ ...row, id: `${String(row.id).slice(0, -1)}#` }));
  const elsewhere = await read("别处.xlsx", { sent: others, rows: others });
  const compared = await merging.compare(request([elsewhere, byHand]));
  expect(compared.files).toMatchObject([
    { foreign: true, rows: 3 },
    { foreign: false, conflicts: 1 },
  ]);
  expect((await merging.compare({ ...request([elsewhere]), anyway: [0] })).gone).toHaveLength(3);
});

test("nothing is written when the workbook changed after the preview, or when it is stopped", async () => {
  const file = await read("技术部.xlsx", { sent, rows: edited({ percent: 0.4 }) });
  const agreed = await merging.compare(request([file]));
  const stop = new AbortController();
  stop.abort();
  expect(await merging.merge({ ...request([file]), agreed, signal: stop.signal })).toMatchObject({
    kind: "done",
    changed: 0,
    stopped: true,
  });
  await day.save({ table: "Tasks", id: String(sent[0]!.id), values: { percent: 0.1 } });
  const answer = await merging.merge({ ...request([file]), agreed });
  expect(answer).toMatchObject({ kind: "changed", merge: { taken: [], conflicts: [{ field: "percent" }] } });
  expect(task(0, "percent")).toEqual(["10%"]);
});

test("a file of the other language is understood, and columns may be moved, renamed a little or deleted", async () => {
  const file = await read("IT.xlsx", {
    language: "en-US",
    sent,
    rows: edited({ status: "inProgress", milestone: true }),
  });
  expect(file.language).toBe("en-US");
  const merge = await merging.compare(request([file]));
  expect(merge.taken.map(({ field, after }) => [field, after])).toEqual([
    ["milestone", true],
    ["status", "inProgress"],
  ]);
});

const refusals: [string, string, Uint8Array, string][] = [
  ["nothing of ours", "a.csv", strToU8("甲,乙\n1,2"), "noTable"],
  ["macros", "a.xlsm", strToU8("x"), "macros"],
  ["damage", "a.xlsx", Uint8Array.from([0x50, 0x4b, 3, 4, 9]), "unreadable"],
];

test.each(refusals)("a file with %s is named with its reason", async (_, name, bytes, problem) => {
  expect(await merging.readFile(name, bytes)).toEqual({ ok: false, name, problem });
});
