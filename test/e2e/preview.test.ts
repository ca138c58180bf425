/** The preview page in Chromium: a spreadsheet one can type into, with the unmodified pane beside it. */
import type { Page } from "playwright-core";
import type { Stage } from "./preview-page";
import {
  clickCell,
  clickFilter,
  dragOver,
  enter,
  openPreview,
  openStage,
  paneOf,
  putTable,
  shown,
  startAnew,
} from "./preview-page";

jest.setTimeout(60_000);

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** One page for the tests of a group, with a fresh workbook for each. */
function onOnePage(prepare: () => Promise<void> = async () => undefined): void {
  beforeAll(async () => {
    page = await openPreview(stage);
  });
  beforeEach(async () => {
    await startAnew(page);
    await prepare();
  });
  afterAll(() => page.close());
}

const nameBox = (): Promise<string> => page.inputValue(".name-box");
const formulaBar = (): Promise<string> => page.inputValue(".formula-input");

describe("a fresh page", () => {
  afterEach(() => page.close());

  test("shows an empty workbook with one sheet, named in the language asked for", async () => {
    page = await openPreview(stage, "?lang=en-US");
    expect([await page.getByRole("tab").allInnerTexts(), await nameBox()]).toEqual([["Sheet1"], "A1"]);
  });

  test("gives the pane Excel as its host, in the language of the page", async () => {
    page = await openPreview(stage);
    const pane = await paneOf(page);
    const { host, language } = await pane.evaluate(() => ({
      host: String(Office.context.host),
      language: Office.context.displayLanguage,
    }));
    expect({ host, language }).toEqual({ host: "Excel", language: "zh-CN" });
  });
});

describe("typing", () => {
  onOnePage();

  test("replaces the cell, and Enter goes down", async () => {
    await enter(page, "第一行");
    expect([await shown(page, 0, 0), await nameBox()]).toEqual(["第一行", "A2"]);
  });

  test("shows a formula's value in the cell and the formula in the bar", async () => {
    await enter(page, "3");
    await enter(page, "=A1*2");
    await clickCell(page, "A2");
    expect([await shown(page, 1, 0), await formulaBar()]).toEqual(["6", "=A1*2"]);
  });

  test("writes the name of a clicked cell into a formula", async () => {
    await enter(page, "5");
    await page.keyboard.type("=1+");
    await clickCell(page, "A1");
    await page.keyboard.press("Enter");
    expect(await shown(page, 1, 0)).toBe("6");
  });

  test("keeps the first key of an input method", async () => {
    const session = await page.context().newCDPSession(page);
    await page.locator(".cell-input").focus();
    await session.send("Input.imeSetComposition", { text: "ni", selectionStart: 2, selectionEnd: 2 });
    await session.send("Input.insertText", { text: "你好" });
    await page.keyboard.press("Enter");
    expect(await shown(page, 0, 0)).toBe("你好");
  });

  test("is given up with Escape", async () => {
    await page.keyboard.type("oops");
    await page.keyboard.press("Escape");
    expect(await shown(page, 0, 0)).toBe("");
  });

  test("goes on in the formula bar", async () => {
    await page.keyboard.type("ab");
    await page.locator(".formula-input").click();
    await page.keyboard.press("End");
    await enter(page, "c");
    expect([await shown(page, 0, 0), await nameBox()]).toEqual(["abc", "A2"]);
  });

  test("begins in the cell that the name box went to", async () => {
    await page.fill(".name-box", "c5");
    await page.press(".name-box", "Enter");
    await enter(page, "x");
    expect([await shown(page, 4, 2), await nameBox()]).toEqual(["x", "C6"]);
  });

  test("with F2 goes on at the end of what the cell holds", async () => {
    await enter(page, "10");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("F2");
    await enter(page, "0");
    expect(await shown(page, 0, 0)).toBe("100");
  });
});

