/**
 * A power user's own sheet: TRACK functions entered in cells as people type them, over the sample company, called
 * through real office.js, and compared with native formulas beside them. In both languages of a workbook.
 */
import type { ErrorValue, Scalar } from "../../host/model/types";
import { associateFunctions } from "../../src/functions/associate";
import { createProcess } from "../../src/process/process";
import { schema } from "../../src/schema/schema";
import { toSerial } from "../../src/schema/serial";
import { LANGUAGES, type Language } from "../../src/schema/types";
import { FUNCTION_FILES, functionsMetadata } from "../../scripts/functions-json";
import { Workbook as Workbooks } from "../../host/model/workbook";
import type { Sheet, Workbook } from "../../host/model/surface";
import { installOffice } from "../support/office";

const SUNDAY = new Date(2026, 10, 22, 10, 0);

interface Desk {
  readonly workbook: Workbook;
  /** Enters formulas, each in A1 of a sheet of its own, and answers what stands there and what they spilled. */
  enterAll(formulas: readonly string[]): Promise<Scalar[][][]>;
  /** The one value of a formula. */
  value(formula: string): Promise<Scalar>;
  idle(): Promise<void>;
  close(): void;
}

/** A workbook with the sample company, and the functions known to it. */
async function openDesk(language: Language): Promise<Desk> {
  const file = FUNCTION_FILES[language === "zh-CN" ? "functions-zh-CN.json" : "functions.json"];
  const functions = { namespace: "TRACK", metadata: await functionsMetadata(file) };
  const workbook = Workbooks.create({ now: () => SUNDAY, locale: language });
  const session = workbook.openSession({ locale: language, displayLanguage: language });
  const office = await installOffice(session, { functions });
  associateFunctions();
  const world = { now: () => SUNDAY, random: () => 0.5 };
  await createProcess(language, world).createWorkbook({ language, sample: true });
  fixNow(workbook);
  const idle = () => office.connection.idle();
  const scratch = workbook.addSheet();
  return {
    workbook,
    idle,
    enterAll: async (formulas) => {
      const sheets = formulas.map((formula) => {
        const sheet = workbook.addSheet();
        sheet.enter(0, 0, formula);
        return sheet;
      });
      await idle();
      return sheets.map(spilled);
    },
    value: async (formula) => {
      scratch.enter(0, 0, formula);
      await idle();
      return scratch.value(0, 0);
    },
    close: () => office.close(),
  };
}

function spilled(sheet: Sheet): Scalar[][] {
  const { bottom, right } = sheet.usedArea(true) ?? { bottom: 0, right: 0 };
  return Array.from({ length: bottom + 1 }, (_, row) =>
    Array.from({ length: right + 1 }, (__, column) => sheet.value(row, column)),
  );
}

/** Puts the time into Settings as a constant, or every entry would calculate the whole workbook anew. */
function fixNow(workbook: Workbook): void {
  const [, sheet = "", column = "", row = ""] = /^=?'?([^'!]+)'?!\$?([A-Z]+)\$?(\d+)$/.exec(
    workbook.name("Set_Now")!.formula,
  )!;
  workbook.sheet(sheet)!.enter(Number(row) - 1, column.charCodeAt(0) - 65, toSerial(SUNDAY));
}

/** "Tasks.owner" as a structured reference, "{issueStatus.open}" as a word, both in the workbook's language. */
const inWords = (formula: string, language: Language): string =>
  formula
    .replace(/\b([A-Z]\w+)\.([a-z]\w*)\b/g, (_, table: string, field: string) => {
      return `${table}[${schema.table(table).field(field).text[language]}]`;
    })
    .replace(
      /\{(\w+)\.(\w+)\}/g,
      (_, list: string, key: string) => `"${schema.list(list).choice(key)!.text[language]}"`,
    );

