import type { Host } from "../../support/office";
import { freshHost } from "../../support/office";

let host: Host;
afterEach(() => host.close());

const open = async (locale: string): Promise<void> => {
  host = await freshHost({ locale });
};

test("the page is told host, platform and both languages", async () => {
  await open("zh-CN");
  const { context, onReady } = host.Office;
  expect(await onReady()).toMatchObject({ host: "Excel", platform: "PC" });
  expect([context.displayLanguage, context.contentLanguage]).toEqual(["zh-CN", "zh-CN"]);
  expect(context.diagnostics).toMatchObject({ host: "Excel", platform: "PC", version: expect.stringMatching(/^16\./) });
});

test.each([
  ["ExcelApi", "1.1", true],
  ["ExcelApi", "1.13", true],
  ["ExcelApi", "1.17", true],
  ["ExcelApi", "1.18", false],
  ["SharedRuntime", "1.1", true],
  ["CustomFunctionsRuntime", "1.4", true],
  ["DialogApi", "1.2", false],
  ["ExcelApiOnline", "1.1", false],
])("requirement set %s %s is supported: %s", async (name, version, supported) => {
  await open("en-US");
  expect(host.Office.context.requirements.isSetSupported(name, version)).toBe(supported);
});

test("Office's theme is Office's own colours", async () => {
  await open("en-US");
  expect(host.Office.context.officeTheme).toMatchObject({
    bodyBackgroundColor: "#ffffff",
    bodyForegroundColor: "#262626",
  });
});

test("document settings are kept in the workbook and read by the next page", async () => {
  await open("en-US");
  const { settings } = host.Office.context.document;
  settings.set("view", { zoom: 90 });
  const saved = await new Promise<Office.AsyncResult<unknown>>((resolve) => settings.saveAsync({}, resolve));
  expect(saved.status).toBe("succeeded");
  expect(host.workbook.documentSettings.get("view")).toEqual({ zoom: 90 });
});

test("whether the pane opens with the document is remembered", async () => {
  await open("en-US");
  await host.Office.addin.setStartupBehavior("Load" as Office.StartupBehavior);
  expect(await host.Office.addin.getStartupBehavior()).toBe("Load");
});

type Callback = (result: Office.AsyncResult<unknown>) => void;

test.each<[what: string, call: (office: typeof Office, done: Callback) => void]>([
  [
    "reading the selection by the Common API",
    (o, done) => o.context.document.getSelectedDataAsync("text" as never, done),
  ],
  [
    "opening a dialog",
    (o, done) => o.context.ui.displayDialogAsync("https://localhost/dialog.html", {}, done as never),
  ],
  [
    "selection events of the Common API",
    (o, done) => o.context.document.addHandlerAsync("documentSelectionChanged" as never, () => {}, {}, done),
  ],
])("%s is refused", async (_what, call) => {
  await open("en-US");
  const result = await new Promise<Office.AsyncResult<unknown>>((resolve) => call(host.Office, resolve));
  expect(result.status).toBe("failed");
});
