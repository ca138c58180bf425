import { internalNotice } from "../../src/documents/notices";
import { asText } from "../../src/documents/text";
import type { Language, RowValues } from "../../src/schema/types";

const NOW = 46_352.4;
const row: RowValues = {
  title: "启用新版门禁系统",
  department: "行政部",
  urgency: "urgent",
  copyTo: "全体员工",
  background: "旧门禁停止维护。",
  content: "周五更换门禁。",
  requirement: "请录入人脸。",
  dueDate: 46_356,
  contact: "苏婉清，内线 8015",
  revision: 1,
};

const paper = (values: RowValues, language: Language = "zh-CN") =>
  internalNotice({ notice: values }, { language, now: NOW });
const text = (...given: Parameters<typeof paper>) => asText(paper(...given));

test("a notice follows the template of the source", () => {
  expect(text(row)).toBe(
    [
      "【重要通知】关于启用新版门禁系统的要求",
      "",
      "发文部门：行政部",
      "发文日期：2026年11月26日",
      "抄送范围：全体员工",
      "紧急程度：紧急",
      "",
      "背景说明：旧门禁停止维护。",
      "具体事项：周五更换门禁。",
      "执行要求：请录入人脸。",
      "截止要求：请于2026年11月30日前完成",
      "联系人及方式：苏婉清，内线 8015",
    ].join("\n"),
  );
});

test("in English it says the same", () => {
  expect(text({ ...row, title: "New doors", revision: 2, publishedAt: 46_351.5 }, "en-US")).toContain(
    "[Important notice] New doors: what you need to do\n\nIssued by: 行政部\nDate: November 25, 2026\n" +
      "Copy to: 全体员工\nUrgency: Urgent\nRevision: 2 (replaces all earlier ones)\n",
  );
});

const headings: [RowValues, string][] = [
  [{ title: "门禁升级", requirement: "请录入人脸" }, "【重要通知】关于门禁升级的要求"],
  [{ title: "门禁升级", dueDate: 46_356 }, "【重要通知】关于门禁升级的安排"],
  [{ title: "门禁升级" }, "【重要通知】关于门禁升级的说明"],
  [{ title: "关于开展培训的通知", requirement: "报名" }, "【重要通知】关于开展培训的通知"],
];

test.each(headings)("%j is headed %s", (values, heading) => {
  expect(paper(values).title).toBe(heading);
});

test("what is empty is left out", () => {
  expect(text({ title: "门禁升级", content: "周五更换。" })).toBe(
    "【重要通知】关于门禁升级的说明\n\n发文日期：2026年11月26日\n\n具体事项：周五更换。",
  );
});
