/** Who changed what and why: rows are only ever added, by the pane. */
import { both, type TableSpec } from "../types";

export const changeLog: TableSpec = {
  key: "ChangeLog",
  text: both("变更记录", "Change Log"),
  purpose: both(
    "状态变更与截止日期调整的留痕，由插件自动追加，请勿修改。",
    "The trail of state changes and moved deadlines, added by the add-in; please leave it as it is.",
  ),
  process: "helper",
  label: "rowId",
  appendOnly: true,
  fields: [
    { key: "at", text: both("时间", "At"), type: "moment", required: true, automatic: true },
    { key: "who", text: both("操作人", "Who"), type: "text", width: 12, automatic: true },
    { key: "table", text: both("表", "Sheet"), type: "text", width: 20, required: true, automatic: true },
    { key: "rowId", text: both("行编号", "Row ID"), type: "text", width: 18, required: true, automatic: true },
    { key: "field", text: both("字段", "Field"), type: "text", width: 16, automatic: true },
    { key: "from", text: both("原值", "From"), type: "text", width: 24, automatic: true },
    { key: "to", text: both("新值", "To"), type: "text", width: 24, automatic: true },
    { key: "reason", text: both("原因", "Reason"), type: "longText", automatic: true },
  ],
};
