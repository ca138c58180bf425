/** What axe finds in the pane, in either language and light and dark: nothing against WCAG 2.2 AA, on any of its views. */
import type { Page } from "playwright-core";
import { schema } from "../../src/schema/schema";
import type { Language } from "../../src/schema/types";
import { findings } from "./axe";
import { PaneDriver } from "./pane-driver";
import { openPreview, openStage, paneOf, type Stage } from "./preview-page";

let stage: Stage;
beforeAll(async () => void (stage = await openStage()), 60_000);
afterAll(() => stage.close());

/** A notice of the sample company that is out and has not reached everybody. */
const OUT: Readonly<Record<Language, RegExp>> = { "zh-CN": /差旅报销/, "en-US": /travel expense/ };

/** Opens the second row of a table as a click into its sheet does. */
function selectRow(page: Page, key: string): Promise<void> {
  return page.evaluate((name) => {
    const { workbook, sessions } = window.embeddedHost!;
    const { sheet, bodyArea } = workbook.table(name)!;
    const row = bodyArea.top + 1;
    sessions[0]!.activate(sheet);
    sessions[0]!.select(sheet, [{ top: row, left: 0, bottom: row, right: 0 }]);
  }, key);
}

test.each<[Language, "light" | "dark"]>([
  ["zh-CN", "light"],
  ["zh-CN", "dark"],
  ["en-US", "light"],
  ["en-US", "dark"],
])(
  "first run, list, Today, a notice, form, edit, More and Board in %s, %s",
  async (language, theme) => {
    const page = await openPreview(stage, `?lang=${language}&theme=${theme}`);
    const pane = new PaneDriver(await paneOf(page), language);
    const { welcome, created, app } = pane.words;
    const found: Record<string, string[]> = {};
    await pane.button(welcome.sample).waitFor();
    found.firstRun = await findings(page);
    await pane.button(welcome.sample).click();
    await pane.button(created.entry).click();
    await pane.button(pane.words.trackers.other).waitFor();
    found.list = await findings(page);
    await pane.tab(app.today).click();
    await pane.frame.getByRole("region").first().waitFor();
    found.today = await findings(page);
    await pane.tab(app.work).click();
    await pane.frame.getByRole("button", { name: OUT[language] }).click();
    await pane.frame.locator("[data-row]").first().waitFor();
    found.chase = await findings(page);
    await pane.button(pane.words.work.paste).click();
    await pane.frame.getByRole("dialog").getByRole("textbox").waitFor();
    found.paste = await findings(page);
    await pane.button(app.cancel).click();
    await pane.tab(app.entry).click();
    await pane.open(schema.table("Tasks"));
    found.form = await findings(page);
    await selectRow(page, "Issues");
    await pane.frame.getByText(/^I-\d/).first().waitFor();
    found.edit = await findings(page);
    await pane.frame.getByRole("tab", { name: app.more }).click();
    await pane.frame.getByRole("radio").first().waitFor();
    found.more = await findings(page);
    await page.close();
    expect(found).toEqual({
      firstRun: [],
      list: [],
      today: [],
      chase: [],
      paste: [],
      form: [],
      edit: [],
      more: [],
    });
  },
  120_000,
);
