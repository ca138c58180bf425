/** The papers of an internal notice: what is needed, the notice itself, and the record of its publication. */

import type { RowValues } from "../schema/types";
import { both } from "../schema/types";
import { Composer, factLines, signatures, table, type Source } from "./compose";
import type { Block, Occasion, Paper, TableColumn } from "./model";
import { plain, runsOf } from "./runs";
import { dayText, joinNames, momentText, tableDay } from "./say";

/** What a notice mostly does: it explains, it arranges, or it asks for something. */
type Kind = "explains" | "arranges" | "requires";

const KINDS = {
  explains: both("说明", "information"),
  arranges: both("安排", "arrangements"),
  requires: both("要求", "what you need to do"),
} as const;

/** A title that already says 关于…的安排 is left as its writer wrote it. */
function chineseTitle(title: string, kind: Kind): string {
  const about = title.startsWith("关于") ? title : `关于${title}`;
  return /的?(说明|安排|要求|通知|通告|公告|规定)$/.test(about) ? about : `${about}的${KINDS[kind]["zh-CN"]}`;
}

function kindOf(notice: Source): Kind {
  if (notice.text("requirement") !== "") return "requires";
  return notice.number("dueDate") !== null ? "arranges" : "explains";
}

function heading(notice: Source, composer: Composer): string {
  const kind = kindOf(notice);
  const title = notice.need("title");
  if (composer.language === "zh-CN") return `【重要通知】${chineseTitle(title, kind)}`;
  return `[Important notice] ${title}: ${KINDS[kind]["en-US"]}`;
}

/** 《内部通知》: the notice in the source's template. */
export function internalNotice({ notice: row }: { readonly notice: RowValues }, occasion: Occasion): Paper {
  const composer = new Composer(occasion);
  const { language } = composer;
  const notice = composer.source("Notices", row);
  const revision = notice.number("revision") ?? 1;
  const date = notice.number("publishedAt") ?? occasion.now;
  const due = notice.number("dueDate");
  const edition = both(`第${revision}版（以本版为准）`, `${revision} (replaces all earlier ones)`);
  const before =
    due === null ? "" : composer.say(both(`请于${dayText(due, language)}前完成`, `by ${dayText(due, language)}`));
  const said = (label: ReturnType<typeof both>, text: string) => ({ label: composer.say(label), text: runsOf(text) });
  const title = heading(notice, composer);
  const head = factLines([
    said(both("发文部门", "Issued by"), notice.need("department")),
    said(both("发文日期", "Date"), dayText(date, language)),
    said(both("抄送范围", "Copy to"), notice.text("copyTo")),
    said(both("紧急程度", "Urgency"), notice.need("urgency")),
    said(both("版次", "Revision"), revision > 1 ? composer.say(edition) : ""),
  ]);
  const body = factLines([
    said(both("背景说明", "Background"), notice.need("background")),
    said(both("具体事项", "What it is about"), notice.need("content")),
    said(both("执行要求", "What to do"), notice.text("requirement")),
    said(both("截止要求", "Deadline"), before),
    said(both("联系人及方式", "Contact"), notice.need("contact")),
  ]);
  return composer.paper({
    kind: "notice",
    name: both("通知", "Notice"),
    letterhead: composer.company(false) || notice.text("department"),
    title,
    id: notice.text("id"),
    revision,
    date,
    blocks: [...head, ...body],
  });
}

const NEEDS: readonly (readonly [string, number])[] = [
  ["title", 21],
  ["content", 29],
  ["scopeType", 13],
  ["urgency", 13],
  ["dueDate", 17],
];

/** 《通知需求清单》: what is to be told to whom, before it is written. */
export function noticeNeeds({ notices }: { readonly notices: readonly RowValues[] }, occasion: Occasion): Paper {
  const composer = new Composer(occasion);
  const sources = notices.map((row) => composer.source("Notices", row));
  const departments = [...new Set(sources.map((notice) => notice.need("department")).filter(Boolean))];
  const columns: readonly TableColumn[] = [
    { title: composer.say(both("序号", "No.")), weight: 6, align: "center", number: true },
    ...NEEDS.map(([key, weight]): TableColumn => ({
      title: sources[0]?.label(key) ?? "",
      weight,
      align: weight > 18 ? "left" : "center",
    })),
  ];
  const rows = sources.map((notice, index) => [
    plain(String(index + 1)),
    ...NEEDS.map(([key]) => runsOf(needText(notice, key))),
  ]);
  const first = sources[0];
  return composer.paper({
    kind: "noticeNeeds",
    name: both("通知需求清单", "Notice needs"),
    letterhead: composer.company(false) || joinNames(departments, composer.language),
    title: composer.say(both("通知需求清单", "Notice Need List")),
    id: first?.text("id") ?? "",
    blocks: [
      ...factLines([
        {
          label: composer.say(both("发起部门", "Requested by")),
          text: plain(joinNames(departments, composer.language)),
        },
        { label: composer.say(both("填表日期", "Date")), text: plain(dayText(occasion.now, composer.language)) },
      ]),
      ...table(columns, rows),
      signatures(composer, [both("发起部门经办人", "Drafter"), both("发起部门负责人", "Head of department")]),
    ],
  });
}

