/** Four notices in different states, and the confirmation log of the three that are published. */
import type { RowValues } from "../types";
import type { Desk } from "./desk";
import { departmentName, departmentOf, personKeys, personFacts, personName, type PersonKey } from "./people";

const MINUTE = 1 / 1440;

interface Published {
  readonly row: RowValues;
  readonly publishedAt: number;
  readonly recipients: readonly PersonKey[];
  /** Minutes until each recipient confirmed, by place; null is not yet. */
  readonly minutes: readonly (number | null)[];
}

/** The rows of Notices and of ConfirmationLog. */
export function noticeRows(desk: Desk): { notices: readonly RowValues[]; log: readonly RowValues[] } {
  const published = [doorAccess(desk), outage(desk), expenses(desk)];
  return {
    notices: [...published.map(({ row }) => row), training(desk)],
    log: published.flatMap((notice) => logRows(desk, notice)),
  };
}

/** Where today's notice was published: within the last hours of work, before now. */
function recently(desk: Desk): number {
  const today = desk.day(0);
  const start = desk.now - 80 * MINUTE;
  const atWork = Math.floor(desk.now) === today && start - today > 9 / 24 && start - today < 17 / 24;
  return atWork ? Math.floor(start * 1440) / 1440 : desk.at(-1, "15:30");
}

function doorAccess(desk: Desk): Published {
  const { t } = desk;
  const publishedAt = desk.at(-6, "09:30");
  const row = {
    id: desk.id("N", desk.day(-8)),
    title: t("关于启用新版门禁系统的安排", "New door access system"),
    content: t(
      "办公区门禁更换为人脸识别，旧门禁卡同时停用。",
      "The office doors switch to face recognition and the old cards stop working.",
    ),
    background: t("旧门禁设备已过保修期，故障频繁。", "The old readers are out of warranty and keep failing."),
    requirement: t(
      "请在启用前到行政部录入人脸；来访人员由接待人到前台登记。",
      "Have your face registered at Administration before the switch; visitors are signed in at reception by their host.",
    ),
    scopeType: "everyone",
    urgency: "routine",
    confirmMode: "confirm",
    dueDate: desk.day(-3),
    department: departmentName(desk, "admin"),
    drafter: personName(desk, "he"),
    contact: t("何文博，内线 8012", "Owen He, ext. 8012"),
    revision: 1,
    status: "reached",
    approver: personName(desk, "lin"),
    approvedAt: desk.at(-7, "16:10"),
    channel: ["departmentBoard", "oaBoard"],
    publisher: personName(desk, "su"),
    publishedAt,
  };
  const usual = [6, 9, 14, 18, 25, 31, 40, 52, 66, 83, 97, 108];
  const minutes = personKeys.map((key, index) => (key === "pan" ? 141 : usual[index % usual.length]!));
  return { row, publishedAt, recipients: personKeys, minutes };
}

function outage(desk: Desk): Published {
  const { t } = desk;
  const publishedAt = desk.at(-2, "10:20");
  const recipients = personKeys.filter((key) => ["product", "engineering"].includes(departmentOf(key)));
  const row = {
    id: desk.id("N", desk.day(-2)),
    title: t("关于今晚机房停电检修的紧急通知", "Server room power cut tonight"),
    content: t(
      "园区今晚 22:00 至次日 02:00 停电检修，测试环境与代码仓库不可用。",
      "The park cuts power from 22:00 to 02:00; the test environment and the code repository will be down.",
    ),
    background: t("园区物业临时通知。", "The park's management told us at short notice."),
    requirement: t(
      "请在 21:00 前提交代码并保存测试数据；值班人员保持电话畅通。",
      "Push your code and save test data before 21:00; those on duty keep their phones on.",
    ),
    scopeType: "departments",
    scopeValue: t("技术部、产品部", "Engineering, Product"),
    urgency: "urgent",
    confirmMode: "confirm",
    dueDate: desk.day(-2),
    department: departmentName(desk, "engineering"),
    drafter: personName(desk, "pan"),
    contact: t("潘博文，内线 8307", "Bowen Pan, ext. 8307"),
    copyTo: t("行政部", "Administration"),
    revision: 1,
    status: "published",
    approver: personName(desk, "gao"),
    approvedAt: desk.at(-2, "10:05"),
    channel: ["urgentGroup"],
    publisher: personName(desk, "he"),
    publishedAt,
  };
  return { row, publishedAt, recipients, minutes: [3, 5, 4, 12, 7, 9, 168, 15, 22, null, 6] };
}

