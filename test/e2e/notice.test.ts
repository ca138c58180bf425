/**
 * A notice in Chromium through the real pane: written beside its preview, returned and approved by another, published,
 * chased by list and phone until everyone is reached; axe on each of its screens, and the saved file says the same.
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

const NOTICES = schema.table("Notices");
const LOG = schema.table("ConfirmationLog");

/** The design department of the sample company: its head is a key person. */
const STORY = {
  "zh-CN": {
    theme: "light",
    department: "设计部",
    people: ["金诗涵", "戴乐瑶", "任嘉禾", "姚欣妍"],
    title: "设计稿归档",
    content: "请在 **周五下班前** 归档全部设计稿。",
    reason: "写清归档到哪里",
  },
  "en-US": {
    theme: "dark",
    department: "Design",
    people: ["Helen Jin", "Yolanda Dai", "Jeffrey Ren", "Cindy Yao"],
    title: "File your designs",
    content: "File all designs **by Friday evening**.",
    reason: "Say where to file them",
  },
} as const;

/** The pane at work on notices. */
class NoticePane extends PaneDriver {
  box(field: string): Locator {
    return this.frame.locator(`[name="${field}"]`).first();
  }

  async choice(field: string, key: string): Promise<void> {
    const { list } = NOTICES.field(field);
    await this.frame.getByRole("radio", { name: list!.choice(key)!.text[this.language], exact: true }).check();
  }

  /** The notice's own screen, not its form. */
  screen(title: string): Promise<void> {
    return this.frame.getByRole("heading", { name: title, level: 1 }).waitFor();
  }

  /** The row of someone who is missing. */
  row(person: string): Locator {
    return this.frame.locator("[data-row]").filter({ has: this.frame.getByText(person, { exact: true }) });
  }

  step(to: string): Locator {
    const jump = NOTICES.states!.jumps.find((each) => each.to === to)!;
    return this.button(jump.text[this.language]);
  }
}

