/** Writing a notice in the entry form: the paper beside it follows every key. */

import { screen, within } from "@testing-library/react";
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
