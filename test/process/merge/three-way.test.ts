/** Three ways merged into one, whatever people do to their files: nothing is lost, and nothing happens by itself. */

import fc from "fast-check";
import type { MergeRequest, ReturnedFile, ReturnedRow } from "../../../src/process/merge/api";
import { conflictKey } from "../../../src/process/merge/api";
import { mergeFiles, type MergeOutcome } from "../../../src/process/merge/merge-files";
import { sameValue } from "../../../src/process/merge/same";
import type { Values } from "../../../src/process/values";
import { schema } from "../../../src/schema/schema";
import type { Value } from "../../../src/schema/types";

const table = schema.table("Tasks");
const FIELDS = ["name", "remark", "percent", "dueDate", "status", "owner", "milestone"] as const;
const IDS = ["T-261126-0001", "T-261126-0002", "T-261126-0003"] as const;

const here = (tasks: readonly Values[]) => ({
  Tasks: tasks,
  Projects: [{ id: "PJ-261126-0001", name: "官网" }],
  People: [{ id: "P-1", name: "李娜" }],
});

const task = (id: string, values: Values = {}): Values => ({
  id,
  projectId: "PJ-261126-0001",
  name: `任务 ${id}`,
  department: "技术部",
  owner: "李娜",
  status: "notStarted",
  percent: 0,
  dueDate: 46_380,
  ...values,
});

/** Right ones, wrong ones, and none. */
const VALUES: Readonly<Record<(typeof FIELDS)[number], readonly Value[]>> = {
  name: ["甲", "乙", null],
  remark: ["看过", "看过 ", "多行\r\n文字", "多行\n文字", null],
  percent: [0, 0.5, 0.500_000_000_01, 7, null],
  dueDate: [46_380, 46_390, "下周", null],
  status: ["notStarted", "inProgress", "done", "paused", "随便"],
  owner: ["李娜", "李 娜", "无名", null],
  milestone: [true, false, null],
};
const edit = fc
  .tuple(fc.constantFrom(...IDS), fc.constantFrom(...FIELDS))
  .chain(([id, field]) => fc.constantFrom(...VALUES[field]).map((value) => ({ id, field, value })));
type Edit = { readonly id: string; readonly field: string; readonly value: Value };
const edits = fc.array(edit, { maxLength: 8 });

const apply = (rows: readonly Values[], changes: readonly Edit[]): Values[] =>
  rows.map((row) =>
    changes.reduce((all, { id, field, value }) => (row.id === id ? { ...all, [field]: value } : all), row),
  );

const sent = IDS.map((id) => task(id));

function fileOf(rows: readonly Values[], base: readonly Values[] | null = sent, name = "a.xlsx"): ReturnedFile {
  const fields = table.fields.filter(({ calculated }) => !calculated).map(({ key }) => key);
  const returned = rows.map((values, index): ReturnedRow => ({
    line: index + 5,
    id: (values.id as string) ?? null,
    values,
    doubts: {},
  }));
  const known = base && new Map(base.map((row) => [String(row.id), row]));
  const tables = [{ table: "Tasks", fields, rows: returned, base: known }];
  return { name, sent: base && { department: name, at: null }, language: "zh-CN", tables };
}

function merge(
  ours: readonly Values[],
  files: readonly ReturnedFile[],
  more: Partial<MergeRequest> = {},
): MergeOutcome {
  const keyField = (of: typeof table) => (of.key === "People" ? of.label : of.idField!);
  const request = { files, decisions: {}, anyway: [], me: null, sources: files.map(({ name }) => name), ...more };
  return mergeFiles({ schema, here: here(ours), keyField, now: 46_352, language: "zh-CN" }, request);
}

const says = (field: string, one: Value | undefined, other: Value | undefined): boolean =>
  sameValue(table.field(field), one, other);

test("each cell that a file changes is taken, asked, refused by name, or here already", () => {
  fc.assert(
    fc.property(edits, fc.array(edits, { minLength: 1, maxLength: 3 }), (mine, theirs) => {
      const ours = apply(sent, mine);
      const returned = theirs.map((changes) => apply(sent, changes));
      const { merge: found } = merge(
        ours,
        returned.map((rows) => fileOf(rows)),
      );
      returned.forEach((rows, file) =>
        rows.forEach((row, at) => {
          for (const field of FIELDS) {
            const value = row[field];
            if (says(field, value, sent[at]![field]) || says(field, value, ours[at]![field])) continue;
            const fits = (each: { id: string | null; files: readonly number[] }) =>
              each.id === row.id && each.files.includes(file);
            const taken = found.taken.some(
              (each) => each.field === field && fits(each) && says(field, each.after, value),
            );
            const asked = found.conflicts.some(
              (each) =>
                each.id === row.id &&
                each.field === field &&
                each.offers.some(({ files, value: offer }) => files.includes(file) && says(field, offer, value)),
            );
            const refused = found.refused.some(
              (each) => fits(each) && field in each.values && says(field, each.values[field], value),
            );
            expect({ field, ways: [taken, asked, refused].filter(Boolean).length }).toEqual({ field, ways: 1 });
          }
        }),
      );
    }),
  );
});

