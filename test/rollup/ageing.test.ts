import { ageing } from "../../src/rollup/ageing";
import { at, column } from "./columns";

const NOW = at("2026-11-22 09:00");
const HEADER = ["优先级", "0–3天", "4–7天", "8–14天", "15天及以上", "合计"];

test.each<[string, string, number]>([
  ["raised today", "2026-11-22", 0],
  ["three days ago", "2026-11-19", 0],
  ["four days ago", "2026-11-18", 1],
  ["seven days ago", "2026-11-15", 1],
  ["eight days ago", "2026-11-14", 2],
  ["fourteen days ago", "2026-11-08", 2],
  ["fifteen days ago", "2026-11-07", 3],
  ["tomorrow", "2026-11-23", 0],
])("%s", (_name, raised, bucket) => {
  const line = [0, 0, 0, 0].map((_, index) => (index === bucket ? 1 : 0));
  expect(ageing(column(at(raised)), column("待处理"), column("P1"), NOW)).toEqual([
    HEADER,
    ["P1", ...line, 1],
    ["合计", ...line, 1],
  ]);
});

test("P1 comes first, an unnamed priority last; closed and rejected issues are left out, those on hold are not", () => {
  const states = column("待处理", "处理中", "已关闭", "已拒绝", "挂起", "");
  const priorities = column("P3", "P1", "P1", "P1", "", "p3");
  const raised = column(...states.map(() => at("2026-11-21")));
  expect(ageing(raised, states, priorities, NOW)).toEqual([
    HEADER,
    ["P1", 1, 0, 0, 0, 1],
    ["P3", 2, 0, 0, 0, 2],
    ["(空)", 1, 0, 0, 0, 1],
    ["合计", 4, 0, 0, 0, 4],
  ]);
});

test("in English, and an undated issue has no age", () => {
  expect(ageing(column("", at("2026-11-01")), column("Open", "Open"), column("P1", "P2"), NOW)).toEqual([
    ["Priority", "0–3 d", "4–7 d", "8–14 d", "15 d and more", "Total"],
    ["P2", 0, 0, 0, 1, 1],
    ["Total", 0, 0, 0, 1, 1],
  ]);
});

test("one empty cell when nothing is open", () => {
  expect(ageing(column(at("2026-11-01")), column("已关闭"), column("P1"), NOW)).toEqual([[""]]);
});
