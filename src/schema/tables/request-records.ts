/** What is kept of a request on its way: its reviews, the Friday syncs, and the acceptance with the survey. */
import { both, type FieldSpec, type TableSpec } from "../types";
import { lookUp, replyDueFormula } from "./lookups";

const requestFields: readonly FieldSpec[] = [
  { key: "requestId", text: both("需求编号", "Request ID"), type: "reference", table: "Requests", required: true },
  {
    key: "customer",
    text: both("客户名称", "Customer"),
    type: "text",
    width: 24,
    formula: lookUp("requestId", "Requests", "customer"),
  },
];

const score = (key: string, chinese: string, english: string): FieldSpec => ({
  key,
  text: both(chinese, english),
  type: "integer",
  min: 1,
  max: 5,
  width: 10,
  help: both("1 到 5 分，5 分最满意。", "From 1 to 5; 5 is best."),
});

export const requestReviews: TableSpec = {
  key: "RequestReviews",
  text: both("客户需求评审记录", "Request Reviews"),
  purpose: both(
    "每次评审一行：销售负责人会同产品、技术、设计评估可行性与优先级，形成初步响应方案。",
    "One row a review: sales with product, technology and design judge feasibility and priority and agree on a response.",
  ),
  process: "request",
  idPrefix: "RV",
  label: "customer",
  tracker: true,
  fields: [
    { key: "id", text: both("评审编号", "Review ID"), type: "id" },
    ...requestFields,
    {
      key: "revision",
      text: both("版次", "Revision"),
      type: "integer",
      initial: 1,
      min: 1,
      copy: { through: "requestId", field: "revision" },
      width: 10,
    },
    {
      key: "reviewedAt",
      text: both("评审时间", "Reviewed at"),
      type: "moment",
      required: true,
      initial: { from: "now" },
    },
    { key: "participants", text: both("参与人", "Participants"), type: "people", required: true },
    { key: "product", text: both("产品意见", "Product view"), type: "longText" },
    { key: "technology", text: both("技术意见", "Technology view"), type: "longText" },
    { key: "design", text: both("设计意见", "Design view"), type: "longText" },
    { key: "feasibility", text: both("可行性", "Feasibility"), type: "choice", list: "feasibility", required: true },
    {
      key: "priority",
      text: both("优先级", "Priority"),
      type: "choice",
      list: "priority",
      required: true,
      initial: "p3",
    },
    {
      key: "plan",
      text: both("初步响应方案", "Proposed response"),
      type: "longText",
      help: both("准备怎样答复客户，包括时间安排。", "How we intend to answer, with dates."),
    },
    { key: "verdict", text: both("评审结论", "Verdict"), type: "choice", list: "verdict", required: true },
    {
      key: "clockStart",
      text: both("计时起点", "Clock start"),
      type: "moment",
      copy: { through: "requestId", field: "clockStart" },
      secondary: true,
    },
    {
      key: "pausedMinutes",
      text: both("暂停时长", "Paused (minutes)"),
      type: "integer",
      min: 0,
      copy: { through: "requestId", field: "pausedMinutes" },
      secondary: true,
      help: both("反馈前等待客户的分钟数。", "Minutes spent waiting for the customer before the reply."),
    },
    { key: "replyDue", text: both("反馈截止", "Reply due"), type: "moment", formula: replyDueFormula("reviewedAt") },
    { key: "repliedAt", text: both("反馈时间", "Replied at"), type: "moment" },
    { key: "replyChannel", text: both("反馈方式", "Replied by"), type: "choice", list: "replyChannel" },
  ],
  rules: [
    { kind: "order", first: "reviewedAt", then: "repliedAt" },
    { kind: "neededWhen", field: "plan", when: "verdict", is: ["feasible", "needsChange"] },
  ],
};

export const requestProgress: TableSpec = {
  key: "RequestProgress",
  text: both("客户需求进度跟踪表", "Request Progress"),
  purpose: both(
    "每次同步一行：项目负责人每周五向客户同步进展，并记下客户是否变更需求。",
    "One row a sync: every Friday the owner tells the customer how far it is, and notes whether the request changed.",
  ),
  process: "request",
  idPrefix: "RP",
  label: "customer",
  tracker: true,
  fields: [
    { key: "id", text: both("跟踪编号", "Progress ID"), type: "id" },
    ...requestFields,
    {
      key: "syncDue",
      text: both("应同步日", "Sync due"),
      type: "date",
      required: true,
      copy: { through: "requestId", field: "syncDue" },
      help: both("当周周五。", "The Friday of the week."),
    },
    { key: "stage", text: both("阶段", "Stage"), type: "choice", list: "progressStage", required: true },
    {
      key: "progress",
      text: both("进展", "Progress"),
      type: "longText",
      help: both("同步给客户前写好。", "To be written before the customer is told."),
    },
    { key: "nextStep", text: both("下一步", "Next step"), type: "longText" },
    { key: "syncedAt", text: both("同步时间", "Synced at"), type: "moment", initial: { from: "now" } },
    { key: "syncedBy", text: both("同步人", "Synced by"), type: "person", initial: { from: "me" } },
    {
      key: "change",
      text: both("客户是否变更", "Request changed"),
      type: "yesNo",
      initial: false,
      help: both("选“是”后需求要重新评审和反馈。", "If yes, the request is reviewed and answered again."),
    },
  ],
};

export const acceptances: TableSpec = {
  key: "Acceptances",
  text: both("验收与满意度", "Acceptance & Survey"),
  purpose: both(
    "每次交付一行：客户签署验收结果，回访后记录四项满意度评分。",
    "One row a delivery: what the customer signed, and the four scores of the survey that follows.",
  ),
  process: "request",
  idPrefix: "A",
  label: "customer",
  tracker: true,
  fields: [
    { key: "id", text: both("验收编号", "Acceptance ID"), type: "id" },
    ...requestFields,
    { key: "deliveredAt", text: both("交付日期", "Delivered on"), type: "date", required: true },
    { key: "acceptedAt", text: both("验收日期", "Decided on"), type: "date" },
    { key: "acceptedBy", text: both("验收人", "Signed by"), type: "text", width: 14 },
    { key: "result", text: both("结果", "Result"), type: "choice", list: "acceptanceResult" },
    { key: "reason", text: both("原因", "Reason"), type: "longText" },
    score("response", "响应速度", "Responsiveness"),
    score("quality", "交付质量", "Quality"),
    score("communication", "沟通态度", "Communication"),
    score("overall", "总体", "Overall"),
    { key: "comment", text: both("建议", "Comment"), type: "longText" },
    { key: "surveyedAt", text: both("回访时间", "Surveyed at"), type: "moment" },
  ],
  rules: [
    { kind: "order", first: "deliveredAt", then: "acceptedAt" },
    { kind: "neededWhen", field: "reason", when: "result", is: ["failed"] },
    { kind: "neededWhen", field: "acceptedAt", when: "result", is: ["passed", "failed"] },
    { kind: "neededWhen", field: "acceptedBy", when: "result", is: ["passed"] },
  ],
};
