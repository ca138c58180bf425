import type { Issue } from "../../src/schema/issue";
import { schema } from "../../src/schema/schema";
import { issueWords } from "../../src/schema/words";

test.each<[string, Issue, string, string]>([
  ["Tasks", { field: "name", code: "required", facts: {} }, "请填写任务名称。", "Fill in Task."],
  [
    "Tasks",
    { field: "dueDate", code: "wrongOrder", facts: { first: "startDate" } },
    "计划截止不能早于计划开始，请检查两个日期。",
    "Due date can't be before Planned start; check both dates.",
  ],
  [
    "Tasks",
    { field: "status", code: "illegalJump", facts: { from: "notStarted", to: "done" } },
    "不能从“未开始”直接改为“已完成”，请按流程选择下一步。",
    "“Not started” can't become “Done” directly; choose one of the offered steps.",
  ],
  [
    "Tasks",
    { field: "reviewResult", code: "jumpNeedsValue", facts: { to: "done", wanted: "passed" } },
    "改为“已完成”要求审核结果为“通过”。",
    "To become “Done”, Review result has to be “Passed”.",
  ],
  [
    "Requests",
    { field: "verdict", code: "jumpNeedsValue", facts: { to: "inProgress", wanted: "feasible|needsChange" } },
    "改为“执行中”要求评审结论为“可执行”或“需调整”。",
    "To become “In progress”, Verdict has to be “Feasible” or “Needs change”.",
  ],
  [
    "Notices",
    { field: "reachRate", code: "jumpNeedsValue", facts: { to: "reached", wanted: "1" } },
    "改为“全部触达”要求触达率为“100%”。",
    "To become “All reached”, Reach rate has to be “100%”.",
  ],
  [
    "Notices",
    { field: "approver", code: "samePerson", facts: { other: "drafter" } },
    "审核人与经办人不能是同一人，请换一位。",
    "Approver and Drafter can't be the same person; choose someone else.",
  ],
  [
    "WeeklyReports",
    { field: "weekStart", code: "wrongWeekday", facts: { weekday: 1 } },
    "周起始应为周一，请改选那一天。",
    "Week of has to be a Monday; pick that day.",
  ],
  [
    "ConfirmationLog",
    { field: "confirmedAt", code: "neededWhen", facts: { when: "status", is: "confirmed" } },
    "确认状态为“已确认”时，请填写确认时间。",
    "Confirmed at is needed where Status is “Confirmed”.",
  ],
  [
    "Tasks",
    { field: "owner", code: "unknownPerson", facts: { value: "某甲", table: "People" } },
    "人员名册里没有“某甲”，请检查写法，或先把此人加入人员名册。",
    "“某甲” isn't in People; check the spelling, or add the person first.",
  ],
  [
    "Tasks",
    { code: "unknownField", facts: { name: "colour" } },
    "表中没有“colour”这一列。",
    "The sheet has no column “colour”.",
  ],
])("%s %j", (table, issue, chinese, english) => {
  expect(issueWords(issue, schema.table(table), "zh-CN")).toBe(chinese);
  expect(issueWords(issue, schema.table(table), "en-US")).toBe(english);
});