describe.each<Language>(["zh-CN", "en-US"])("in %s", (language) => {
  const { theme, department, people, title, content, reason } = STORY[language];
  const [head, second, third, drafter] = people;
  const found: Record<string, string[]> = {};
  let page: Page;
  let pane: NoticePane;

  const look = async (name: string): Promise<void> => void (found[name] = await findings(page));
  const count = (words: { one: string; other: string }, number: number): string =>
    (number === 1 ? words.one : words.other).replace("{{count}}", String(number));

  beforeAll(async () => {
    page = await openPreview(stage, `?lang=${language}&theme=${theme}`);
    pane = new NoticePane(await paneOf(page), language);
    await pane.button(pane.words.welcome.sample).click();
    await pane.button(pane.words.created.entry).click();
    await pane.becomes(drafter);
  }, 60_000);
  afterAll(() => page.close());

  test("it is written in its form, and stands on paper while one types", async () => {
    const { words, frame } = pane;
    await pane.tab(words.app.work).click();
    await frame.getByRole("heading", { name: words.work.notices }).waitFor();
    await look("list");
    await pane.button(words.work.newNotice).click();
    await pane.box("title").fill(title);
    await pane.box("content").fill(content);
    await pane.choice("scopeType", "departments");
    await pane.box("scopeValue").fill(department);
    await pane.choice("urgency", "urgent");
    await pane.box("department").fill(department);
    expect(await frame.locator("article strong").innerText()).toBe(/\*\*(.+)\*\*/.exec(content)![1]);
    await look("form");
    await pane.button(words.form.save).click();
    await pane.screen(title);
  }, 60_000);

  test("it is copied with its important words bold, and submitted", async () => {
    const { words, frame } = pane;
    await look("draft");
    // The clipboard belongs to the page in front.
    await page.bringToFront();
    await pane.button(words.work.copyText).click();
    await frame.getByText(words.work.copied).first().waitFor();
    const html = await frame.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item!.getType("text/html")).text();
    });
    expect(html).toMatch(/^<article[^>]* style=[^]*<(strong|b)[ >]/);
    await pane.step("inReview").click();
    await pane.step("approved").waitFor();
  }, 60_000);

  test("its head finds it under Today, returns it with a reason, and approves it then", async () => {
    const { words, frame } = pane;
    await pane.becomes(head);
    await pane.tab(words.app.today).click();
    const item = frame.getByRole("button", { name: new RegExp(`^${title}`) });
    await item.waitFor();
    await look("today");
    await item.click();
    await pane.step("returned").click();
    const dialog = frame.getByRole("dialog");
    await dialog.getByRole("textbox").fill(reason);
    await look("dialog");
    await dialog.getByRole("button", { name: await pane.step("returned").innerText(), exact: true }).click();
    await pane.step("inReview").waitFor();
    await look("returned");
    await pane.button(words.work.edit).click();
    await pane.box("contact").fill("8012");
    await pane.button(words.form.save).click();
    await pane.screen(title);
    await pane.step("inReview").click();
    await pane.step("approved").waitFor();
    await look("review");
    await pane.step("approved").click();
    await pane.button(count(plural(words.work, "publishTo"), people.length)).waitFor();
    await look("publish");
  }, 60_000);

  test("it goes out, and says whom to phone first", async () => {
    const { words, frame } = pane;
    await pane.button(count(plural(words.work, "publishTo"), people.length)).click();
    await frame.getByText(count(plural(words.work, "firstCalls"), 1)).waitFor();
    expect(await frame.locator("[data-row]").first().innerText()).toContain(head);
    await look("chase");
    await pane
      .row(head)
      .getByRole("button", { name: word("callResult", "told") })
      .click();
    await pane.row(head).waitFor({ state: "detached" });
  }, 60_000);

  test("the unread list is pasted, the rest is confirmed, and everyone is reached", async () => {
    const { words, frame } = pane;
    await pane.button(words.work.paste).click();
    await frame.getByRole("dialog").getByRole("textbox").fill(`${second}、${third}`);
    await look("paste");
    await pane.button(count(plural(words.work, "markRead"), 1)).click();
    await frame.getByRole("dialog").waitFor({ state: "detached" });
    expect(await pane.row(drafter).innerText()).toContain(word("status", "read"));
    await frame.getByRole("checkbox", { name: words.work.all }).check();
    await pane.button(count(plural(words.work, "confirmMany"), 3)).click();
    await pane.step("archived").waitFor();
    await look("reached");
    await pane.step("draft").click();
    await frame.getByRole("dialog").getByRole("textbox").waitFor();
    await look("revise");
    await page.keyboard.press("Escape");
  }, 60_000);

  test("axe finds nothing against WCAG 2.2 AA on any of these screens", () => {
    const screens = [
      "list",
      "form",
      "draft",
      "today",
      "dialog",
      "returned",
      "review",
      "publish",
      "chase",
      "paste",
      "reached",
      "revise",
    ];
    expect(found).toEqual(Object.fromEntries(screens.map((name) => [name, []])));
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
    const row = column("Notices", "title").indexOf(title);
    expect(column("Notices", "status")[row]).toBe(NOTICES.field("status").list!.choice("reached")!.text[language]);
    expect([column("Notices", "recipients")[row], column("Notices", "reachRate")[row]]).toEqual([4, 1]);
    const ours = column("ConfirmationLog", "noticeTitle").flatMap((name, at) => (name === title ? [at] : []));
    expect(ours.map((at) => column("ConfirmationLog", "person")[at])).toEqual(people);
    expect(ours.map((at) => column("ConfirmationLog", "status")[at])).toEqual(
      Array(4).fill(word("status", "confirmed")),
    );
    expect(column("ChangeLog", "reason")).toContain(reason);
  });

  test("none of it needed more than the built page's content security policy allows", async () => {
    const policy = await pane.frame.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
    const allowed = new Map(policy!.split(";").map((part) => [part.trim().split(" ")[0], part.trim()]));
    expect(allowed.get("default-src")).toBe("default-src 'self'");
    expect(allowed.get("script-src")).toMatch(/^script-src 'self'( https:\/\/[\w.]+)?$/);
    // The one hash is that of an empty style, which Griffel fills by rules.
    expect(allowed.get("style-src")).toBe("style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    expect(allowed.get("object-src")).toBe("object-src 'none'");
    expect(stage.refused).toEqual([]);
    // And it is in force.
    await expect(pane.frame.addScriptTag({ content: "window.intruder = true" })).rejects.toThrow();
    expect(await pane.frame.evaluate(() => "intruder" in window)).toBe(false);
    expect(stage.refused.splice(0)).toHaveLength(1);
  });

  const word = (field: string, key: string): string => LOG.field(field).list!.choice(key)!.text[language];
});

/** The two forms of a sentence with a number in it. */
function plural(words: object, key: string): { one: string; other: string } {
  const all = words as Readonly<Record<string, string>>;
  return { one: all[`${key}_one`]!, other: all[`${key}_other`]! };
}