/** A function's one number, and the native formula that gives the same. */
const NUMBERS: readonly (readonly [string, string])[] = [
  [
    "REACHRATE(ConfirmationLog.status)",
    `COUNTIF(ConfirmationLog.status,{confirmStatus.confirmed})/(ROWS(ConfirmationLog.status)-COUNTIF(ConfirmationLog.status,{confirmStatus.superseded}))`,
  ],
  [
    "LATE(ConfirmationLog.dueAt,ConfirmationLog.reachedAt,ConfirmationLog.status,Set_Now)",
    "COUNTIF(ConfirmationLog.late,{lateness.confirmedLate})+COUNTIF(ConfirmationLog.late,{lateness.missing})",
  ],
  ["OVERDUE(Tasks.dueDate,Tasks.status,Set_Now)", `COUNTIFS(Tasks.daysLate,">0",Tasks.status,"<>"&{taskStatus.done})`],
  ["OVERDUE(Issues.dueDate,Issues.status,Set_Now)", `SUMPRODUCT(--(LEFT(Issues.alert,2)=LEFT({issueAlert.late},2)))`],
  ["DUESOON(Tasks.dueDate,Tasks.status,Set_Now)", "COUNTIF(Tasks.alert,{taskAlert.soon})"],
  ["SLIP(Tasks.baselineDue,Tasks.dueDate,Calendar.workday)", "AVERAGE(Tasks.slip)"],
  [
    "SLARATE(Requests.replyDue,Requests.repliedAt,Requests.status,Set_Now)",
    "COUNTIF(Requests.sla,{sla.onTime})/(COUNTIF(Requests.sla,{sla.onTime})+COUNTIF(Requests.sla,{sla.late}))",
  ],
  ["SYNCDUE(Requests.syncDue,Set_Now)", `COUNTIF(Requests.syncDue,"<="&INT(Set_Now))`],
  ["SYNCDUE(Requests.syncDue,Set_Now+5)", `COUNTIF(Requests.syncDue,"<="&INT(Set_Now+5))`],
  ["PASSRATE(Acceptances.result)", "COUNTIF(Acceptances.result,{acceptanceResult.passed})/COUNTA(Acceptances.result)"],
  ["CSAT(Acceptances.overall)", `COUNTIF(Acceptances.overall,">=4")/COUNT(Acceptances.overall)`],
];

/** Functions that spill, as people type them. */
const TABLES = {
  statusBy: "STATUSBY(Tasks.owner,Tasks.status)",
  reachBy: "REACHBY(ConfirmationLog.department,ConfirmationLog.status)",
  unread: "UNREAD(ConfirmationLog.person,ConfirmationLog.status)",
  aging: "AGING(Issues.raisedAt,Issues.status,Issues.priority,Set_Now)",
  trend: "TREND(Issues.raisedAt,Issues.resolvedAt,Issues.status,Set_Now,2)",
  weekMatrix:
    "WEEKMATRIX(WeeklyReports.department,WeeklyReports.weekStart,WeeklyReports.dueAt,WeeklyReports.submittedAt,Set_Now)",
  health:
    "HEALTH(Projects.id,Projects.dueDate,Projects.status,Tasks.projectId,Tasks.dueDate,Tasks.status,Issues.projectId,Issues.status,Set_Now)",
  stages: "STAGES(Requests.status)",
  workDue: "WORKDUE(Requests.clockStart,Set_replyDays,Calendar.workday)",
  workdays: "WORKDAYS(Tasks.baselineDue,Tasks.dueDate,Calendar.workday)",
  explainDue: "EXPLAINDUE(DATE(2026,2,13),2)",
  twoTables: "STATUSBY(Tasks.department,ConfirmationLog.status)",
  nextYear: "WORKDUE(DATE(2027,1,4),2)",
  oneOutside: "WORKDUE({46346;46500},2)",
  holdsError: "CSAT(IF(ROW(A1:A3)=2,NA(),5))",
} as const;