describe("a table", () => {
  onOnePage(() => putTable(page));

  test("offers its list with Alt+Down and takes what is chosen", async () => {
    await clickCell(page, "B2");
    await page.keyboard.press("Alt+ArrowDown");
    await page.getByRole("option", { name: "已完成" }).click();
    expect(await shown(page, 1, 1)).toBe("已完成");
  });

  test("refuses a typed value that its list does not have, and keeps the old one", async () => {
    await clickCell(page, "B2");
    await enter(page, "随便");
    await page.getByText("状态不在清单中").waitFor();
    await page.getByRole("button", { name: "取消" }).last().click();
    expect(await shown(page, 1, 1)).toBe("进行中");
  });

  test("lets one go on typing when its list refused a value", async () => {
    await clickCell(page, "B2");
    await enter(page, "已完");
    await page.getByRole("button", { name: "重试" }).press("Enter");
    await enter(page, "成");
    expect(await shown(page, 1, 1)).toBe("已完成");
  });

  test("hides the rows that its filter leaves out", async () => {
    await clickFilter(page, "B1");
    await page.getByRole("checkbox", { name: "进行中" }).click();
    await page.getByRole("button", { name: "确定" }).click();
    await clickCell(page, "A1");
    await page.getByText("筛选后显示 1 / 3 行").waitFor();
  });

  test("sorts from its filter menu", async () => {
    await clickFilter(page, "A1");
    await page.getByRole("button", { name: "降序" }).click();
    await page.waitForFunction(() => window.embeddedHost!.workbook.sheets[0]!.text(1, 0) === "乙");
  });

  test("grows when one types below it", async () => {
    await clickCell(page, "A5");
    await enter(page, "丁");
    const rows = await page.evaluate(() => window.embeddedHost!.workbook.table("Tasks")!.rowCount);
    expect(rows).toBe(4);
  });
});

describe("the clipboard", () => {
  onOnePage();

  test("brings formulas along, moved to where they are pasted", async () => {
    await enter(page, "1");
    await enter(page, "2");
    await clickCell(page, "B1");
    await enter(page, "=A1*10");
    await clickCell(page, "B1");
    await page.keyboard.press("Control+C");
    await clickCell(page, "B2");
    await page.keyboard.press("Control+V");
    await clickCell(page, "B2");
    expect([await shown(page, 1, 1), await formulaBar()]).toEqual(["20", "=A2*10"]);
  });

  test("takes a block from another program, cell by cell", async () => {
    await page.evaluate(() => navigator.clipboard.writeText('a\t"b\nb"\r\nc\t4'));
    await clickCell(page, "B2");
    await page.keyboard.press("Control+V");
    await page.waitForFunction(() => window.embeddedHost!.workbook.sheets[0]!.value(2, 2) === 4);
    expect(await shown(page, 1, 2)).toContain("b");
  });
});

describe("the pane", () => {
  onOnePage();

  test("is told what one selects in the grid", async () => {
    const pane = await paneOf(page);
    await dragOver(page, "B2", "C4");
    const address = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.getSelectedRange().load("address");
        await context.sync();
        return range.address;
      }),
    );
    expect(address).toBe("工作表1!B2:C4");
  });

  test("selects cells in the grid", async () => {
    const pane = await paneOf(page);
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("D7").select();
        await context.sync();
      }),
    );
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>(".name-box")!.value === "D7");
  });

  test("hears of a colleague's edits as Remote", async () => {
    const mine = await paneOf(page);
    await mine.evaluate(() =>
      Excel.run(async (context) => {
        const seen = ((window as unknown as { seen: string[] }).seen = []);
        context.workbook.worksheets.onChanged.add(async (event) => void (seen as string[]).push(event.source));
        await context.sync();
      }),
    );
    await page.getByRole("button", { name: "同事加入" }).click();
    const theirs = await paneOf(page, "colleague");
    await theirs.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("C3");
        range.values = [["来自同事"]];
        range.select();
        await context.sync();
      }),
    );
    await mine.waitForFunction(() => (window as unknown as { seen: string[] }).seen.length > 0);
    expect(await mine.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual(["Remote"]);
    await page.locator(".colleague-tag", { hasText: "同事" }).waitFor();
    expect(await nameBox()).toBe("A1");
  });

  test("calculates its custom functions in cells", async () => {
    await paneOf(page);
    await enter(page, "已确认");
    await enter(page, '=TRACK.REACHRATE(A1,"已确认")');
    await page.waitForFunction(() => window.embeddedHost!.workbook.sheets[0]!.value(1, 0) === 1);
  });

  test("shows what its functions spill, and counts by the clock", async () => {
    await paneOf(page);
    await putTable(page);
    await clickCell(page, "D1");
    await enter(page, "=TRACK.STATUSBY(Tasks[任务],Tasks[状态])");
    await page.waitForFunction(() => window.embeddedHost!.workbook.sheets[0]!.text(4, 3) === "合计");
    expect([await shown(page, 0, 3), await shown(page, 1, 3), await shown(page, 4, 6)]).toEqual(["分组", "甲", "3"]);
    await clickCell(page, "D8");
    await enter(page, '=TRACK.OVERDUE(DATE(2020,1,1),"进行中",NOW())');
    await page.waitForFunction(() => window.embeddedHost!.workbook.sheets[0]!.value(7, 3) === 1);
  });
});

