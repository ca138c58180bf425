import { asCalendar } from "../../src/documents/dates";

const events = [
  { uid: "T-261126-0001-dueDate", title: "任务截止：接口联调", at: 46_356, wholeDay: true, detail: "一期；二期\n两行" },
  { uid: "meeting-2026W49", title: "项目例会", at: 46_356 + 10 / 24, wholeDay: false, detail: "" },
];
const lines = () => asCalendar(events, "沟通台账").split("\r\n");

test("a day is a whole day, a moment the wall clock's time wherever it is opened", () => {
  expect(lines()).toEqual(
    expect.arrayContaining([
      "BEGIN:VCALENDAR",
      "DTSTART;VALUE=DATE:20261130",
      "DTEND;VALUE=DATE:20261201",
      "DTSTART:20261130T100000",
      "END:VCALENDAR",
    ]),
  );
});

test("the same matter keeps its name, so that a calendar changes it instead of adding another", () => {
  expect(lines().filter((line) => line.startsWith("UID"))).toEqual([
    "UID:T-261126-0001-dueDate@trackbook",
    "UID:meeting-2026W49@trackbook",
  ]);
});

test("lines and signs of a text are said as calendars want them", () => {
  expect(lines().join("\n")).toContain("DESCRIPTION:一期；二期\\n两行");
});
