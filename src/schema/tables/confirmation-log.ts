/** Who has read and confirmed which notice, and how the others were chased. */
import { both, type TableSpec } from "../types";
import { lookUp } from "./lookups";

const ofNotice = (field: string) => `INDEX(Notices[${field}],MATCH([noticeId],Notices[id],0))`;

const counted = "COUNTA(ConfirmationLog[person])-COUNTIFS(ConfirmationLog[status],{status.superseded})";
const reached = `COUNTIFS(ConfirmationLog[reachedAt],">0",ConfirmationLog[status],"<>"&{status.superseded})`;

export const confirmationLog: TableSpec = {
  key: "ConfirmationLog",
  text: both("通知确认记录表", "Confirmation Log"),
  purpose: both(
    "每个接收人一行：发布后2小时内由经办人查看已读并电话催办，直到全部触达。",
    "One row a recipient: within two hours of publishing the drafter checks who has read it and calls the rest until all are reached.",
  ),
  process: "notice",
  idPrefix: "C",
  label: "person",
  tracker: true,
  featured: true,
  summary: [
    { text: both("应确认", "To reach"), formula: counted },
    { text: both("已触达", "reached"), formula: reached },
    { text: both("触达率", "reach rate"), formula: `(${reached})/(${counted})`, share: true },
    { text: both("逾期未确认", "overdue"), formula: "COUNTIFS(ConfirmationLog[late],{late.missing})" },
  ],
  fields: [
    { key: "id", text: both("记录编号", "Record ID"), type: "id" },
    { key: "noticeId", text: both("通知编号", "Notice ID"), type: "reference", table: "Notices", required: true },
    {
      key: "noticeTitle",
      text: both("通知主题", "Notice title"),
      type: "text",
      width: 28,
      formula: lookUp("noticeId", "Notices", "title"),
    },
    {
      key: "revision",
      text: both("版次", "Revision"),
      type: "integer",
      initial: 1,
      min: 1,
      copy: { through: "noticeId", field: "revision" },
      secondary: true,
      width: 10,
    },
    { key: "person", text: both("接收人", "Recipient"), type: "person", required: true },
    {
      key: "department",
      text: both("部门", "Department"),
      type: "text",
      width: 16,
      copy: { through: "person", field: "department" },
    },
    {
      key: "position",
      text: both("岗位", "Position"),
      type: "text",
      width: 24,
      copy: { through: "person", field: "position" },
      secondary: true,
    },
    { key: "phone", text: both("电话", "Phone"), type: "phone", copy: { through: "person", field: "phone" } },
    {
      key: "keyPerson",
      text: both("关键人员", "Key person"),
      type: "yesNo",
      copy: { through: "person", field: "keyPerson" },
      secondary: true,
      width: 10,
      help: both("紧急通知先打电话的人。", "Called first when a notice is urgent."),
    },
    {
      key: "status",
      text: both("确认状态", "Status"),
      type: "choice",
      list: "confirmStatus",
      required: true,
      initial: "unread",
    },
    { key: "readAt", text: both("已读时间", "Read at"), type: "moment" },
    { key: "confirmedAt", text: both("确认时间", "Confirmed at"), type: "moment" },
    { key: "method", text: both("确认方式", "Confirmed through"), type: "choice", list: "confirmMethod" },
    {
      key: "attempts",
      text: both("催办次数", "Reminders"),
      type: "integer",
      initial: 0,
      min: 0,
      help: both("已经电话或当面提醒过几次。", "How often this person has been reminded."),
    },
    { key: "lastAttemptAt", text: both("最近催办时间", "Last reminder"), type: "moment" },
    { key: "caller", text: both("催办人", "Reminded by"), type: "person" },
    { key: "callResult", text: both("电话结果", "Call result"), type: "choice", list: "callResult", width: 16 },
    {
      key: "reachedAt",
      text: both("触达时间", "Reached at"),
      type: "moment",
      help: both(
        "确认时间；通知只要求已读时为已读时间。",
        "When confirmed, or read where the notice asks only for reading.",
      ),
      formula: `IF([noticeId]="","",IF([status]={status.confirmed},IF([confirmedAt]="","",[confirmedAt]),IF(AND([status]={status.read},[readAt]<>""),IF(IFERROR(${ofNotice("confirmMode")}={Notices.confirmMode.read},FALSE),[readAt],""),"")))`,
    },
    {
      key: "dueAt",
      text: both("确认截止", "Confirm by"),
      type: "moment",
      formula: `IF(OR([noticeId]="",[status]={status.superseded}),"",IFERROR(${ofNotice("confirmBy")},""))`,
    },
    {
      key: "late",
      text: both("时效", "Timeliness"),
      type: "choice",
      list: "lateness",
      help: both(
        "按确认截止自动判断；迟到的确认始终显示为逾期确认。",
        "Judged against Confirm by; a late confirmation stays late.",
      ),
      formula: `IF([noticeId]="","",IF([status]={status.superseded},{late.superseded},IF([dueAt]="","",IF([reachedAt]<>"",IF(ROUND(([reachedAt]-[dueAt])*86400,0)<=0,{late.onTime},{late.confirmedLate}),IF([status]={status.confirmed},"",IF($Now>[dueAt],{late.missing},{late.waiting}))))))`,
    },
    {
      key: "minutes",
      text: both("用时(分钟)", "Minutes taken"),
      type: "integer",
      width: 12,
      formula: `IF(OR([reachedAt]="",[dueAt]=""),"",ROUND(([reachedAt]-[dueAt])*1440+$confirmWindow,0))`,
    },
    { key: "remark", text: both("备注", "Remark"), type: "longText", secondary: true },
  ],
  rules: [
    { kind: "order", first: "readAt", then: "confirmedAt" },
    { kind: "neededWhen", field: "confirmedAt", when: "status", is: ["confirmed"] },
    { kind: "neededWhen", field: "readAt", when: "status", is: ["read"] },
    { kind: "neededWhen", field: "method", when: "status", is: ["confirmed"] },
  ],
  states: {
    field: "status",
    initial: "unread",
    jumps: [
      { from: ["unread", "unreachable"], to: "read", text: both("标记已读", "Mark as read"), stamps: ["readAt"] },
      {
        from: ["unread", "read", "unreachable"],
        to: "confirmed",
        text: both("确认", "Confirm"),
        needs: ["method"],
        stamps: ["confirmedAt"],
      },
      {
        from: ["unread", "read"],
        to: "unreachable",
        text: both("标记无法触达", "Mark as unreachable"),
        needs: ["caller", "callResult"],
      },
      {
        from: ["unread", "read", "confirmed", "unreachable"],
        to: "superseded",
        text: both("作废(新版次)", "Supersede (new revision)"),
      },
    ],
  },
};