describe("files", () => {
  onOnePage();

  test("are saved as .xlsx, and opened again with what was in them", async () => {
    await enter(page, "保存我");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "保存 .xlsx" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("工作簿1.xlsx");
    const path = await file.path();
    await enter(page, "之后的修改");
    await page.locator("input[type=file]").setInputFiles(path);
    await page.getByText("已打开").waitFor();
    expect([await shown(page, 0, 0), await shown(page, 1, 0)]).toEqual(["保存我", ""]);
  });

  test("that are no workbooks are refused in a sentence, and the old workbook stays", async () => {
    await enter(page, "还在");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "照片.xlsx", mimeType: "image/png", buffer: Buffer.from("no zip") });
    await page.getByText("没有打开“照片.xlsx”：这不是 .xlsx 文件。原来的工作簿未受影响。").waitFor();
    expect(await shown(page, 0, 0)).toBe("还在");
  });
});

describe("sheets", () => {
  onOnePage();

  test("are added behind the one on show, and named by double-click", async () => {
    await page.getByRole("button", { name: "新工作表" }).click();
    await page.getByRole("tab", { name: "工作表2" }).dblclick();
    await page.locator(".sheet-rename").fill("周报");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "周报" }).waitFor();
    expect(await page.getByRole("tab").allInnerTexts()).toEqual(["工作表1", "周报"]);
  });

  test("take what is typed as soon as they are added or chosen", async () => {
    await page.getByRole("button", { name: "新工作表" }).click();
    await enter(page, "这里");
    await page.getByRole("tab", { name: "工作表1" }).click();
    await enter(page, "那里");
    const texts = await page.evaluate(() => window.embeddedHost!.workbook.sheets.map((sheet) => sheet.text(0, 0)));
    expect(texts).toEqual(["那里", "这里"]);
  });

  test("with content are deleted only after a question", async () => {
    await page.getByRole("button", { name: "新工作表" }).click();
    await enter(page, "要紧的");
    await page.getByRole("tab", { name: "工作表2" }).click({ button: "right" });
    await page.getByRole("menuitem", { name: "删除" }).click();
    await page.getByText("无法恢复").waitFor();
    await page.getByRole("button", { name: "删除" }).click();
    await page.waitForFunction(() => window.embeddedHost!.workbook.sheets.length === 1);
  });
});

test("the switch to English speaks English to the pane too", async () => {
  page = await openPreview(stage);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "Save .xlsx" }).waitFor();
  const pane = await paneOf(page);
  expect(await pane.evaluate(() => Office.context.displayLanguage)).toBe("en-US");
  await page.close();
});

test("a browser without service workers gets a sentence in place of the pane, and the sheet works", async () => {
  const without = await openStage({ workers: false });
  try {
    page = await openPreview(without, "?lang=en-US");
    await page.getByText("lets the page use no service worker").waitFor();
    await enter(page, "still works");
    expect(await shown(page, 0, 0)).toBe("still works");
  } finally {
    await without.close();
  }
});
