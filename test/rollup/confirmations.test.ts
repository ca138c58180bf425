import { confirmations, lateConfirmations } from "../../src/rollup/confirmations";
import { at, column } from "./columns";

const DUE = at("2026-11-20 12:00");
const NOW = at("2026-11-20 15:00");
const [BEFORE, AFTER] = [at("2026-11-20 11:59"), at("2026-11-20 12:01")];

test.each<[string, unknown, unknown, string, string]>([
  ["reached before the deadline", DUE, BEFORE, "已确认", "onTime"],
  ["reached at the deadline, to the second", DUE, DUE + 0.4 / 86_400, "已确认", "onTime"],
  ["reached after it stays late", DUE, AFTER, "Confirmed", "confirmedLate"],
  ["not reached though it has passed", DUE, "", "未读", "missing"],
  ["read but not confirmed though it has passed", DUE, null, "Read", "missing"],
  ["unreachable", DUE, "", "无法触达", "missing"],
  ["not reached with time left", at("2026-11-20 18:00"), "", "未读", "waiting"],
  ["superseded rows count nowhere", DUE, AFTER, "已作废", "nowhere"],
  ["without a deadline", "", AFTER, "已确认", "nowhere"],
  ["a confirmation whose time is unknown", DUE, "", "已确认", "nowhere"],
])("%s", (_name, due, reached, status, expected) => {
  const counts = { onTime: 0, confirmedLate: 0, missing: 0, waiting: 0 };
  const wanted = expected === "nowhere" ? counts : { ...counts, [expected]: 1 };
  expect(confirmations(column(due), column(reached), column(status), NOW)).toEqual(wanted);
});

test("late are those confirmed late and those missing", () => {
  const rows = [column(DUE, DUE, DUE), column(BEFORE, AFTER, ""), column("已确认", "已确认", "未读")] as const;
  expect(lateConfirmations(...rows, NOW)).toBe(2);
});
