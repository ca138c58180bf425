/**
 * A project in Chromium through the real pane: kick-off, breakdown by keyboard, a review returned and passed; axe on each
 * of its screens, and the saved file says the same.
 */
import type { Locator, Page } from "playwright-core";
import { readXlsx } from "../../host/file/read-xlsx";
import { schema } from "../../src/schema/schema";
import type { Language } from "../../src/schema/types";
import { findings } from "./axe";
import { PaneDriver, savedFile } from "./pane-driver";
import { openPreview, openStage, paneOf, type Stage } from "./preview-page";

let stage: Stage;
beforeAll(async () => void (stage = await openStage()), 60_000);
afterAll(() => stage.close());

const TASKS = schema.table("Tasks");
const PROJECTS = schema.table("Projects");

const STORY = {
  "zh-CN": {
    theme: "light",
    people: [
      ["李明", "销售部"],
      ["王芳", "技术部"],
    ],
    project: "官网改版",
    goal: "客户能在线查进度",
    milestones: ["设计定稿", "上线"],
    tasks: ["首页", "移动端首页"],
    reason: "缺少图标",
  },
  "en-US": {
    theme: "dark",
    people: [
      ["Dana Reed", "Sales"],
      ["Sam Ortiz", "Engineering"],
    ],
    project: "New website",
    goal: "Customers follow their orders",
    milestones: ["Design agreed", "Launch"],
    tasks: ["Home page", "Home page on phones"],
    reason: "Icons are missing",
  },
} as const;

/** The pane at work on projects. */
class ProjectPane extends PaneDriver {
  async toProjects(): Promise<void> {
    await this.tab(this.words.app.work).click();
    const back = this.button(this.words.app.back);
    if (await back.isVisible()) await back.click();
    await this.button(this.words.work.area.project).click();
    await this.frame.getByRole("heading", { name: this.words.project.title, exact: true }).waitFor();
  }

  line(name: string): Locator {
    return this.frame.locator("[data-task]").filter({ has: this.frame.getByText(name, { exact: true }) });
  }

  box(field: string, within: Locator = this.frame.locator("body"), table = TASKS): Locator {
    return within.getByLabel(new RegExp(`^${table.field(field).text[this.language]}`)).first();
  }
}

