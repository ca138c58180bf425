/** Documents in the pane, on real office.js and the real process: chosen, looked at, put on a sheet, copied and mailed. */

import { TextEncoder } from "node:util";
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Workbook } from "../../host/model/workbook";
import { App } from "../../src/taskpane/app/App";
import { mailLink } from "../../src/taskpane/documents/mail";
import "../../src/taskpane/documents/DocumentDrawer";
import "../../src/taskpane/documents/DocumentsPage";
import { openProduct, type OpenProduct } from "./support/open-product";
import "./support/show-pane";

// ics makes ids by a library whose browser build Jest cannot load; every event here brings its own id.
jest.mock("../../node_modules/ics/node_modules/nanoid/index.browser.js", () => ({ nanoid: () => "unused" }));

const NOW = () => new Date(2026, 10, 26, 10, 0);
const workbook = Workbook.create({ now: NOW });
const copied: Record<string, string>[] = [];
const saved: string[] = [];

let product: OpenProduct["product"];
let office: OpenProduct["office"];

beforeAll(async () => {
  ({ office, product } = await openProduct(workbook, NOW, true));
  // jsdom has neither a clipboard for formatted text nor files to save.
  class Item {
    constructor(readonly parts: Record<string, Blob>) {}
  }
  Object.assign(globalThis, { ClipboardItem: Item, TextEncoder });
  URL.createObjectURL = () => "blob:made";
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    saved.push(this.download);
  };
});

/** The clipboard that takes what is written, or refuses everything as Office's frames often do. */
function clipboard(open: boolean): void {
  const write = (items: readonly { parts: Record<string, Blob> }[]) => {
    if (!open) return Promise.reject(new Error("closed"));
    copied.push(Object.fromEntries(Object.entries(items[0]!.parts).map(([type, { size }]) => [type, String(size)])));
    return Promise.resolve();
  };
  Object.defineProperty(navigator, "clipboard", { value: { write }, configurable: true });
}

async function openPaperwork() {
  localStorage.setItem("trackbook.pane", JSON.stringify({ look: "light", me: "Martin Gao" }));
  await act(
    async () => void render(<App start={Promise.resolve({ office, services: { process: product, now: NOW } })} />),
  );
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("tab", { name: "More" }));
  await user.click(await screen.findByRole("button", { name: /^Paperwork/ }));
  return user;
}

type User = Awaited<ReturnType<typeof openPaperwork>>;

/** Chooses a document and the row it is made from, and waits until it is on show. */
async function open(user: User, kind: string, row: string): Promise<HTMLElement> {
  await user.selectOptions(await screen.findByRole("combobox", { name: "Document" }), kind);
  await user.click(await screen.findByRole("combobox", { name: /^Made from/ }));
  await user.paste(row);
  await user.click((await screen.findAllByRole("option", { name: new RegExp(row) }))[0]!);
  await user.click(await screen.findByRole("button", { name: "Preview" }));
  return screen.findByRole("dialog");
}

const inside = (dialog: HTMLElement) => within(dialog);
const button = (dialog: HTMLElement, name: string) => inside(dialog).findByRole("button", { name });
const sheets = () => workbook.sheets.map(({ name }) => name);

/** What stands in the first column of the sheet with such a name. */
function textsOn(name: RegExp): readonly string[] {
  const sheet = workbook.sheets.find((each) => name.test(each.name))!;
  return Array.from({ length: sheet.usedArea()!.bottom + 1 }, (_, row) => sheet.text(row, 0));
}

test("a letter is looked up, read like paper and put on a sheet; a second time it asks before replacing", async () => {
  const user = await openPaperwork();
  const dialog = await open(user, "replyLetter", "Yunshan");
  expect(await inside(dialog).findByRole("heading", { name: "Reply to Your Request" })).toBeVisible();
  expect(inside(dialog).getByText("feasible").tagName).toBe("STRONG");
  await user.click(await button(dialog, "Put on a sheet"));
  expect(await inside(dialog).findByText(/It is on the sheet “Reply-R-/)).toBeVisible();
  const before = sheets();
  await user.click(await button(dialog, "Put on a sheet"));
  expect(await inside(dialog).findByText(/already. Replace it with this one/)).toBeVisible();
  await user.click(await button(dialog, "Replace"));
  expect(await inside(dialog).findByText(/It is on the sheet/)).toBeVisible();
  expect(sheets()).toEqual(before);
});

