import { completeRow, copiedValues, initialValues } from "../../src/schema/defaults";
import { schema } from "../../src/schema/schema";

test("a new issue starts today, raised by whoever types it", () => {
  expect(initialValues(schema.table("Issues"), { now: 46348.6, me: "何文博" })).toEqual({
    source: "meeting",
    priority: "p3",
    raisedBy: "何文博",
    raisedAt: 46348,
    status: "open",
    escalated: false,
  });
});

test("nobody known leaves people empty", () => {
  expect(initialValues(schema.table("Issues"), { now: 46348, me: null })).not.toHaveProperty("raisedBy");
});

test("the first due date becomes the baseline, and a baseline stays", () => {
  const tasks = schema.table("Tasks");
  expect(completeRow(tasks, { dueDate: 46350 })).toEqual({ dueDate: 46350, baselineDue: 46350 });
  expect(completeRow(tasks, { dueDate: 46355, baselineDue: 46350 })).toMatchObject({ baselineDue: 46350 });
});

test("choosing a recipient fills in what the roster knows", () => {
  const person = { name: "何文博", department: "行政部", position: "行政专员", phone: "13800010138", keyPerson: true };
  expect(copiedValues(schema.table("ConfirmationLog"), "person", person)).toEqual({
    department: "行政部",
    position: "行政专员",
    phone: "13800010138",
    keyPerson: true,
  });
});
