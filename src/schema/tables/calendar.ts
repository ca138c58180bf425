/**
 * The working calendar as formulas read it: every day of the covered years with its official kind, and the
 * exceptions a company adds. `workday` holds the date where people work, so that COUNTIF and SMALL count days.
 */
import { both, type TableSpec } from "../types";

const exception = (kind: string) =>
  `COUNTIFS(CalendarExceptions[date],[date],CalendarExceptions[kind],{CalendarExceptions.kind.${kind}})`;

export const calendar: TableSpec = {
  key: "Calendar",
  text: both("工作日历", "Calendar"),
  purpose: both(
    "国务院公布的工作日与节假日，按天列出；只含已公布年份，超出的日期不作推算。",
    "Working days and public holidays of China, day by day, for the years that are published; nothing is guessed beyond them.",
  ),
  process: "helper",
  label: "date",
  fields: [
    { key: "date", text: both("日期", "Date"), type: "date", required: true },
    { key: "kind", text: both("安排", "Arrangement"), type: "choice", list: "dayKind", required: true },
    { key: "name", text: both("名称", "Name"), type: "text", width: 34 },
    {
      key: "workday",
      text: both("工作日", "Working day"),
      type: "date",
      help: both(
        "计入例外后为工作日时等于日期，否则为空。",
        "The date where it is a working day after exceptions, else empty.",
      ),
      formula: `IF([date]="","",IF(${exception("work")}>0,[date],IF(${exception("off")}>0,"",IF([kind]={kind.work},[date],""))))`,
    },
  ],
  rules: [{ kind: "unique", field: "date" }],
};

export const calendarExceptions: TableSpec = {
  key: "CalendarExceptions",
  text: both("日历例外", "Calendar Exceptions"),
  purpose: both(
    "本公司与国家安排不同的日子：额外放假或加班，各时限随之重算。",
    "Days on which this company differs from the public calendar; every deadline follows.",
  ),
  process: "helper",
  label: "date",
  tracker: true,
  fields: [
    { key: "date", text: both("日期", "Date"), type: "date", required: true },
    { key: "kind", text: both("安排", "Arrangement"), type: "choice", list: "dayKind", required: true, initial: "off" },
    {
      key: "name",
      text: both("名称", "Name"),
      type: "text",
      width: 24,
      help: both("例如 公司年会、设备检修。", "Such as company day or plant maintenance."),
    },
  ],
  rules: [{ kind: "unique", field: "date" }],
};
