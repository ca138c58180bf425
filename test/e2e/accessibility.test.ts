/** What axe finds in the pane, in either language and light and dark: nothing serious, on any of its views. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { schema } from "../../src/schema/schema";
import type { Language } from "../../src/schema/types";
import { PaneDriver } from "./pane-driver";
import { openPreview, openStage, paneOf, type Stage } from "./preview-page";

let stage: Stage;
beforeAll(async () => void (stage = await openStage()), 60_000);
afterAll(() => stage.close());

const PANE = "iframe[name=me]";

/** The serious findings of what the pane shows now, with the places they were found at. */
async function serious(page: Page): Promise<string[]> {
  // Fluent's guards of the tab order are meant to be reached by Tab and by nothing else.
  const axe = new AxeBuilder({ page }).include([PANE, "body"]).exclude([PANE, "[data-tabster-dummy]"]);
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")} ${failureSummary}`),
    );
}

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
  "first run, list, form, edit and More in %s, %s",
  async (language, theme) => {
    const page = await openPreview(stage, `?lang=${language}&theme=${theme}`);
    const pane = new PaneDriver(await paneOf(page), language);
    const { welcome, created, app } = pane.words;
    const found: Record<string, string[]> = {};
    await pane.button(welcome.sample).waitFor();
    found.firstRun = await serious(page);
    await pane.button(welcome.sample).click();
    await pane.button(created.entry).click();
    await pane.button(pane.words.trackers.other).waitFor();
    found.list = await serious(page);
    await pane.open(schema.table("Tasks"));
    found.form = await serious(page);
    await selectRow(page, "Issues");
    await pane.frame.getByText(/^I-\d/).first().waitFor();
    found.edit = await serious(page);
    await pane.frame.getByRole("tab", { name: app.more }).click();
    await pane.frame.getByRole("radio").first().waitFor();
    found.more = await serious(page);
    await page.close();
    expect(found).toEqual({ firstRun: [], list: [], form: [], edit: [], more: [] });
  },
  120_000,
);
