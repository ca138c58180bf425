/**
 * One customer request in Chromium through the real pane, from the call to the file, in either language; what axe finds on
 * the way, and the saved file as LibreOffice sees it.
 */
import type { Frame, Locator, Page } from "playwright-core";
import { readXlsx } from "../../host/file/read-xlsx";
import { schema } from "../../src/schema/schema";
import type { Language } from "../../src/schema/types";
import { enUSAreas } from "../../src/taskpane/locales/areas-en-US";
import { zhCNAreas } from "../../src/taskpane/locales/areas-zh-CN";
import { differences } from "../support/file-agreement";
import { recalculateWithLibreOffice, type Result } from "../support/libreoffice";
import { findings } from "./axe";
import { PaneDriver, savedFile } from "./pane-driver";
import { openPreview, openStage, paneOf, type Stage } from "./preview-page";

const AREAS = { "zh-CN": zhCNAreas, "en-US": enUSAreas } as const;

interface Said {
  readonly me: string;
  readonly owner: string;
  readonly customer: string;
  readonly contact: string;
  readonly wish: string;
  readonly changed: string;
  readonly why: string;
  readonly opinions: readonly [product: string, technology: string, design: string];
  readonly plan: string;
  readonly progress: string;
  readonly refusal: string;
  readonly comment: string;
}

const SAID: Record<Language, Said> = {
  "zh-CN": {
    me: "邓晓彤",
    owner: "彭雨薇",
    customer: "海岚冷链物流",
    contact: "吴经理",
    wish: "报表要能按车辆导出。",
    changed: "报表要能按车辆和线路导出。",
    why: "客户新增了线路核算",
    opinions: ["对其他客户也有用。", "接口现成。", "加一个筛选框。"],
    plan: "两周内交付。",
    progress: "导出完成一半。",
    refusal: "合计行缺失",
    comment: "响应很快。",
  },
  "en-US": {
    me: "Dana Reed",
    owner: "Sam Ortiz",
    customer: "Hailan Cold Chain",
    contact: "Ms Wu",
    wish: "Export the report by vehicle.",
    changed: "Export the report by vehicle and route.",
    why: "They account by route now",
    opinions: ["Others could use it, too.", "The interface is there.", "One more filter."],
    plan: "Ready in two weeks.",
    progress: "Half of the export works.",
    refusal: "Totals are missing",
    comment: "Quick.",
  },
};

let stage: Stage;
beforeAll(async () => void (stage = await openStage()), 60_000);
afterAll(() => stage.close());

/** The request screens, by the words on them. */
class RequestDriver {
  readonly frame: Frame;
  readonly words;

  constructor(
    readonly page: Page,
    readonly pane: PaneDriver,
  ) {
    this.frame = pane.frame;
    this.words = AREAS[pane.language].request;
  }

  step(to: string, from: string): Promise<void> {
    const jump = schema
      .table("Requests")
      .states!.jumpsFrom(from)
      .find((each) => each.to === to)!;
    return this.press(jump.text[this.pane.language]);
  }

  press(name: string): Promise<void> {
    return this.pane.button(name).click();
  }

  /** The panel that is next; its heading has the keyboard once the step before is done. */
  async next(title: string): Promise<void> {
    const heading = this.frame.getByRole("heading", { name: title, exact: true });
    await heading.waitFor();
    await this.frame.waitForFunction((text) => document.activeElement?.textContent === text, title);
  }

  fill(field: string, text: string): Promise<void> {
    return this.frame.locator(`[name="${field}"]`).last().fill(text);
  }

  /** Reviews by keyboard alone: the tab key from box to box, arrows within a choice. */
  async review({ opinions, plan }: Said, verdict: "feasible" | "needsChange"): Promise<void> {
    await this.frame.locator("[name=product]").focus();
    for (const opinion of opinions) {
      await this.page.keyboard.type(opinion);
      await this.page.keyboard.press("Tab");
    }
    await this.page.keyboard.press("Space");
    await this.page.keyboard.press("Tab");
    await this.page.keyboard.press("Space");
    if (verdict === "needsChange") await this.page.keyboard.press("ArrowRight");
    await this.page.keyboard.press("Tab");
    await this.page.keyboard.type(plan);
    await this.page.keyboard.press("Tab");
    await this.page.keyboard.press("Tab");
    await this.page.keyboard.press("Enter");
    const word = schema.list("verdict").choice(verdict)!.text[this.pane.language];
    await this.next(this.words.replyTitle.replace("{{verdict}}", word));
  }

  async reply(channel: string): Promise<void> {
    await this.frame.locator("select[name=replyChannel]").selectOption(channel);
    await this.press(this.words.recordReply);
    await this.next(this.words.startTitle);
  }
}

async function lookUp(frame: Frame, box: Locator, text: string): Promise<void> {
  await box.click();
  // The name chosen in an earlier pane stands there already.
  await box.fill("");
  await box.pressSequentially(text);
  await frame.getByRole("option", { name: text, disabled: false }).first().click();
}

async function begin(language: Language, theme: "light" | "dark"): Promise<RequestDriver> {
  const { me, owner } = SAID[language];
  const page = await openPreview(stage, `?lang=${language}&theme=${theme}`);
  const pane = new PaneDriver(await paneOf(page), language);
  await pane.create();
  for (const name of [me, owner]) await pane.enter("People", { name, department: "Sales" });
  // The toast of the first person would pass for the second's.
  await page.waitForFunction(() => {
    const { top, bottom } = window.embeddedHost!.workbook.table("People")!.bodyArea;
    return bottom > top;
  });
  await pane.frame.getByRole("tab", { name: pane.words.app.more }).click();
  await lookUp(pane.frame, pane.frame.getByRole("combobox", { name: pane.words.more.me }), me);
  await pane.frame.getByRole("tab", { name: pane.words.app.work }).click();
  await pane.button(AREAS[language].work.area.request).click();
  return new RequestDriver(page, pane);
}

