/**
 * A project's Friday and Monday in Chromium, through the real pane: a report handed in, the week frozen, the meeting held by
 * keyboard; and axe finds nothing against WCAG 2.2 AA on any of the pages.
 */
import type { Page } from "playwright-core";
import { schema } from "../../src/schema/schema";
import type { Language } from "../../src/schema/types";
import { findings } from "./axe";
import { PaneDriver } from "./pane-driver";
import { openPreview, openStage, paneOf, type Stage } from "./preview-page";

let stage: Stage;
beforeAll(async () => void (stage = await openStage()), 60_000);
afterAll(() => stage.close());

const STORY = {
  "zh-CN": { theme: "light", prefix: "周报-", decision: "周三前换新驱动" },
  "en-US": { theme: "dark", prefix: "Report-", decision: "New drivers by Wednesday" },
} as const;

/** Names of all sheets, and every word of a table's column. */
const sheets = (page: Page) => page.evaluate(() => window.embeddedHost!.workbook.sheets.map(({ name }) => name));
const column = (page: Page, key: string, header: string) =>
  page.evaluate(
    ([name, wanted]) => {
      const table = window.embeddedHost!.workbook.table(name!)!;
      const place = table.columns.findIndex((each) => each.name === wanted);
      const { top, bottom, left } = table.bodyArea!;
      return Array.from({ length: bottom - top + 1 }, (_, row) => table.sheet.text(top + row, left + place));
    },
    [key, header] as const,
  );

describe.each<Language>(["zh-CN", "en-US"])("the sample company in %s", (language) => {
  const { theme, prefix, decision } = STORY[language];
  const issues = schema.table("Issues");
  let page: Page;
  let pane: PaneDriver;
  const found: Record<string, string[]> = {};

  beforeAll(async () => {
    page = await openPreview(stage, `?lang=${language}&theme=${theme}`);
    pane = new PaneDriver(await paneOf(page), language);
    const { words, frame } = pane;
    await pane.button(words.welcome.sample).click();
    await pane.button(words.created.entry).click();
    await pane.tab(words.app.work).click();
    await pane.button(words.work.area.project).click();
    await frame.locator("main ul li button").first().click();
  }, 120_000);
  afterAll(() => page.close());

  test("the missing report is drafted and handed in by keyboard", async () => {
    await pane.button(pane.words.project.page.week).click();
    await pane.frame.getByText(pane.words.week.consolidateHint).waitFor();
    found.week = await findings(page);
    const reports = schema.table("WeeklyReports");
    const before = (await column(page, "WeeklyReports", reports.field("id").text[language])).filter(Boolean).length;
    await pane.frame.locator("main ul li > button").last().click();
    const box = pane.frame.getByRole("textbox", { name: reports.field("problems").text[language] });
    await box.fill(decision);
    found.report = await findings(page);
    await box.press("Control+Enter");
    await pane.button(pane.words.week.consolidate).waitFor();
    const problems = await column(page, "WeeklyReports", reports.field("problems").text[language]);
    expect(problems).toHaveLength(before + 1);
    expect(problems).toContain(decision);
  });

  test("the week is frozen into its own sheet", async () => {
    await pane.button(pane.words.week.consolidate).click();
    await pane.button(pane.words.week.showSheet).waitFor();
    found.frozen = await findings(page);
    expect((await sheets(page)).filter((name) => name.startsWith(prefix))).toHaveLength(1);
  });

  test("the meeting's first matter is decided without the mouse", async () => {
    await pane.button(pane.words.project.page.meeting).click();
    await pane.frame.locator("[data-line]").first().focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type(decision);
    const form = pane.frame.getByRole("group").filter({ has: pane.frame.getByText(pane.words.meeting.decisionHint) });
    const nextYear = String(new Date().getFullYear() + 1);
    await form.getByLabel(new RegExp(`^${issues.field("dueDate").text[language]}`)).fill(`${nextYear}-03-02`);
    found.meeting = await findings(page);
    await page.keyboard.press("Control+Enter");
    await pane.button(pane.words.meeting.save_one.replace("{{count}}", "1")).click();
    await pane.frame.getByText(pane.words.meeting.settled).first().waitFor();
    expect((await column(page, "Issues", issues.field("actions").text[language])).join("\n")).toContain(decision);
    for (const part of [pane.words.meeting.minutes, pane.words.meeting.issues]) await pane.button(part).click();
    await pane.frame.getByRole("article").waitFor();
    found.papers = await findings(page);
  });

  test("axe found nothing against WCAG 2.2 AA on any page", () => {
    expect(found).toEqual({ week: [], report: [], frozen: [], meeting: [], papers: [] });
  });
});
