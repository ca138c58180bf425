/** What the gallery of custom functions says in Chinese. */

import type { FunctionsLocale } from "./functions-en-US";

export const zhCNFunctions: FunctionsLocale = {
  intro: "用这些函数在台账上做自己的汇总。先选中一个空单元格，再插入。",
  notice: "通知",
  project: "项目",
  request: "客户需求",
  helper: "工作日",
  insert: "插入到选中的单元格",
  copy: "复制公式",
  inserted: "已写入 {{address}}。",
  occupied: "{{address}} 里已有内容。请选中一个空单元格（下方和右侧也要留空），再插入。",
  now: "此刻",
  more_one: "还有 {{count}} 行",
  more_other: "还有 {{count}} 行",
  tableOf_one: "{{count}} 行",
  tableOf_other: "{{count}} 行",
  none: "这些函数要用到的工作表都不在。请先检查与修复。",
  convertTitle: "分享之前",
  convertHint:
    "没有安装插件的同事，在 TRACK 函数的位置会看到 #NAME?。这里把整个工作簿里的 TRACK 函数换成普通公式或数值。",
  convert: "替换 TRACK 函数",
  converting: "正在替换…",
  nothing: "没有单元格用到 TRACK 函数，可以直接分享。",
  converted_one: "已替换 {{count}} 个单元格。离开本页之前都可以还原。",
  converted_other: "已替换 {{count}} 个单元格。离开本页之前都可以还原。",
  native: "普通公式",
  value: "数值",
  left: "未替换",
  leftOver_one: "有 {{count}} 个单元格还没有算出结果，没有替换。请看单元格里的提示，改好或稍等片刻，再替换一次。",
  leftOver_other: "有 {{count}} 个单元格还没有算出结果，没有替换。请看单元格里的提示，改好或稍等片刻，再替换一次。",
  restore: "还原",
  restored: "函数已经放回原来的单元格。",
};