describe.each(LANGUAGES)("in %s", (language) => {
  let desk: Desk;
  let numbers: Scalar[];
  let tables: Record<keyof typeof TABLES, Scalar[][]>;
  beforeAll(async () => {
    desk = await openDesk(language);
    const calls = [...NUMBERS.map(([call]) => call), ...Object.values(TABLES)];
    const answers = await desk.enterAll(calls.map((call) => inWords(`=TRACK.${call}`, language)));
    numbers = answers.slice(0, NUMBERS.length).map((answer) => answer[0]![0]!);
    const spills = answers.slice(NUMBERS.length);
    tables = Object.fromEntries(Object.keys(TABLES).map((key, index) => [key, spills[index]!])) as typeof tables;
  });
  afterAll(() => desk.close());
  const value = (formula: string) => desk.value(inWords(formula, language));
  const word = (list: string, key: string) => schema.list(list).choice(key)!.text[language];
  const column = async (field: string): Promise<Scalar[]> =>
    (await desk.enterAll([inWords(`=${field}`, language)]))[0]!.flat();

  test.each(NUMBERS.map(([call, native], index) => [call, native, index] as const))(
    "%s is what native formulas say",
    async (_call, native, index) => {
      expect(typeof numbers[index]).toBe("number");
      expect(numbers[index]).toBeCloseTo((await value(`=${native}`)) as number, 9);
    },
  );

  test("STATUSBY spills owners by status, each cell what COUNTIFS counts", async () => {
    const [header, ...rows] = tables.statusBy;
    const [owner, ...cells] = rows[0]!;
    expect(rows.length).toBeGreaterThan(3);
    for (const [index, status] of header!.slice(1, -2).entries()) {
      const counted = await value(`=COUNTIFS(Tasks.owner,"${String(owner)}",Tasks.status,"${String(status)}")`);
      expect(cells[index]).toBe(counted);
    }
    expect(rows.at(-1)!.at(-2)).toBe(await value("=COUNTA(Tasks.status)"));
  });

  test("UNREAD spills the names of those whom the sheet doesn't count as reached", async () => {
    const names = tables.unread.flat();
    expect(names.length).toBeGreaterThan(3);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names.slice(0, 3)) {
      const open = `"<>"&{confirmStatus.confirmed},ConfirmationLog.status,"<>"&{confirmStatus.superseded}`;
      const count = `=COUNTIFS(ConfirmationLog.person,"${String(name)}",ConfirmationLog.status,${open})`;
      expect(await value(count)).toBeGreaterThan(0);
    }
  });

  test("REACHBY splits the reach by department", async () => {
    const [, ...rows] = tables.reachBy;
    const [department, recipients, reached, rate] = rows[0]!;
    expect(reached).toBe(
      await value(
        `=COUNTIFS(ConfirmationLog.department,"${String(department)}",ConfirmationLog.status,{confirmStatus.confirmed})`,
      ),
    );
    expect(rate).toBeCloseTo(Number(reached) / Number(recipients), 12);
    expect(rows.at(-1)!.at(-1)).toBeCloseTo(numbers[0] as number, 12);
  });

  test("AGING adds up to the open issues", async () => {
    const table = tables.aging;
    const open = `SUMPRODUCT((Issues.status<>{issueStatus.resolved})*(Issues.status<>{issueStatus.closed})*(Issues.status<>{issueStatus.rejected}))`;
    expect(table.at(-1)!.at(-1)).toBe(await value(`=${open}`));
    expect(table.map(([priority]) => priority)).toContain("P1");
  });

  test("TREND ends with what is open now", async () => {
    const table = tables.trend;
    const dated = `SUMPRODUCT((Issues.resolvedAt="")*(Issues.status<>{issueStatus.rejected}))`;
    expect(table).toHaveLength(3);
    expect(table.at(-1)).toEqual(["2026-11-16", expect.any(Number), expect.any(Number), await value(`=${dated}`)]);
  });

  test("WEEKMATRIX tells the week of each department as the sheet does", async () => {
    const [header, ...rows] = tables.weekMatrix;
    expect(header!.slice(-3)).toEqual([
      word("submission", "onTime"),
      word("submission", "late"),
      word("submission", "missing"),
    ]);
    for (const [department, ...marks] of rows) {
      const late = await value(
        `=COUNTIFS(WeeklyReports.department,"${String(department)}",WeeklyReports.submission,{submission.late})`,
      );
      if (late === 0) expect(marks).not.toContain(word("submission", "late"));
      else expect(marks).toContain(word("submission", "late"));
    }
  });

  test("HEALTH judges as the Projects sheet does", async () => {
    const [, ...rows] = tables.health;
    expect(rows.length).toBeGreaterThan(0);
    for (const [id, unfinished, late, issues, health] of rows) {
      const looked = (field: string) => value(`=INDEX(Projects.${field},MATCH("${String(id)}",Projects.id,0))`);
      expect([late, issues, health]).toEqual([
        await looked("delayedTasks"),
        await looked("openIssues"),
        await looked("health"),
      ]);
      expect(unfinished).toEqual(expect.any(Number));
    }
  });

  test("STAGES lists every stage with its count", async () => {
    const table = tables.stages;
    expect(table).toHaveLength(schema.list("requestStatus").choices.length + 2);
    for (const [stage, count] of table.slice(1, -1)) {
      expect(count).toBe(await value(`=COUNTIF(Requests.status,"${String(stage)}")`));
    }
  });

  test("WORKDUE and WORKDAYS answer whole columns as the sheets do", async () => {
    const due = tables.workDue.flat();
    const sheet = await column("Requests.replyDue");
    const paused = await column("Requests.pausedMinutes");
    const plain = due.filter((_, row) => !paused[row]).map((cell) => Math.round(Number(cell) * 1440));
    expect(plain).toEqual(sheet.filter((_, row) => !paused[row]).map((cell) => Math.round(Number(cell) * 1440)));
    const days = tables.workdays.flat();
    expect(days).toEqual(await column("Tasks.slip"));
  });

  test("EXPLAINDUE says it in a sentence", () => {
    expect(tables.explainDue[0]![0]).toBe(
      language === "zh-CN"
        ? "自2026年2月13日（周五）起 → 2月14日（周六）调休上班（第1个工作日），2月15日至23日春节放假 → 2月24日（周二）到期（第2个工作日）"
        : "From Fri 13 Feb 2026 → Sat 14 Feb is a make-up workday (1), 15–23 Feb Spring Festival → due Tue 24 Feb (2)",
    );
  });

  test("a mistake is an error in the cell with a sentence that says where", () => {
    const [wrong, outside, holds] = [tables.twoTables, tables.nextYear, tables.holdsError].map(
      ([row]) => row![0] as ErrorValue,
    );
    expect(wrong!.message).toMatch(language === "zh-CN" ? /^第 1 个参数有/ : /^Argument 1 has/);
    expect([outside!.code, outside!.message]).toEqual(["#N/A", expect.stringContaining("2027-01-04")]);
    expect(holds!.message).toContain("#N/A");
    const [[inside], [past]] = tables.oneOutside as [[number], [ErrorValue]];
    expect([inside, past.code, past.message]).toEqual([46_350, "#N/A", expect.stringContaining("2027-04-23")]);
  });
});

test("a cell that a function reads makes it count anew", async () => {
  const desk = await openDesk("en-US");
  const status = desk.workbook.table("Tasks")!;
  const column = status.area.left + status.columns.findIndex(({ name }) => name === "Status");
  const sheet = desk.workbook.addSheet();
  sheet.enter(0, 0, "=TRACK.STATUSBY(Tasks[Department],Tasks[Status])");
  await desk.idle();
  const done = () => {
    const { bottom, right } = sheet.usedArea(true)!;
    const header = Array.from({ length: right + 1 }, (_, index) => sheet.value(0, index));
    return sheet.value(bottom, header.indexOf("Done"));
  };
  const before = Number(done());
  const open = Array.from({ length: status.bodyArea.bottom - status.bodyArea.top + 1 }, (_, row) => row).find(
    (row) => status.sheet.value(status.bodyArea.top + row, column) === "In progress",
  )!;
  status.sheet.enter(status.bodyArea.top + open, column, "Done");
  await desk.idle();
  expect(done()).toBe(before + 1);
  desk.close();
});