describe.each<[Language, "light" | "dark"]>([
  ["zh-CN", "light"],
  ["en-US", "dark"],
])("a request in %s, %s", (language, theme) => {
  const said = SAID[language];
  let bytes: Uint8Array;
  let values: Record<string, Record<string, Result>>;

  test("is taken from the call to the file by what the pane shows", async () => {
    const driver = await begin(language, theme);
    const { page, frame, words } = driver;
    const found: Record<string, readonly string[]> = {};
    await driver.press(words.new);
    await frame.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.name === "customer");
    found.new = await findings(page);
    await page.keyboard.type(said.customer);
    await page.keyboard.press("Tab");
    await page.keyboard.type(said.wish);
    await driver.fill("contact", said.contact);
    await page.keyboard.press("Enter");
    await frame.getByRole("heading", { name: said.customer }).waitFor();

    await driver.step("inReview", "registered");
    await driver.next(words.reviewTitle);
    found.review = await findings(page);
    await driver.review(said, "feasible");
    const letter = await frame.locator("pre").first().innerText();
    expect(letter).toContain(said.plan);
    expect(letter).toContain(said.contact);
    found.reply = await findings(page);
    await driver.reply("email");

    await frame.locator("[name=owner]").clear();
    await lookUp(frame, frame.locator("[name=owner]"), said.owner);
    await driver.step("inProgress", "replied");
    await driver.next(words.syncTitle);
    await driver.fill("progress", said.progress);
    await driver.press(words.told);
    await frame.getByText(words.event.synced).waitFor();
    found.work = await findings(page);
    await driver.press(words.wait);
    await driver.next(words.waitTitle);
    await driver.step("inProgress", "waitingCustomer");

    await driver.press(words.change);
    await driver.fill("description", said.changed);
    await frame.getByRole("textbox", { name: words.changeWhy }).fill(said.why);
    found.change = await findings(page);
    await driver.press(words.changeConfirm.replace("{{revision}}", "2"));
    await frame.getByRole("heading", { name: words.reviewAgainTitle.replace("{{revision}}", "2") }).waitFor();
    await driver.review(said, "needsChange");
    await driver.reply("phone");
    await driver.step("inProgress", "replied");

    await driver.step("delivered", "inProgress");
    await driver.next(words.acceptTitle);
    await driver.press(words.notPassed);
    await frame.getByRole("textbox").last().fill(said.refusal);
    await driver.press(words.event.failed);
    await frame.getByRole("heading", { name: words.reworkTitle }).waitFor();
    await driver.step("inProgress", "rejectedDelivery");
    await driver.step("delivered", "inProgress");
    await driver.next(words.acceptTitle);
    await driver.press(words.passed);
    await driver.next(words.surveyTitle);
    for (const score of ["response", "quality", "communication", "overall"]) {
      await frame.locator(`input[name="${score}"]`).first().focus();
      await page.keyboard.press("Space");
      for (let more = 1; more < 5; more += 1) await page.keyboard.press("ArrowRight");
    }
    await driver.fill("comment", said.comment);
    found.survey = await findings(page);
    await driver.press(words.recordSurvey);
    await driver.next(words.fileTitle);
    await driver.step("closed", "surveyed");
    await driver.next(words.closedTitle);
    found.story = await findings(page);
    await frame.getByRole("button", { name: driver.pane.words.app.back }).click();
    await frame.getByText(words.allSettled).waitFor();
    found.list = await findings(page);
    bytes = await savedFile(page, /\.xlsx/);
    await page.close();
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((key) => [key, []])));
  }, 240_000);

  test("LibreOffice calculates the saved file as we do", () => {
    [values] = recalculateWithLibreOffice([bytes]) as [typeof values];
    expect(differences(bytes, values)).toEqual([]);
  }, 60_000);

  /** What LibreOffice shows in a column of a table, by field. */
  function column(table: string, field: string): readonly (Result | undefined)[] {
    const { sheet, bodyArea, area, columns } = readXlsx(bytes).table(table)!;
    const name = schema.table(table).field(field).text[language];
    const at = area.left + columns.findIndex((each) => each.name === name);
    const letters = at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(65 + at - 26)}`;
    return Array.from(
      { length: bodyArea.bottom - bodyArea.top + 1 },
      (_, row) => values[sheet.name]?.[`${letters}${bodyArea.top + row + 1}`],
    );
  }
  const word = (list: string, key: string) => schema.list(list).choice(key)!.text[language];

  test("and its rows tell the same story", () => {
    expect(column("Requests", "status")).toEqual([word("requestStatus", "closed")]);
    expect(column("Requests", "revision")).toEqual([2]);
    expect(column("Requests", "satisfaction")).toEqual([5]);
    expect(column("Requests", "description")).toEqual([said.changed]);
    expect(column("Requests", "sla")).toEqual([word("sla", "onTime")]);
    expect(column("RequestReviews", "revision")).toEqual([1, 2]);
    expect(column("RequestReviews", "verdict")).toEqual([word("verdict", "feasible"), word("verdict", "needsChange")]);
    expect(column("RequestReviews", "customer")).toEqual([said.customer, said.customer]);
    expect(column("RequestProgress", "progress")).toEqual([said.progress]);
    expect(column("Acceptances", "result")).toEqual(["failed", "passed"].map((key) => word("acceptanceResult", key)));
    expect(column("Acceptances", "reason")[0]).toBe(said.refusal);
    expect(column("ChangeLog", "from")).toContain(said.wish);
    expect(column("ChangeLog", "reason")).toEqual(expect.arrayContaining([said.why, said.refusal]));
  });
});
