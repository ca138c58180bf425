import type { RowValues } from "../../../src/schema/types";
import { at, today } from "./day";

const notice = (status: string, more: RowValues = {}): RowValues => ({
  id: "N-1",
  title: "盘点",
  status,
  department: "行政部",
  drafter: "何文博",
  ...more,
});
const person = (name: string, more: RowValues = {}): RowValues => ({
  name,
  department: "行政部",
  keyPerson: true,
  ...more,
});
const everyone = [
  person("林静怡"),
  person("何文博"),
  person("苏婉清", { keyPerson: false }),
  person("唐立群", { active: false }),
  person("周子昂", { department: "销售部" }),
];

const itemsAt = (moment: string, row: RowValues, people: readonly RowValues[] = everyone) =>
  today(moment, { Notices: [row], People: people }).items.map(({ kind, concerns, late }) => [kind, concerns, late]);

test.each<[string, string, RowValues, unknown[]]>([
  ["a returned notice is its writer's", "2026-11-26 10:00", notice("returned"), [["returned", ["何文博"], false]]],
  [
    "one in review is the named approver's",
    "2026-11-26 10:00",
    notice("inReview", { approver: "高铭泽" }),
    [["approve", ["高铭泽"], false]],
  ],
  [
    "without one it is the key people's of its department, never its writer's",
    "2026-11-26 10:00",
    notice("inReview"),
    [["approve", ["林静怡"], false]],
  ],
  [
    "an approved one is its writer's and publisher's",
    "2026-11-26 10:00",
    notice("approved", { publisher: "苏婉清" }),
    [["publish", ["何文博", "苏婉清"], false]],
  ],
  ["a draft without a day asks for nothing", "2026-11-26 10:00", notice("draft"), []],
  ["a draft four days ahead neither", "2026-11-26 23:59", notice("draft", { dueDate: at("2026-11-30") }), []],
  [
    "three days ahead it does",
    "2026-11-27 00:00",
    notice("draft", { dueDate: at("2026-11-30") }),
    [["draft", ["何文博"], false]],
  ],
  [
    "a notice that isn't out on its day is not late until midnight",
    "2026-12-31 23:59",
    notice("approved", { dueDate: at("2026-12-31") }),
    [["publish", ["何文博"], false]],
  ],
  [
    "and late in the new year",
    "2027-01-01 00:00",
    notice("approved", { dueDate: at("2026-12-31") }),
    [["publish", ["何文博"], true]],
  ],
  ["one that is out is none of these", "2026-11-26 10:00", notice("archived"), []],
  ["a row without a title is no notice yet", "2026-11-26 10:00", notice("returned", { title: " " }), []],
])("%s", (_name, moment, row, expected) => {
  expect(itemsAt(moment, row)).toEqual(expected);
});

test("an approved notice says since when it waits", () => {
  const row = notice("approved", { approvedAt: at("2026-11-24 16:00") });
  expect(today("2026-11-26 10:00", { Notices: [row] }).items[0]).toMatchObject({ since: at("2026-11-24 16:00") });
});