function needText(notice: Source, key: string): string {
  const due = notice.number("dueDate");
  if (key === "dueDate") return due === null ? "" : tableDay(due, notice.language);
  const text = notice.need(key);
  if (key !== "scopeType" || notice.value("scopeType") === "everyone") return text;
  const detail = notice.need("scopeValue");
  return detail === "" ? text : detail;
}

interface Reached {
  readonly row: RowValues;
  readonly source: Source;
  readonly reached: boolean;
}

/** 《通知发布记录》: when and where it was published, who was reached, and who was not. */
export function publicationRecord(
  { notice: row, confirmations }: { readonly notice: RowValues; readonly confirmations: readonly RowValues[] },
  occasion: Occasion,
): Paper {
  const composer = new Composer(occasion);
  const notice = composer.source("Notices", row);
  const readIsEnough = row.confirmMode === "read";
  const people = confirmations
    .filter(({ status }) => status !== "superseded")
    .map((confirmation): Reached => ({
      row: confirmation,
      source: composer.source("ConfirmationLog", confirmation),
      reached: confirmation.status === "confirmed" || (readIsEnough && confirmation.status === "read"),
    }));
  return composer.paper({
    kind: "publicationRecord",
    name: both("发布记录", "Publication"),
    letterhead: composer.company(false) || notice.text("department"),
    title: composer.say(both("通知发布记录", "Record of Publication")),
    id: notice.text("id"),
    revision: notice.number("revision") ?? 1,
    blocks: [
      publicationForm(notice),
      ...composer.sections([
        [both("触达情况", "Reach"), [...summary(composer, people), ...byDepartment(composer, people)]],
        [
          both("未触达人员及催办情况", "Not reached yet"),
          listed(
            NOT_REACHED,
            people.filter(({ reached }) => !reached),
          ),
        ],
        [
          both("逾期确认人员", "Confirmed late"),
          listed(
            LATE,
            people.filter(({ row: { late } }) => late === "confirmedLate"),
          ),
        ],
      ]),
      signatures(composer, [both("发布人", "Published by"), both("审核人", "Approved by")]),
    ],
  });
}

function publicationForm(notice: Source): Block {
  return {
    kind: "form",
    facts: [
      notice.fact("title", { needed: true, wide: true }),
      notice.fact("id"),
      notice.fact("revision"),
      notice.fact("department", { needed: true }),
      notice.fact("drafter", { needed: true }),
      notice.fact("approver", { needed: true }),
      notice.fact("approvedAt", { needed: true }),
      notice.fact("urgency", { needed: true }),
      notice.fact("channel", { needed: true }),
      notice.fact("publisher", { needed: true }),
      notice.fact("publishedAt", { needed: true }),
    ],
  };
}

function summary(composer: Composer, people: readonly Reached[]): readonly Block[] {
  if (people.length === 0) return [];
  const reached = people.filter((person) => person.reached).length;
  const rate = Math.floor((reached / people.length) * 100);
  const when = momentText(composer.occasion.now, composer.language);
  const said = both(
    `截至${when}，应确认${people.length}人，已触达${reached}人，触达率${rate}%。`,
    `As of ${when}, ${reached} of ${people.length} recipients have been reached (${rate}%).`,
  );
  return [{ kind: "paragraph", text: plain(composer.say(said)), indent: true }];
}

function byDepartment(composer: Composer, people: readonly Reached[]): readonly Block[] {
  const departments = [...new Set(people.map(({ source }) => source.text("department")))];
  const columns: readonly TableColumn[] = [
    { title: composer.say(both("部门", "Department")), weight: 32 },
    ...[
      both("应确认", "Recipients"),
      both("已触达", "Reached"),
      both("未触达", "Not reached"),
      both("触达率", "Rate"),
    ].map((title): TableColumn => ({ title: composer.say(title), weight: 17, align: "center" })),
  ];
  return table(
    columns,
    departments.map((department) => {
      const members = people.filter(({ source }) => source.text("department") === department);
      const reached = members.filter((member) => member.reached).length;
      const rate = `${Math.floor((reached / members.length) * 100)}%`;
      return [department, String(members.length), String(reached), String(members.length - reached), rate].map(plain);
    }),
  );
}

type Keys = readonly (readonly [string, number])[];

const NOT_REACHED: Keys = [
  ["person", 16],
  ["department", 16],
  ["phone", 21],
  ["status", 13],
  ["attempts", 16],
  ["callResult", 18],
];
const LATE: Keys = [
  ["person", 20],
  ["department", 24],
  ["confirmedAt", 32],
  ["minutes", 20],
];

function listed(keys: Keys, people: readonly Reached[]): readonly Block[] {
  const first = people[0];
  if (!first) return [];
  return table(
    keys.map(([key, weight]) => ({ title: first.source.label(key), weight, align: "center" })),
    people.map(({ source }) => keys.map(([key]) => plain(source.text(key)))),
  );
}
