/**
 * A notice as it is sent: the words of its row in the source's template, in either language. Pure text; knows neither
 * where it is shown nor who receives it.
 */

import type { Table } from "../schema/compiled";
import { fromSerial } from "../schema/serial";
import type { Language, RowValues, Value } from "../schema/types";

/** One line of a notice: what it is called, and what it says. */
export interface NoticeLine {
  readonly label: string;
  readonly text: string;
}

export interface NoticeDocument {
  readonly heading: string;
  /** Who issues it, when, to whom, how urgent. */
  readonly head: readonly NoticeLine[];
  /** Background, the matter, what to do, whom to ask. */
  readonly body: readonly NoticeLine[];
}

interface Words {
  readonly heading: (title: string, kind: Kind) => string;
  readonly issuedBy: string;
  readonly issuedOn: string;
  readonly copyTo: string;
  readonly urgency: string;
  readonly revision: string;
  readonly edition: (revision: number) => string;
  readonly background: string;
  readonly content: string;
  readonly requirement: string;
  readonly dueDate: string;
  readonly contact: string;
  readonly before: (day: string) => string;
  readonly day: (date: Date) => string;
  readonly colon: string;
}

/** What a notice mostly does: it explains, it arranges, or it asks for something. */
type Kind = "explains" | "arranges" | "requires";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const KINDS = { explains: "说明", arranges: "安排", requires: "要求" } as const;
const ENGLISH_KINDS = { explains: "information", arranges: "arrangements", requires: "what you need to do" } as const;

const two = (number: number): string => String(number).padStart(2, "0");

const words: Readonly<Record<Language, Words>> = {
  "zh-CN": {
    heading: (title, kind) => `【重要通知】${chineseTitle(title, kind)}`,
    issuedBy: "发文部门",
    issuedOn: "发文日期",
    copyTo: "抄送范围",
    urgency: "紧急程度",
    revision: "版次",
    edition: (revision) => `第${revision}版（以本版为准）`,
    background: "背景说明",
    content: "具体事项",
    requirement: "执行要求",
    dueDate: "截止要求",
    contact: "联系人及方式",
    before: (day) => `请于${day}前完成`,
    day: (date) => `${date.getFullYear()}年${two(date.getMonth() + 1)}月${two(date.getDate())}日`,
    colon: "：",
  },
  "en-US": {
    heading: (title, kind) => `[Important notice] ${title}: ${ENGLISH_KINDS[kind]}`,
    issuedBy: "Issued by",
    issuedOn: "Date",
    copyTo: "Copy to",
    urgency: "Urgency",
    revision: "Revision",
    edition: (revision) => `${revision} (replaces all earlier ones)`,
    background: "Background",
    content: "What it is about",
    requirement: "What to do",
    dueDate: "Deadline",
    contact: "Contact",
    before: (day) => `by ${day}`,
    day: (date) => `${MONTHS[date.getMonth()]} ${date.getDate()}, ${date.getFullYear()}`,
    colon: ": ",
  },
};

/** A title that already says 关于…的安排 is left as its writer wrote it. */
function chineseTitle(title: string, kind: Kind): string {
  const about = title.startsWith("关于") ? title : `关于${title}`;
  return /的?(说明|安排|要求|通知|通告|公告|规定)$/.test(about) ? about : `${about}的${KINDS[kind]}`;
}

/** The notice of a row; `now` is the day of one that is not published yet. */
export function noticeDocument(table: Table, row: RowValues, language: Language, now: number): NoticeDocument {
  const say = words[language];
  const day = (serial: Value | undefined): string => (typeof serial === "number" ? say.day(fromSerial(serial)) : "");
  const urgency = table.field("urgency").list?.choice(text(row.urgency))?.text[language] ?? text(row.urgency);
  const revision = Number(row.revision ?? 1);
  return {
    heading: say.heading(text(row.title), kindOf(row)),
    head: filled([
      [say.issuedBy, text(row.department)],
      [say.issuedOn, day(row.publishedAt ?? now)],
      [say.copyTo, text(row.copyTo)],
      [say.urgency, urgency],
      [say.revision, revision > 1 ? say.edition(revision) : ""],
    ]),
    body: filled([
      [say.background, text(row.background)],
      [say.content, text(row.content)],
      [say.requirement, text(row.requirement)],
      [say.dueDate, typeof row.dueDate === "number" ? say.before(day(row.dueDate)) : ""],
      [say.contact, text(row.contact)],
    ]),
  };
}

/** The notice as plain text, to be pasted into a chat, a board or an e-mail. */
export function noticeText(notice: NoticeDocument, language: Language): string {
  const line = ({ label, text: said }: NoticeLine): string => `${label}${words[language].colon}${said}`;
  return [notice.heading, "", ...notice.head.map(line), "", ...notice.body.map(line)].join("\n");
}

function kindOf(row: RowValues): Kind {
  if (text(row.requirement) !== "") return "requires";
  return typeof row.dueDate === "number" ? "arranges" : "explains";
}

function filled(lines: readonly (readonly [string, string])[]): readonly NoticeLine[] {
  return lines.flatMap(([label, said]) => (said === "" ? [] : [{ label, text: said }]));
}

function text(value: Value | undefined): string {
  return value === undefined || value === null ? "" : String(value).trim();
}
