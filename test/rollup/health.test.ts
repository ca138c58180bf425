import { healthOf, HEALTH_LIMITS, projectHealth } from "../../src/rollup/health";
import { at, column } from "./columns";

const NOW = at("2026-11-22 09:00");
const FACTS = { due: at("2026-12-31"), unfinished: 10, late: 0, openIssues: 0 };

test.each<[string, Partial<typeof FACTS>, string]>([
  ["nothing late", {}, "onTrack"],
  ["one of ten tasks late", { late: 1 }, "atRisk"],
  ["three of ten tasks late", { late: 3 }, "offTrack"],
  ["five open issues", { openIssues: 5 }, "atRisk"],
  ["the project's own date has passed", { due: at("2026-11-21") }, "offTrack"],
  ["due today", { due: at("2026-11-22") }, "onTrack"],
  ["without a date", { due: NaN }, "onTrack"],
  ["no tasks left", { unfinished: 0 }, "onTrack"],
])("%s", (_name, facts, expected) => {
  expect(healthOf({ ...FACTS, ...facts }, NOW, HEALTH_LIMITS)).toBe(expected);
});

test("counts what each running project has open and late", () => {
  const projects = column("PJ-1", "PJ-2", "PJ-3");
  const columns = {
    projects,
    dues: column(at("2026-12-31"), at("2026-12-31"), at("2026-12-31")),
    statuses: column("进行中", "进行中", "已完成"),
    taskProjects: column("PJ-1", "PJ-1", "PJ-1", "pj-1", "PJ-2", "PJ-3"),
    taskDues: column(at("2026-11-21"), at("2026-11-21"), at("2026-11-21"), "", at("2026-11-22"), at("2026-11-01")),
    taskStatuses: column("进行中", "已完成", "已暂停", "未开始", "未开始", "进行中"),
    issueProjects: column("PJ-2", "PJ-2", "PJ-2"),
    issueStatuses: column("已解决", "已关闭", "已拒绝"),
  };
  expect(projectHealth(columns, NOW)).toEqual([
    ["项目", "未完成任务", "延期任务", "未关闭问题", "健康度"],
    ["PJ-1", 3, 1, 0, "已偏离"],
    ["PJ-2", 1, 0, 1, "正常"],
  ]);
});
