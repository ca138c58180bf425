/** A project's pages on real office.js and the real process: a workbook with a clock to set, a project a test, its pages. */

import { useState } from "react";
import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { loadOfficeHere } from "../../../host/install/this-window";
import { Workbook } from "../../../host/model/workbook";
import { createProcess } from "../../../src/process/process";
import { schema } from "../../../src/schema/schema";
import { daySerial, fromSerial } from "../../../src/schema/serial";
import { Providers } from "../../../src/taskpane/app/Providers";
import { Toasts } from "../../../src/taskpane/app/toasts";
import { fetchAreaWords } from "../../../src/taskpane/locales/i18n";
import { startOffice } from "../../../src/taskpane/office";
import { ProjectArea } from "../../../src/taskpane/project/ProjectArea";
import { ServicesContext } from "../../../src/taskpane/services";
import type { WorkPlace } from "../../../src/taskpane/work/area";
import "../../../src/taskpane/week/MeetingPage";
import "../../../src/taskpane/week/WeekPage";
import "./show-pane";

export const ME = "Na Li";
export const OTHER = "Fang Wang";

type Product = ReturnType<typeof createProcess>;

/** What the tests of a project's pages stand on. */
export class ProjectPane {
  readonly workbook = Workbook.create({ now: () => this.clock });
  product!: Product;
  /** The Monday of week 47. */
  readonly monday = daySerial(2026, 11, 16);
  projectId = "";
  /** Where the last press wanted to go, in the Work tab or to a row. */
  readonly went: (WorkPlace | { readonly table: string; readonly id: string })[] = [];
  private clock = new Date(2026, 10, 20, 16, 0);
  private count = 0;

  async start(): Promise<void> {
    await loadOfficeHere(this.workbook.openSession({ locale: "en-US" }));
    const started = await startOffice();
    if (started.kind !== "excel") throw new Error(`office.js says ${started.kind}`);
    await fetchAreaWords();
    let seed = 0;
    const world = { now: () => this.clock, random: () => (seed = (seed + 0.1370137) % 1) };
    this.product = createProcess("en-US", world);
    await this.product.createWorkbook({ language: "en-US", sample: false });
    await this.save("People", { name: ME, department: "Sales" });
    await this.save("People", { name: OTHER, department: "Design" });
  }

  /** So many days after the week's Monday, at a time of day. */
  at(days: number, hour: number, minute = 0): void {
    this.clock = fromSerial(this.monday + days + (hour * 60 + minute) / 1440);
  }

  async save(table: string, values: Parameters<Product["saveEntry"]>[0]["values"], id?: string): Promise<string> {
    const result = await this.product.saveEntry({ table, values, ...(id === undefined ? {} : { id }) });
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    return result.id;
  }

  /** A project of its own, with a task of each of two departments, both due on Thursday; it is Friday, four o'clock. */
  async begin(): Promise<void> {
    localStorage.clear();
    localStorage.setItem("trackbook.pane", JSON.stringify({ look: "light", me: ME }));
    this.went.length = 0;
    this.count++;
    this.at(4, 16);
    const { monday } = this;
    const plan = {
      name: `New shop ${this.count}`,
      goal: "Open",
      lead: ME,
      startDate: monday - 14,
      dueDate: monday + 90,
    };
    this.projectId = await this.save("Projects", plan);
    await this.save("Projects", { status: "inProgress" }, this.projectId);
    const task = { projectId: this.projectId, startDate: monday, dueDate: monday + 3 };
    await this.save("Tasks", { ...task, name: "Rent", department: "Sales", owner: ME });
    await this.save("Tasks", { ...task, name: "Logo", department: "Design", owner: OTHER });
  }

  /** Shows a page of the project, as if the pane had just been opened. */
  async open(page: "week" | "meeting"): Promise<ReturnType<typeof userEvent.setup>> {
    cleanup();
    const services = { process: this.product, now: () => this.clock };
    await act(
      async () =>
        void render(
          <Providers displayLanguage="en-US" officeDark={false}>
            <ServicesContext.Provider value={services}>
              <Pages pane={this} page={page} />
              <Toasts />
            </ServicesContext.Provider>
          </Providers>,
        ),
    );
    await screen.findAllByRole("heading", { level: 2 });
    return userEvent.setup({ delay: null });
  }

  /** The rows of this project, as the sheet shows some fields. */
  rows(key: string, ...fields: readonly string[]): readonly (readonly string[])[] {
    const table = this.workbook.table(key)!;
    const header = (field: string) => schema.table(key).field(field).text["en-US"];
    const at = (field: string) => table.bodyArea.left + table.columns.findIndex(({ name }) => name === header(field));
    const { top, bottom } = table.bodyArea;
    return Array.from({ length: bottom - top + 1 }, (_, row) => top + row)
      .filter((row) => table.sheet.value(row, at("projectId")) === this.projectId)
      .map((row) => fields.map((field) => table.sheet.text(row, at(field))));
  }
}

function Pages({ pane, page }: { pane: ProjectPane; page: "week" | "meeting" }) {
  const [place, setPlace] = useState<WorkPlace>({ area: "project", id: pane.projectId, page });
  return (
    <div role="tabpanel">
      <ProjectArea
        place={place}
        onGo={(to) => {
          pane.went.push(to);
          setPlace(to);
        }}
        onNew={() => undefined}
        onEdit={(row) => pane.went.push(row)}
      />
    </div>
  );
}
