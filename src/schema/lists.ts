/**
 * Every list of words a cell may hold, by name: the choices people pick, the states of things, and the words that
 * calculated columns show. A tone is the colour family in which such a word stands.
 */
import { both, type ChoiceSpec, type ListSpecs, type Outcome, type Tone } from "./types";

const choice = (key: string, chinese: string, english: string, tone?: Tone, outcome?: Outcome): ChoiceSpec => ({
  key,
  text: both(chinese, english),
  ...(tone ? { tone } : {}),
  ...(outcome ? { outcome } : {}),
});

export const lists: ListSpecs = {
  yesNo: [choice("yes", "是", "Yes"), choice("no", "否", "No")],
  priority: [choice("p1", "P1", "P1"), choice("p2", "P2", "P2"), choice("p3", "P3", "P3"), choice("p4", "P4", "P4")],
  health: [
    choice("onTrack", "正常", "On track", "good"),
    choice("atRisk", "有风险", "At risk", "soon"),
    choice("offTrack", "已偏离", "Off track", "late"),
  ],
  calendarLimit: [choice("beyond", "超出日历", "Beyond calendar", "soon")],

  noticeScope: [
    choice("everyone", "全员", "Everyone"),
    choice("departments", "部门", "Departments"),
    choice("positions", "岗位", "Positions"),
    choice("people", "指定人员", "Named people"),
  ],
  urgency: [choice("urgent", "紧急", "Urgent", "late"), choice("routine", "常规", "Routine", "neutral")],
  confirmMode: [choice("confirm", "须确认", "Confirmation required"), choice("read", "已读即可", "Reading is enough")],
  repeat: [
    choice("none", "不重复", "Does not repeat"),
    choice("weekly", "每周", "Weekly"),
    choice("monthly", "每月", "Monthly"),
  ],
  noticeChannel: [
    choice("urgentGroup", "紧急通知群", "Urgent group"),
    choice("departmentBoard", "部门公告", "Department board"),
    choice("oaBoard", "OA公告栏", "OA board"),
    choice("email", "邮件", "E-mail"),
  ],
  noticeStatus: [
    choice("draft", "草稿", "Draft", "neutral"),
    choice("inReview", "待审核", "In review", "review"),
    choice("approved", "已审核", "Approved", "active"),
    choice("returned", "退回", "Returned", "soon"),
    choice("published", "已发布", "Published", "active"),
    choice("reached", "全部触达", "All reached", "good", "done"),
    choice("archived", "已归档", "Archived", "muted", "done"),
    choice("withdrawn", "已撤回", "Withdrawn", "muted", "dropped"),
  ],

  confirmStatus: [
    choice("unread", "未读", "Unread", "neutral"),
    choice("read", "已读", "Read", "active"),
    choice("confirmed", "已确认", "Confirmed", "good", "done"),
    choice("unreachable", "无法触达", "Unreachable", "late"),
    choice("superseded", "已作废", "Superseded", "muted", "dropped"),
  ],
  confirmMethod: [
    choice("system", "系统已读", "Read receipt"),
    choice("group", "群内回复", "Group reply"),
    choice("phone", "电话", "Phone"),
    choice("email", "邮件", "E-mail"),
    choice("inPerson", "当面", "In person"),
  ],
  callResult: [
    choice("told", "已接通已告知", "Answered, told"),
    choice("noAnswer", "未接", "No answer"),
    choice("busy", "占线", "Busy"),
    choice("switchedOff", "关机停机", "Switched off"),
    choice("wrongNumber", "号码错误", "Wrong number"),
    choice("passedOn", "他人代转", "Passed on by someone else"),
  ],
  lateness: [
    choice("onTime", "按时", "On time", "good"),
    choice("confirmedLate", "逾期确认", "Confirmed late", "late"),
    choice("missing", "逾期未确认", "Overdue", "late"),
    choice("waiting", "待确认", "Waiting", "active"),
    choice("superseded", "已作废", "Superseded", "muted"),
  ],

  projectStatus: [
    choice("notStarted", "未启动", "Not started", "neutral"),
    choice("inProgress", "进行中", "In progress", "active"),
    choice("done", "已完成", "Done", "good", "done"),
    choice("paused", "已暂停", "Paused", "muted", "resting"),
    choice("cancelled", "已取消", "Cancelled", "muted", "dropped"),
  ],
  taskStatus: [
    choice("notStarted", "未开始", "Not started", "neutral"),
    choice("inProgress", "进行中", "In progress", "active"),
    choice("inReview", "待审核", "In review", "review"),
    choice("done", "已完成", "Done", "good", "done"),
    choice("paused", "已暂停", "Paused", "muted", "resting"),
    choice("cancelled", "已取消", "Cancelled", "muted", "dropped"),
  ],
  reviewResult: [choice("passed", "通过", "Passed", "good"), choice("returned", "退回", "Returned", "soon")],
  taskAlert: [
    choice("done", "已完成", "Done", "good"),
    choice("normal", "正常", "On schedule", "good"),
    choice("soon", "临期", "Due soon", "soon"),
    choice("late", "延期{n}天", "Late {n} d", "late"),
    choice("unscheduled", "未排期", "Unscheduled", "neutral"),
  ],
  submission: [
    choice("missing", "未提交", "Not submitted", "soon"),
    choice("onTime", "按时", "On time", "good"),
    choice("late", "逾期", "Late", "late"),
  ],
  issueSource: [
    choice("lateTask", "延期任务", "Late task"),
    choice("weeklyReport", "周报", "Weekly report"),
    choice("meeting", "例会", "Meeting"),
    choice("customer", "客户", "Customer"),
    choice("other", "其他", "Other"),
  ],
  issueStatus: [
    choice("open", "待处理", "Open", "neutral"),
    choice("inProgress", "处理中", "In progress", "active"),
    choice("resolved", "已解决", "Resolved", "review", "done"),
    choice("closed", "已关闭", "Closed", "good", "done"),
    choice("onHold", "挂起", "On hold", "muted", "resting"),
    choice("rejected", "已拒绝", "Rejected", "muted", "dropped"),
  ],
  issueAlert: [
    choice("settled", "已了结", "Settled", "good"),
    choice("normal", "正常", "On schedule", "good"),
    choice("soon", "临期", "Due soon", "soon"),
    choice("late", "逾期{n}天", "Overdue {n} d", "late"),
    choice("unscheduled", "未定时限", "No deadline", "neutral"),
  ],

  requestChannel: [
    choice("website", "官网留言", "Website"),
    choice("phone", "客服电话", "Phone"),
    choice("business", "商务对接", "Business contact"),
  ],
  verdict: [
    choice("feasible", "可执行", "Feasible", "good"),
    choice("needsChange", "需调整", "Needs change", "soon"),
    choice("notFeasible", "暂无法执行", "Not feasible now", "late"),
  ],
  requestStatus: [
    choice("registered", "已登记", "Registered", "neutral"),
    choice("inReview", "评审中", "In review", "review"),
    choice("replied", "已反馈", "Replied", "active"),
    choice("inProgress", "执行中", "In progress", "active"),
    choice("waitingCustomer", "等待客户", "Waiting for customer", "muted", "resting"),
    choice("delivered", "已交付", "Delivered", "review"),
    choice("accepted", "已验收", "Accepted", "good", "done"),
    choice("rejectedDelivery", "验收不通过", "Delivery rejected", "late"),
    choice("surveyed", "已回访", "Surveyed", "good", "done"),
    choice("changeReview", "变更评审", "Change review", "review"),
    choice("closed", "已关闭", "Closed", "muted", "done"),
    choice("cancelled", "已取消", "Cancelled", "muted", "dropped"),
  ],
  sla: [
    choice("running", "计时中", "Running", "active"),
    choice("onTime", "按时", "On time", "good"),
    choice("late", "超时", "Late", "late"),
    choice("paused", "暂停", "Paused", "muted"),
  ],
  feasibility: [
    choice("high", "高", "High", "good"),
    choice("medium", "中", "Medium", "soon"),
    choice("low", "低", "Low", "late"),
  ],
  replyChannel: [
    choice("email", "邮件", "E-mail"),
    choice("letter", "书面", "Letter"),
    choice("phone", "电话", "Phone"),
  ],
  progressStage: [
    choice("design", "方案设计", "Design"),
    choice("development", "开发", "Development"),
    choice("testing", "测试", "Testing"),
    choice("handover", "交付准备", "Preparing delivery"),
    choice("other", "其他", "Other"),
  ],
  acceptanceResult: [choice("passed", "通过", "Accepted", "good"), choice("failed", "不通过", "Not accepted", "late")],
  dayKind: [choice("work", "上班", "Working day"), choice("off", "休息", "Day off", "muted")],
  slaStart: [choice("receipt", "接收时", "On receipt"), choice("review", "评审时", "At the review")],
};
