import { Drafts } from "../../src/taskpane/form/drafts";

const draft = { inputs: { name: "首页" }, baseline: { name: "" } };

test("a draft outlives the page it was typed in", () => {
  new Drafts().keep("Tasks", undefined, draft);
  const later = new Drafts();
  expect([later.get("Tasks", undefined), later.hasNew("Tasks")]).toEqual([draft, true]);
});

test("what was saved or given up is gone for good", () => {
  const drafts = new Drafts();
  drafts.keep("Tasks", "T-1", draft);
  drafts.drop("Tasks", "T-1");
  expect(new Drafts().get("Tasks", "T-1")).toBeUndefined();
});

test("a storage that holds something else is passed over", () => {
  sessionStorage.setItem("trackbook.drafts.", "{ no drafts");
  expect(new Drafts().hasNew("Tasks")).toBe(false);
});