function expenses(desk: Desk): Published {
  const { t } = desk;
  const publishedAt = recently(desk);
  const row = {
    id: desk.id("N", Math.floor(publishedAt)),
    title: t("关于调整差旅报销流程的通知", "Changes to travel expense claims"),
    content: t(
      "自下月起差旅报销改为线上提交，发票须为电子发票。",
      "From next month travel expenses are claimed online, with electronic invoices only.",
    ),
    background: t("为缩短报销周期。", "To shorten the time until claims are paid."),
    requirement: t(
      "请各部门在月底前结清纸质单据。",
      "Departments settle their paper claims before the end of the month.",
    ),
    scopeType: "everyone",
    urgency: "routine",
    confirmMode: "confirm",
    dueDate: desk.day(8),
    department: departmentName(desk, "admin"),
    drafter: personName(desk, "tang"),
    contact: t("唐立群，内线 8020", "Leo Tang, ext. 8020"),
    revision: 1,
    status: "published",
    approver: personName(desk, "lin"),
    approvedAt: publishedAt - 25 * MINUTE,
    channel: ["oaBoard", "email"],
    publisher: personName(desk, "he"),
    publishedAt,
  };
  const minutes = personKeys.map((_, index) => [3, 8, 13, 20, 27, null, 41, 55, null, 64][index % 10] ?? null);
  return { row, publishedAt, recipients: personKeys, minutes };
}

function training(desk: Desk): RowValues {
  const { t } = desk;
  return {
    id: desk.id("N", desk.day(-1)),
    title: t("关于开展信息安全培训的通知", "Information security training"),
    content: t(
      "下周组织全员信息安全培训，时长 90 分钟。",
      "Everyone takes a 90-minute information security course next week.",
    ),
    background: t("根据年度培训计划。", "Part of this year's training plan."),
    requirement: t("请各部门负责人安排好值班后报名。", "Department heads arrange cover and sign their people up."),
    scopeType: "everyone",
    urgency: "routine",
    confirmMode: "read",
    dueDate: desk.day(6),
    department: departmentName(desk, "admin"),
    drafter: personName(desk, "su"),
    contact: t("苏婉清，内线 8015", "Stella Su, ext. 8015"),
    revision: 1,
    status: "inReview",
  };
}

function logRows(desk: Desk, notice: Published): readonly RowValues[] {
  return notice.recipients.map((key, index) => logRow(desk, notice, key, notice.minutes[index] ?? null));
}

function logRow(desk: Desk, { row, publishedAt }: Published, key: PersonKey, minutes: number | null): RowValues {
  const { department, position, phone, keyPerson } = personFacts(desk, key);
  const confirmedAt = minutes === null ? null : publishedAt + minutes * MINUTE;
  return {
    id: desk.id("C", Math.floor(publishedAt)),
    noticeId: row.id!,
    revision: 1,
    person: personName(desk, key),
    department: department!,
    position: position!,
    phone: phone!,
    keyPerson: keyPerson!,
    ...(confirmedAt !== null && confirmedAt <= desk.now
      ? confirmed(desk, confirmedAt, minutes!)
      : waiting(desk, publishedAt, key)),
  };
}

function confirmed(desk: Desk, confirmedAt: number, minutes: number): RowValues {
  const called = minutes > 120;
  const readAt = called ? null : confirmedAt - 2 * MINUTE;
  return {
    status: "confirmed",
    readAt,
    confirmedAt,
    method: called ? "phone" : minutes > 40 ? "group" : "system",
    attempts: called ? 1 : 0,
    ...(called ? { lastAttemptAt: confirmedAt, caller: personName(desk, "he"), callResult: "told" } : {}),
  };
}

/** Those who are away: one can't be reached, one has read it, the rest haven't looked yet. */
function waiting(desk: Desk, publishedAt: number, key: PersonKey): RowValues {
  const overdue = desk.now > publishedAt + 130 * MINUTE;
  const called = publishedAt + 122 * MINUTE;
  if (key === "wei" && overdue) {
    return {
      status: "unreachable",
      attempts: 2,
      lastAttemptAt: called,
      caller: personName(desk, "he"),
      callResult: "switchedOff",
      remark: desk.t("外出培训，已请其主管代转。", "Away on a course; the team lead will pass it on."),
    };
  }
  return key === "peng" || key === "cao"
    ? { status: "read", readAt: publishedAt + 11 * MINUTE, attempts: 0 }
    : { status: "unread", attempts: 0 };
}
