/** Who works here: the roster that notices go to and that every drop-down of people reads. */
import { both, type TableSpec } from "../types";

export const people: TableSpec = {
  key: "People",
  text: both("人员名册", "People"),
  purpose: both(
    "公司在册人员，由行政部维护；所有负责人、接收人下拉框都取自这里。",
    "Everyone in the company, kept by Administration; every list of owners and recipients is read from here.",
  ),
  process: "helper",
  idPrefix: "P",
  label: "name",
  tracker: true,
  fields: [
    { key: "id", text: both("编号", "ID"), type: "id" },
    {
      key: "name",
      text: both("姓名", "Name"),
      type: "text",
      required: true,
      width: 12,
      help: both(
        "重名时加后缀区分，例如 张伟（财务）。",
        "Tell people of the same name apart with a suffix: Wei Zhang (Finance).",
      ),
    },
    {
      key: "department",
      text: both("部门", "Department"),
      type: "text",
      required: true,
      width: 16,
      help: both("部门名称请与其他人写法一致。", "Write the department as its other members do."),
    },
    { key: "position", text: both("岗位", "Position"), type: "text", width: 24 },
    {
      key: "phone",
      text: both("电话", "Phone"),
      type: "phone",
      help: both("催办未读通知时拨打的号码。", "The number to call when a notice stays unread."),
    },
    { key: "email", text: both("邮箱", "E-mail"), type: "email" },
    {
      key: "keyPerson",
      text: both("关键人员", "Key person"),
      type: "yesNo",
      initial: false,
      help: both("紧急通知发布时须电话提醒的人。", "Someone who gets a call when an urgent notice is published."),
    },
    {
      key: "active",
      text: both("在职", "Active"),
      type: "yesNo",
      initial: true,
      help: both("离职后改为“否”，历史记录保留。", "Set to No when someone leaves; the history stays."),
    },
  ],
  rules: [{ kind: "unique", field: "name" }],
};
