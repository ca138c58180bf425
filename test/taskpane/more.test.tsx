/** Language, colours, one's own name, and checking. */

import { screen, waitFor } from "@testing-library/react";
import { CURRENT, MemoryProcess } from "./support/memory-process";
import { showPane } from "./support/show-pane";

const people = { "P-1": { name: "Mei Han", department: "Product" } };

async function openMore(process = new MemoryProcess(CURRENT, { People: people })) {
  const shown = showPane(process);
  await shown.user.click(await screen.findByRole("tab", { name: "More" }));
  await screen.findByRole("heading", { name: "Check and repair" });
  return shown;
}

test("the language can be switched and is remembered", async () => {
  const { user } = await openMore();
  await user.click(screen.getByRole("radio", { name: "简体中文" }));
  expect(await screen.findByRole("tab", { name: "录入" })).toBeVisible();
  expect(document.documentElement.lang).toBe("zh-CN");
  expect(JSON.parse(localStorage.getItem("trackbook.pane")!)).toMatchObject({ language: "zh-CN" });
});

test("the colours can be switched", async () => {
  const { user } = await openMore();
  await user.click(screen.getByRole("radio", { name: "Dark" }));
  await waitFor(() => expect(document.querySelector("[data-look]")).toHaveAttribute("data-look", "dark"));
});

test("one's own name fills in who registers a request", async () => {
  const { user } = await openMore();
  await user.type(screen.getByRole("combobox", { name: "Your name" }), "mei han");
  await user.tab();
  await waitFor(() => expect(JSON.parse(localStorage.getItem("trackbook.pane")!)).toMatchObject({ me: "Mei Han" }));
  await user.click(screen.getByRole("tab", { name: "Entry" }));
  await user.click(await screen.findByRole("button", { name: /^Customer Requests/ }));
  expect(await screen.findByRole("combobox", { name: "Registered by" })).toHaveValue("Mei Han");
});

test("checking a complete workbook says that nothing is missing", async () => {
  const { user } = await openMore();
  await user.click(screen.getByRole("button", { name: "Check this workbook" }));
  expect(await screen.findByText(/^Nothing is missing/)).toBeVisible();
});

test("checking a damaged workbook lists what is wrong and mends it", async () => {
  const process = new MemoryProcess(CURRENT, { People: people });
  const { user } = await openMore(process);
  process.state = {
    ...CURRENT,
    faults: [{ code: "overwrittenFormula", sheet: "Customer Requests", table: "Requests", field: "replyDue" }],
  };
  await user.click(screen.getByRole("button", { name: "Check this workbook" }));
  expect(await screen.findByText("“Customer Requests”: the formula of “Reply due” was typed over")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Repair now" }));
  expect(await screen.findByText("Repaired. Everything is in place.")).toBeVisible();
});

test("the sheets are turned into the other language, and a failure says what to do", async () => {
  const process = new MemoryProcess(CURRENT, { People: people });
  const { user } = await openMore(process);
  process.failures.push(new Error("offline"));
  await user.click(screen.getByRole("button", { name: "Turn the sheets into English" }));
  await user.click(await screen.findByRole("button", { name: "Try again" }));
  expect(await screen.findByText(/^Done\. To go back to 简体中文/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Turn the sheets into 简体中文" })).toBeVisible();
});
