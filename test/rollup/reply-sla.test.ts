import { replySla, slaRate } from "../../src/rollup/reply-sla";
import { at, column } from "./columns";

const DUE = at("2026-11-20 10:30");
const NOW = at("2026-11-22 09:00");
const NONE = { onTime: 0, late: 0, running: 0, paused: 0 };

test.each<[string, unknown, unknown, string, keyof typeof NONE | null]>([
  ["answered in time", DUE, at("2026-11-19"), "已反馈", "onTime"],
  ["answered at the very moment", DUE, DUE, "执行中", "onTime"],
  ["answered late", DUE, at("2026-11-21"), "Closed", "late"],
  ["not answered though it is over", DUE, "", "评审中", "late"],
  ["not answered with time left", at("2026-11-23 10:30"), "", "已登记", "running"],
  ["waiting for the customer", DUE, "", "等待客户", "paused"],
  ["cancelled without an answer", DUE, "", "已取消", null],
  ["closed without an answer", DUE, "", "Closed", null],
  ["without a deadline", "", at("2026-11-19"), "已反馈", null],
  ["a deadline past the calendar", "超出日历", "", "已登记", null],
])("%s", (_name, due, replied, status, kind) => {
  expect(replySla(column(due), column(replied), column(status), NOW)).toEqual(kind ? { ...NONE, [kind]: 1 } : NONE);
});

test("the share in time leaves out what is running", () => {
  const replied = column(at("2026-11-19"), at("2026-11-21"), at("2026-11-19"), "");
  const dues = column(DUE, DUE, DUE, at("2026-11-30"));
  expect(slaRate(dues, replied, column("已反馈", "已反馈", "已关闭", "已登记"), NOW)).toBe(2 / 3);
});

test("without an answer or a missed deadline there is no share", () => {
  const problem = { kind: "nothing", of: "replies" };
  expect(() => slaRate(column(""), column(""), column(""), NOW)).toThrow(expect.objectContaining({ problem }));
});
