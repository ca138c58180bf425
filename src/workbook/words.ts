/** The words the product writes into sheets besides names that the schema gives. */

import type { Process, Tone } from "../schema/types";
import { both } from "../schema/types";

export const words = {
  product: both("沟通台账", "Trackbook"),
  calculated: both("自动计算", "Calculated"),
  calculatedHelp: both("由公式得出，不用填写。", "Filled by a formula: nothing to type."),
  dateWanted: both("请填写日期，例如 2026-11-27。", "Enter a date, for example 2026-11-27."),
  notFound: both("列表中没有这一项，仍要使用吗？", "This is not in the list. Use it anyway?"),
  checkInput: both("请检查输入", "Check the entry"),
  page: both("第 &P 页，共 &N 页", "Page &P of &N"),
  revision: both("第{n}版", "Revision {n}"),
  setting: both("设置项", "Setting"),
  value: both("取值", "Value"),
  meaning: both("说明", "What it does"),
} as const;

/** What a sheet that was sent to a department says below its title. */
export const sentHint = both(
  "{date}发出。请直接修改，新增的写在下面的空行里，保存后发回；“{id}”一列请勿改动。",
  "Sent on {date}. Change the rows, add new ones in the blank lines below, save and send it back; leave “{id}” as it is.",
);

/** The Guide's own sentences. */
export const guideWords = {
  steps: both("从这里开始", "Start here"),
  stepLines: [
    both(
      "1. 先在“{People}”登记人员，下拉框里的负责人、接收人都取自那里。",
      "1. List your people in “{People}”: every drop-down of names is read from there.",
    ),
    both(
      "2. 在任务窗格选择台账并填写；也可以直接在表格最后一行下面接着输入。",
      "2. Choose a tracker in the pane and fill in the form, or simply type below a table's last row.",
    ),
    both(
      "3. 深色表头的列由人填写，浅色表头的列由公式算出，不用填。",
      "3. Columns under a dark header are typed; columns under a lighter header are calculated.",
    ),
    both(
      "4. 时限、提醒天数和下拉选项都在“{Settings}”里调整。",
      "4. Deadlines, reminder days and choice lists are set in “{Settings}”.",
    ),
  ],
  sheet: both("工作表", "Sheet"),
  purpose: both("用途和填写人", "What it is for, and who fills it"),
  legend: both("颜色说明", "What the colors mean"),
} as const;

export const processWords: Readonly<Record<Process, ReturnType<typeof both>>> = {
  notice: both("内部通知", "Internal notices"),
  project: both("跨部门项目", "Projects"),
  request: both("客户需求", "Customer requests"),
  helper: both("基础资料", "Reference"),
};

export const toneWords: Readonly<Record<Tone, ReturnType<typeof both>>> = {
  neutral: both("未开始、待处理", "Not started, open"),
  active: both("进行中", "In progress"),
  review: both("等待审核或评审", "Waiting for review"),
  good: both("已完成、按时", "Done, on time"),
  soon: both("临近期限，需要留意", "Due soon, needs attention"),
  late: both("逾期、未达成", "Late, missed"),
  muted: both("暂停、作废、归档", "Paused, superseded, archived"),
};
