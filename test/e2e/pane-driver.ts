/** The real pane as a person uses it: by the words on it, in either language. */
import type { Frame, Locator, Page } from "playwright-core";
import type { Field, Table } from "../../src/schema/compiled";
import { schema } from "../../src/schema/schema";
import type { Language } from "../../src/schema/types";
import { enUSAreas } from "../../src/taskpane/locales/areas-en-US";
import { zhCNAreas } from "../../src/taskpane/locales/areas-zh-CN";
import { enUS } from "../../src/taskpane/locales/en-US";
import { zhCN } from "../../src/taskpane/locales/zh-CN";

export const WORDS = { "zh-CN": { ...zhCN, ...zhCNAreas }, "en-US": { ...enUS, ...enUSAreas } } as const;

/** What a person enters: by field key, choices by key, references by the label to look for. */
export type Typed = Readonly<Record<string, string>>;

/** The pane in one frame, in one language. */
export class PaneDriver {
  constructor(
    readonly frame: Frame,
    readonly language: Language,
  ) {}

  get words() {
    return WORDS[this.language];
  }

  button(name: string) {
    return this.frame.getByRole("button", { name, exact: true });
  }

  tab(name: string): Locator {
    return this.frame.getByRole("tab", { name, exact: true });
  }

  /** Says under More who sits at the pane. */
  async becomes(name: string): Promise<void> {
    await this.tab(this.words.app.more).click();
    const box = this.frame.getByRole("combobox", { name: this.words.more.me });
    await box.fill("");
    await this.pick(box, name);
  }

  /** Looks a name up and takes it. */
  async pick(box: Locator, name: string): Promise<void> {
    await box.click();
    await box.pressSequentially(name);
    await this.frame.getByRole("option", { name }).first().click();
  }

  /** Creates the workbook from the welcome view and goes on to entry. */
  async create(): Promise<void> {
    await this.button(this.words.welcome.create).click();
    await this.frame.getByText(this.words.created.title).waitFor();
    await this.button(this.words.created.people).click();
    await this.heading(schema.table("People")).waitFor();
  }

  /** Enters one new row and waits until it is in the sheet. */
  async enter(key: string, typed: Typed): Promise<void> {
    const table = schema.table(key);
    await this.open(table);
    for (const [field, value] of Object.entries(typed)) await this.fill(table.field(field), value);
    await this.button(this.words.form.save).click();
    const saved = this.words.form.saved.replace("{{id}}", "");
    const toast = this.frame.getByText(new RegExp(`${saved}\\s*${table.idPrefix ?? ""}-`)).first();
    await toast.waitFor().catch(async () => {
      throw new Error(`${key} was not saved. The pane says:\n${await this.frame.locator("body").innerText()}`);
    });
  }

  /** Opens the blank form of a table from wherever the pane stands. */
  async open(table: Table): Promise<void> {
    if (await this.heading(table).isVisible()) return;
    const back = this.button(this.words.app.back);
    if (await back.isVisible()) await back.click();
    const tracker = this.frame.getByRole("button", { name: new RegExp(`^${table.text[this.language]}`) });
    await this.button(this.words.trackers.other).waitFor();
    if (!(await tracker.first().isVisible())) await this.button(this.words.trackers.other).click();
    await tracker.first().click();
    await this.heading(table).waitFor();
  }

  private heading(table: Table) {
    return this.frame.getByRole("heading", {
      name: this.words.form.newTitle.replace("{{table}}", table.text[this.language]),
    });
  }

  private async fill(field: Field, value: string): Promise<void> {
    const box = this.frame.locator(`[name="${field.key}"]`).first();
    if (!(await box.isVisible())) await this.button(this.words.form.more).click();
    if (field.type === "choice") return this.choose(field, value);
    if (field.type === "reference" || field.type === "person") return this.pick(box, value);
    await box.fill(value);
  }

  private async choose(field: Field, key: string): Promise<void> {
    const word = field.list!.choice(key)!.text[this.language];
    const radio = this.frame.getByRole("radio", { name: word, exact: true });
    if (await radio.isVisible()) return radio.check();
    await this.frame.getByLabel(field.text[this.language]).first().click();
    await this.frame.getByRole("option", { name: word, exact: true }).click();
  }
}

/** The bytes that Save gives the user. */
export async function savedFile(page: Page, saveLabel: RegExp): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: saveLabel }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}
