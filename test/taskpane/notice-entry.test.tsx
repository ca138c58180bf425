/** Writing a notice in the entry form: the paper beside it follows every key. */

import { act, screen, waitFor, within } from "@testing-library/react";
import { CURRENT, MemoryProcess } from "./support/memory-process";
import { showEntry } from "./support/show-pane";

const people = { "P-1": { name: "Mei Han", department: "Product", phone: "13800010001" } };

async function newNotice() {
  const shown = await showEntry(new MemoryProcess(CURRENT, { People: people }));
  await shown.user.click(await screen.findByRole("button", { name: "Other lists" }));
  await shown.user.click(screen.getByRole("button", { name: /^Notices/ }));
  return shown;
}

const box = (name: string) => screen.findByRole("textbox", { name });
const paper = () => screen.findByRole("article");

test("the notice is written beside its form, in the template, while one types", async () => {
  const { user } = await newNotice();
  expect(await within(await paper()).findByRole("heading")).toHaveTextContent("[Important notice] …: information");
  await user.click(await box("Title"));
  await user.paste("New doors");
  await user.type(await box("Core content"), "On **Fri**.");
  expect(within(await paper()).getByRole("heading")).toHaveTextContent("[Important notice] New doors: information");
  expect(within(await paper()).getByText("Fri").tagName).toBe("STRONG");
  await user.type(await box("What to do"), "Go");
  expect(await paper()).toHaveTextContent("New doors: what you need to do");
  expect(await paper()).toHaveTextContent("Date: November 23, 2026");
});

test("the paper can be folded away", async () => {
  const { user } = await newNotice();
  await paper();
  await user.click(screen.getByRole("button", { name: "Preview of the notice" }));
  expect(screen.queryByRole("article")).not.toBeInTheDocument();
});

test("publishing belongs to the Work tab: what is typed is saved, and the notice opens there", async () => {
  const approved = { title: "New doors", content: "Friday", scopeType: "everyone", urgency: "routine" };
  const by = { department: "Product", drafter: "Lei Li", approver: "Mei Han", approvedAt: 46_348.5 };
  const values = { ...approved, ...by, confirmMode: "confirm", status: "approved" };
  const staff = { ...people, "P-2": { name: "Lei Li" } };
  const process = new MemoryProcess(CURRENT, { People: staff, Notices: { "N-1": values } });
  const { user } = await showEntry(process);
  act(() => process.select({ table: "Notices", id: "N-1" }));
  await user.type(await box("Contact"), "8012");
  const open = jest.spyOn(process.notices, "open");
  await user.click(screen.getByRole("button", { name: "Publish" }));
  await waitFor(() => expect(open).toHaveBeenCalledWith("N-1"));
  expect(screen.getByRole("tab", { name: "Work" })).toHaveAttribute("aria-selected", "true");
  expect(process.rows.Notices!["N-1"]).toMatchObject({ contact: "8012", status: "approved" });
});

describe("choosing a recipient", () => {
  const log = () =>
    new MemoryProcess(CURRENT, { People: { ...people, "P-2": { name: "Lei Li", phone: "13900020002" } } });
  const openLog = async (process = log()) => {
    const { user } = await showEntry(process);
    await user.click(await screen.findByRole("button", { name: /^Confirmation Log/ }));
    const choose = async (name: string) => {
      await user.clear(await screen.findByRole("combobox", { name: "Recipient" }));
      await user.type(screen.getByRole("combobox", { name: "Recipient" }), name);
      await user.click(await screen.findByRole("option", { name: new RegExp(`^${name}`) }));
    };
    return { user, choose };
  };

  test("fills in their department and phone at once, and another's when another is chosen", async () => {
    const { choose } = await openLog();
    await choose("Mei Han");
    await waitFor(async () => expect(await box("Phone")).toHaveValue("13800010001"));
    expect(await box("Department")).toHaveValue("Product");
    await choose("Lei Li");
    await waitFor(async () => expect(await box("Phone")).toHaveValue("13900020002"));
    expect(await box("Department")).toHaveValue("");
  });

  test("leaves alone what was typed", async () => {
    const { user, choose } = await openLog();
    await user.type(await box("Phone"), "110");
    await choose("Mei Han");
    await waitFor(async () => expect(await box("Department")).toHaveValue("Product"));
    expect(await box("Phone")).toHaveValue("110");
  });
});