describe.each<Language>(["zh-CN", "en-US"])("in %s", (language) => {
  const { theme, people, project, goal, milestones, tasks, reason } = STORY[language];
  const [[lead], [owner]] = people;
  let page: Page;
  let pane: ProjectPane;
  const found: Record<string, string[]> = {};

  beforeAll(async () => {
    page = await openPreview(stage, `?lang=${language}&theme=${theme}`);
    pane = new ProjectPane(await paneOf(page), language);
    await pane.create();
    for (const [name, department] of people) await pane.enter("People", { name, department });
    await pane.becomes(owner);
  }, 120_000);
  afterAll(() => page.close());

  test("the kick-off makes a project under way with its milestones", async () => {
    await pane.toProjects();
    found.empty = await findings(page);
    await pane.button(pane.words.project.new).click();
    const form = pane.frame.getByRole("form", { name: pane.words.project.new });
    await pane.box("name", form, PROJECTS).fill(project);
    await pane.box("goal", form, PROJECTS).fill(goal);
    const leader = pane.box("lead", form, PROJECTS);
    await leader.fill("");
    await pane.pick(leader, lead);
    for (const [, department] of people) await form.getByRole("checkbox", { name: department }).check();
    await pane.box("startDate", form, PROJECTS).fill("2026-11-02");
    await pane.box("dueDate", form, PROJECTS).fill("2027-03-01");
    for (const [index, name] of milestones.entries()) {
      if (index > 0) await pane.button(pane.words.project.addMilestone).click();
      const row = form.getByRole("group", {
        name: pane.words.project.milestoneNumber.replace("{{number}}", String(index + 1)),
      });
      await row.getByLabel(pane.words.project.milestoneName).fill(name);
      await pane.box("dueDate", row).fill(`2026-12-${20 + index}`);
      await pane.pick(row.getByRole("combobox", { name: TASKS.field("owner").text[language] }), lead);
    }
    found.kickoff = await findings(page);
    await pane.button(pane.words.project.start).click();
    await pane.frame.getByRole("heading", { name: project }).waitFor();
    await pane.line(milestones[1]).waitFor();
    found.plan = await findings(page);
  }, 120_000);

  test("tasks are typed one after the other, indented and moved by keys", async () => {
    await pane.line(milestones[0]).click();
    await pane.line(milestones[0]).press("Escape");
    const name = pane.frame.getByPlaceholder(pane.words.project.quickAddHint);
    await name.fill(tasks[0]);
    await name.press("Enter");
    await pane.line(tasks[0]).waitFor();
    await name.fill(tasks[1]);
    await name.press("Enter");
    await pane.line(tasks[1]).waitFor();
    expect(await numbers()).toEqual(["1", "1.1", "1.2", "2"]);
    await pane.line(tasks[1]).focus();
    await page.keyboard.press("Alt+ArrowRight");
    await eventually(async () => expect(await numbers()).toEqual(["1", "1.1", "1.1.1", "2"]));
    await page.keyboard.press("Alt+ArrowLeft");
    await eventually(async () => expect(await numbers()).toEqual(["1", "1.1", "1.2", "2"]));
    await page.keyboard.press("Alt+ArrowUp");
    await eventually(async () => expect(await pane.line(tasks[1]).innerText()).toMatch(/^1\.1\s/));
    expect(await pane.line(tasks[1]).evaluate((row) => row === document.activeElement)).toBe(true);
  }, 60_000);

  test("a task is started and handed in, returned with a reason and passed by its reviewer", async () => {
    const { words } = pane;
    await pane.line(tasks[0]).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    const link = pane.box("deliverable");
    await link.fill("https://files.example.com/home");
    found.task = await findings(page);
    await pane.button(jump("inReview")).click();
    await pane.frame.getByText(words.project.waitsFor.replace("{{reviewer}}", lead)).waitFor();

    await pane.becomes(lead);
    await pane.toProjects();
    await pane.button(`${words.project.return}…`).click();
    const dialog = pane.frame.getByRole("dialog");
    await dialog.getByRole("textbox").fill(reason);
    await dialog.getByRole("button", { name: words.project.return, exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    await pane.button(words.project.pass).waitFor({ state: "detached" });

    await pane.frame.getByRole("button", { name: new RegExp(`^${project}`) }).click();
    // It was left open, and is so still.
    await pane.frame.getByText(words.project.wasReturned).waitFor();
    await pane.button(jump("inReview")).click();
    // It is offered in the list of what waits for me as well as at the open task.
    const pass = pane.button(words.project.pass).first();
    await pass.waitFor();
    found.review = await findings(page);
    await pass.click();
    await eventually(async () => expect(await pane.line(tasks[0]).innerText()).toContain(stateWord("done")));
  }, 120_000);

  test("axe finds nothing against WCAG 2.2 AA on any of these screens", () => {
    expect(found).toEqual({ empty: [], kickoff: [], plan: [], task: [], review: [] });
  });

  test("the saved file tells the same", async () => {
    const book = readXlsx(await savedFile(page, /\.xlsx/));
    const column = (key: string, field: string): readonly unknown[] => {
      const table = book.tables.find(({ name }) => name === key)!;
      const header = schema.table(key).field(field).text[language];
      const left = table.area.left + table.columns.findIndex(({ name }) => name === header);
      const { top, bottom } = table.bodyArea!;
      return Array.from({ length: bottom - top + 1 }, (_, row) => table.sheet.value(top + row, left));
    };
    expect(column("Projects", "name")).toEqual([project]);
    const rows = column("Tasks", "name").map((name, row) => [column("Tasks", "wbs")[row], name]);
    expect(rows.sort()).toEqual([
      ["1", milestones[0]],
      ["1.1", tasks[1]],
      ["1.2", tasks[0]],
      ["2", milestones[1]],
    ]);
    expect(column("Tasks", "status")).toContain(stateWord("done"));
    expect(column("ChangeLog", "reason")).toContain(reason);
  });

  const numbers = async (): Promise<readonly string[]> =>
    (await pane.frame.locator("[data-task]").allInnerTexts()).map((text) => /[\d.]+/.exec(text)![0]);
  const jump = (to: string): string => TASKS.states!.jumps.find((each) => each.to === to)!.text[language];
  const stateWord = (key: string): string => TASKS.field("status").list!.choice(key)!.text[language];
});

/** Tries until it holds, or tells why it never did. */
async function eventually(check: () => Promise<void>): Promise<void> {
  for (let left = 50; ; left--) {
    try {
      return await check();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
