import { openDay } from "./office-day";
test("try", async () => {
  let now = new Date(2026, 10, 26, 10, 0);
  const day = await openDay("zh-CN", () => now);
  await day.process.createWorkbook({ language: "zh-CN", sample: true });
  for (const at of [now, new Date(2026, 10, 27, 16, 0), new Date(2026, 10, 27, 17, 1), new Date(2026, 10, 30, 9, 0)]) {
    now = at;
    day.connection.traffic.reset();
    const t = await day.process.readToday();
    const { requests, requestBytes, responseBytes } = day.connection.traffic;
    console.log(
      String(at),
      requests,
      requestBytes,
      responseBytes,
      t.meetingAt,
      t.beyondCalendar,
      t.missing,
      t.nextChange - t.now,
    );
    console.log(
      t.items
        .map((i) =>
          [i.group, i.kind, i.late ? "LATE" : "", i.due?.at, i.title, i.department, i.who.join(",")].join(" | "),
        )
        .join("\n"),
    );
  }
  day.close();
});
