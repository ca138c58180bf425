/** What is typed outlives the pane, also where the browser's storage is closed. */

import { keepTyped, readTyped } from "../../src/taskpane/week/stored";

afterEach(() => jest.restoreAllMocks());

test("it is found under its name until it is dropped", () => {
  keepTyped("report/1", { done: "x" });
  expect(readTyped("report/1")).toEqual({ done: "x" });
  expect(readTyped("report/2")).toBeNull();
  keepTyped("report/1", null);
  expect(readTyped("report/1")).toBeNull();
});

test("panes in frames of other names have their own", () => {
  keepTyped("report/1", "mine");
  window.name = "colleague";
  expect(readTyped("report/1")).toBeNull();
  window.name = "";
  expect(readTyped("report/1")).toBe("mine");
});

test("where storage is closed it lasts as long as the page", () => {
  const closed = () => {
    throw new DOMException("closed", "SecurityError");
  };
  for (const name of ["getItem", "setItem", "removeItem"] as const)
    jest.spyOn(Storage.prototype, name).mockImplementation(closed);
  keepTyped("report/3", "kept");
  expect(readTyped("report/3")).toBe("kept");
  keepTyped("report/3", null);
  expect(readTyped("report/3")).toBeNull();
});
