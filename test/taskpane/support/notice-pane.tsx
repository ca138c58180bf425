/** The pane on real office.js and the real process, with a notice to four people open on its screen. */

import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { loadOfficeHere } from "../../../host/install/this-window";
import { Workbook } from "../../../host/model/workbook";
import { createProcess } from "../../../src/process/process";
import type { Value } from "../../../src/schema/types";
import { App } from "../../../src/taskpane/app/App";
import { startOffice, type OfficeStart } from "../../../src/taskpane/office";
import "./show-pane";

const NOW = () => new Date(2026, 10, 23, 9, 30);

/** Everyone in the company; the last one sits at the pane. */
export const people = ["Wei Zhang (Finance)", "Wei Zhang (Sales)", "Na Li", "Fang Wang"] as const;

export type NoticeStatus = "draft" | "inReview" | "approved" | "published";

export interface Pane {
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly title: string;
  readonly noticeId: string;
}

export interface Company {
  readonly workbook: Workbook;
  readonly product: ReturnType<typeof createProcess>;
  readonly office: Extract<OfficeStart, { kind: "excel" }>;
}

let count = 0;

/** An embedded workbook under this window's office.js, with four people; Na Li is a key person. */
export async function openCompany(): Promise<Company> {
  const workbook = Workbook.create({ now: NOW });
  await loadOfficeHere(workbook.openSession({ locale: "en-US" }));
  const office = await startOffice();
  if (office.kind !== "excel") throw new Error(`office.js says ${office.kind}`);
  let seed = 0;
  const product = createProcess("en-US", { now: NOW, random: () => (seed = (seed + 0.1370137) % 1) });
  await product.createWorkbook({ language: "en-US", sample: false });
  for (const name of people) {
    const department = name.includes("Sales") ? "Sales" : "Finance";
    const facts = { department, phone: "13800010001", keyPerson: name === "Na Li", active: true };
    await product.saveEntry({ table: "People", values: { name, ...facts } });
  }
  return { workbook, product, office };
}

/** The pane with the Work tab in front, for one of the people. */
export async function openWork({ product, office }: Company, me: string = people[3]): Promise<Pane["user"]> {
  localStorage.setItem("trackbook.pane", JSON.stringify({ look: "light", me }));
  const start = Promise.resolve({ office, services: { process: product, now: NOW } });
  await act(async () => void render(<App start={start} />));
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("tab", { name: "Work" }));
  return user;
}

/** The pane with a notice of its own open. */
export async function openPane(
  company: Company,
  status: NoticeStatus,
  more: Readonly<Record<string, Value>> = {},
  me?: string,
): Promise<Pane> {
  const title = String(more.title ?? `New doors ${++count}`);
  const noticeId = await addNotice(company, { ...more, title }, status);
  const user = await openWork(company, me);
  await user.click(await screen.findByRole("button", { name: new RegExp(`^${title}`) }));
  await screen.findByRole("heading", { name: title });
  return { user, title, noticeId };
}

/** A notice by Na Li to everyone, as far as this state; its id. */
export async function addNotice(
  { product }: Company,
  more: Readonly<Record<string, Value>>,
  status: NoticeStatus,
): Promise<string> {
  const notice = { title: "New doors", content: "Doors change on Friday.", scopeType: "everyone", urgency: "routine" };
  const values = { ...notice, confirmMode: "confirm", department: "Finance", drafter: "Na Li", ...more };
  const saved = await product.saveEntry({ table: "Notices", values });
  if (!saved.ok) throw new Error(JSON.stringify(saved.issues));
  const acting = { noticeId: saved.id, me: people[3] };
  const steps = [
    () => product.notices.step({ ...acting, to: "inReview" }),
    () => product.notices.step({ ...acting, to: "approved", values: { approver: people[3] } }),
    () => product.notices.publish({ ...acting, publisher: people[3], channels: ["oaBoard"] }),
  ];
  const far = ["draft", "inReview", "approved", "published"].indexOf(status);
  for (const step of steps.slice(0, far)) {
    const result = await step();
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
  }
  return saved.id;
}

export const button = (name: string | RegExp) => screen.findByRole("button", { name });

/** The row of a person in the list of those who are missing. */
export const rowOf = async (person: string) =>
  (await screen.findAllByText(person)).map((found) => found.closest<HTMLElement>("li[data-row]")).find(Boolean)!;

/** Every text in a column of the confirmation log, of one notice. */
export function column({ workbook }: Company, title: string, header: string): readonly unknown[] {
  const found = workbook.table("ConfirmationLog")!;
  const at = (name: string) => found.bodyArea.left + found.columns.findIndex((each) => each.name === name);
  const { top, bottom } = found.bodyArea;
  return Array.from({ length: bottom - top + 1 }, (_, row) => top + row)
    .filter((row) => found.sheet.value(row, at("Notice title")) === title)
    .map((row) => found.sheet.value(row, at(header)));
}
