import { schema } from "../../src/schema/schema";
import type { IdSurvey } from "../../src/workbook/rowIds";
import { idFaults, newIds, repeatedIds } from "../../src/workbook/rowIds";

const survey: IdSurvey = {
  table: schema.table("Tasks"),
  sheet: "任务",
  top: 5,
  ids: ["A", "", "", "B", "", "a", "B"],
  missing: [1, 2, 4],
  repeated: [
    { row: 5, first: 0, id: "a", inUse: false },
    { row: 6, first: 3, id: "B", inUse: true },
  ],
};

test("the later row of two with one id is the repeated one, whatever the case; blanks repeat nothing", () => {
  expect(repeatedIds(survey.ids)).toEqual([
    { row: 5, first: 0, id: "a" },
    { row: 6, first: 3, id: "B" },
  ]);
});

test("faults tell the sheet's rows, neighbours together", () => {
  const place = { sheet: "任务", table: "Tasks" };
  expect(idFaults(survey)).toEqual([
    { code: "missingId", ...place, facts: { rows: "6–7" } },
    { code: "missingId", ...place, facts: { rows: "9" } },
    { code: "duplicateId", ...place, facts: { id: "a", row: 10, first: 5 } },
    { code: "sharedId", ...place, facts: { id: "B", row: 11, first: 8 } },
  ]);
});

test("new ids go to rows without one and to copies nobody refers to, none twice", () => {
  const candidates = ["B", "C", "D", "E", "F"];
  const given = newIds(survey, (taken) => candidates.find((id) => !taken.has(id))!);
  expect([...given]).toEqual([
    [1, "C"],
    [2, "D"],
    [4, "E"],
    [5, "F"],
  ]);
});