test("what is written is what was shown as taken, and nothing else", () => {
  fc.assert(
    fc.property(edits, edits, (mine, theirs) => {
      const { merge: found, changes } = merge(apply(sent, mine), [fileOf(apply(sent, theirs))]);
      const written = changes.flatMap(({ id, values }) =>
        Object.entries(values).map(([field, value]) => ({ id, field, after: value })),
      );
      const shown = found.taken.map(({ id, field, after }) => ({ id, field, after }));
      expect(new Set(written.map((cell) => JSON.stringify(cell)))).toEqual(
        new Set(shown.map((cell) => JSON.stringify(cell))),
      );
    }),
  );
});

test("a file without edits brings nothing, however its rows are sorted and whatever changed here", () => {
  fc.assert(
    fc.property(edits, fc.shuffledSubarray([...sent], { minLength: 3 }), (mine, rows) => {
      const { merge: found, changes } = merge(apply(sent, mine), [fileOf(rows)]);
      const { taken, conflicts, added, refused, gone, dropped } = found;
      expect({ taken, conflicts, added, refused, gone, dropped, changes }).toEqual({
        taken: [],
        conflicts: [],
        added: [],
        refused: [],
        gone: [],
        dropped: [],
        changes: [],
      });
    }),
  );
});

test("in which order files are chosen makes no difference but to the order of what they offer", () => {
  const sorted = ({ merge: { taken, conflicts, refused } }: MergeOutcome, places: readonly number[]) => ({
    taken: taken.map((cell) => [cell.id, cell.field, cell.files.map((file) => places[file]).sort()]),
    conflicts: conflicts.map((cell) => [
      cell.id,
      cell.field,
      cell.offers.map(({ files }) => files.map((file) => places[file]).sort()).sort(),
    ]),
    refused: refused.map(({ id, issues }) => [id, issues.map(({ code }) => code)]),
  });
  fc.assert(
    fc.property(edits, edits, edits, edits, (mine, first, second, third) => {
      const ours = apply(sent, mine);
      const files = [first, second, third].map((changes) => fileOf(apply(sent, changes)));
      const forth = merge(ours, files);
      const back = merge(ours, [...files].reverse());
      expect(sorted(back, [2, 1, 0])).toEqual(sorted(forth, [0, 1, 2]));
    }),
  );
});

test("without what was sent nothing is taken: every cell that differs is asked", () => {
  fc.assert(
    fc.property(edits, edits, (mine, theirs) => {
      const ours = apply(sent, mine);
      const rows = apply(sent, theirs);
      const { merge: found, changes } = merge(ours, [fileOf(rows, null)]);
      const differing = rows.flatMap((row, at) =>
        FIELDS.filter((field) => !says(field, row[field], ours[at]![field])).map(
          (field) => `${String(row.id)} ${field}`,
        ),
      );
      expect(changes).toEqual([]);
      expect(new Set(found.conflicts.map(({ id, field }) => `${id} ${field}`))).toEqual(new Set(differing));
    }),
  );
});

test("a decided cell is written or refused by name", () => {
  const conflict = conflictKey({ table: "Tasks", id: IDS[0], field: "status" });
  const ours = apply(sent, [{ id: IDS[0], field: "status", value: "inProgress" }]);
  const paused = [fileOf(apply(sent, [{ id: IDS[0], field: "status", value: "paused" }]))];
  expect(merge(ours, paused).changes).toEqual([]);
  expect(merge(ours, paused, { decisions: { [conflict]: "ours" } }).changes).toEqual([]);
  expect(merge(ours, paused, { decisions: { [conflict]: 0 } }).changes).toMatchObject([
    { id: IDS[0], values: { status: "paused" }, reason: "a.xlsx" },
  ]);
  const done = [fileOf(apply(sent, [{ id: IDS[0], field: "status", value: "done" }]))];
  const refused = merge(ours, done, { decisions: { [conflict]: 0 } });
  expect(refused.changes).toEqual([]);
  expect(refused.merge.refused).toMatchObject([{ values: { status: "done" }, issues: [{ code: "illegalJump" }] }]);
});

const typed = { ...task("", { name: "新任务", remark: "手写" }), id: null };

const newRows: [string, readonly Values[], readonly (readonly Values[])[], number, number][] = [
  ["a row typed without an id is new", sent, [[...sent, typed]], 1, 0],
  [
    "the same row in two files is one",
    sent,
    [
      [...sent, typed],
      [...sent, typed],
    ],
    1,
    0,
  ],
  ["the same row twice in one file is two", sent, [[...sent, typed, typed]], 2, 0],
  ["a row that is here already is not added again", [...sent, { ...typed, id: "T-9" }], [[...sent, typed]], 0, 1],
  [
    "blanks around its words make no other row",
    [...sent, { ...typed, id: "T-9" }],
    [[{ ...typed, remark: " 手写" }]],
    0,
    1,
  ],
  [
    "an id that two different new rows bear is one's only",
    sent,
    [
      [...sent, { ...typed, id: "T-8" }],
      [...sent, { ...typed, id: "T-8", remark: "x" }],
    ],
    1,
    0,
  ],
];

test.each(newRows)("%s", (_, ours, files, added, known) => {
  const { merge: found } = merge(
    ours,
    files.map((rows) => fileOf(rows)),
  );
  expect([found.added.length, found.files.reduce((sum, file) => sum + file.known, 0)]).toEqual([added, known]);
});