test("minutes ask what no table keeps, name what is missing, and follow what is typed", async () => {
  const user = await openPaperwork();
  const dialog = await open(user, "kickoffMinutes", "Warehouse");
  expect(await inside(dialog).findByText(/“Time”, “Place”, “Recorded by”/)).toBeVisible();
  await user.type(inside(dialog).getByRole("textbox", { name: "Place" }), "Room 3");
  await user.type(inside(dialog).getByRole("textbox", { name: /^Decisions/ }), "Start with hall one.");
  // What is done at once still has what was typed last.
  await user.click(await button(dialog, "Put on a sheet"));
  expect(await inside(dialog).findByText(/It is on the sheet/)).toBeVisible();
  expect(textsOn(/^Kick-off/)).toContain("1. Start with hall one.");
  expect(await inside(dialog).findByText("Start with hall one.", { selector: "li" })).toBeVisible();
  expect(inside(dialog).getByText("Room 3", { selector: "td" })).toBeVisible();
  expect(inside(dialog).getByText(/“Time”, “Recorded by”/)).toBeVisible();
});

test("a document is copied as text and as HTML, mailed to the customer, and saved for Word", async () => {
  const user = await openPaperwork();
  clipboard(true);
  const dialog = await open(user, "progressNote", "Yunshan");
  await inside(dialog).findByRole("heading", { name: "Progress on Your Request" });
  await user.click(await button(dialog, "Copy"));
  expect(await inside(dialog).findByText("Copied, ready to paste")).toBeVisible();
  expect(Object.keys(copied.at(-1)!)).toEqual(["text/plain", "text/html"]);
  const mail = inside(dialog).getByRole("link", { name: "Mail" });
  expect(mail.getAttribute("href")).toMatch(
    /^mailto:he@yunshan\.example\.com\?subject=Progress%20on%20Your%20Request&body=/,
  );
  await user.click(await button(dialog, "Word file"));
  expect(await inside(dialog).findByText(/Handed to the browser: Progress-RP-.*\.docx/)).toBeVisible();
  expect(saved.at(-1)).toMatch(/^Progress-RP-.*\.docx$/);
});

test("where the clipboard is closed the text is shown, ready for the user's own keys", async () => {
  const user = await openPaperwork();
  clipboard(false);
  const dialog = await open(user, "surveyForm", "Sealand");
  await inside(dialog).findByRole("heading", { name: "Customer Satisfaction Survey" });
  await user.click(await button(dialog, "Copy"));
  const box = await screen.findByRole("textbox", { name: "Press Ctrl+C to copy" });
  expect((box as HTMLTextAreaElement).value).toContain("☑ 5 Excellent");
});

test("what a document would be made of and is not there is said", async () => {
  const user = await openPaperwork();
  const dialog = await open(user, "replyLetter", "Boya");
  expect(await inside(dialog).findByText(/has no review of its current revision yet/)).toBeVisible();
  expect(inside(dialog).queryByRole("button", { name: "Put on a sheet" })).toBeNull();
});

test("an opened row leads to its documents", async () => {
  const user = await openPaperwork();
  await user.click(await screen.findByRole("tab", { name: "Work" }));
  await user.click(await screen.findByRole("button", { name: /^Changes to travel expense claims/ }));
  await user.click(await screen.findByRole("button", { name: "Documents…" }));
  const dialog = await screen.findByRole("dialog");
  await user.selectOptions(inside(dialog).getByRole("combobox", { name: "Document" }), "publicationRecord");
  expect(await inside(dialog).findByRole("heading", { name: "Record of Publication" })).toBeVisible();
});

test("dates ahead are saved for a calendar, one's own or everyone's", async () => {
  const user = await openPaperwork();
  await user.click(await screen.findByRole("button", { name: "My dates (.ics)" }));
  expect(await screen.findByText("Handed to the browser: Trackbook-Martin Gao.ics")).toBeVisible();
  await user.click(await screen.findByRole("button", { name: "Everyone's dates (.ics)" }));
  expect(await screen.findByText("Handed to the browser: Trackbook.ics")).toBeVisible();
});

test("a mail link holds a short document, and for a long one asks for it to be pasted", () => {
  const short = mailLink("he@example.com", "Re: a & b", "line 1\nline 2", "paste here");
  expect(short).toEqual({
    href: "mailto:he@example.com?subject=Re%3A%20a%20%26%20b&body=line%201%0D%0Aline%202",
    whole: true,
  });
  const long = mailLink(undefined, "通知", "内容".repeat(500), "请粘贴");
  expect(long.whole).toBe(false);
  expect(long.href.length).toBeLessThan(300);
});
