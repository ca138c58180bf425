/** Every word of the preview page, Chinese and English side by side. */

export type Language = "zh-CN" | "en-US";

const words = {
  appName: ["沟通台账 · 预览", "Trackbook · Preview"],
  defaultFile: ["工作簿1", "Book1"],
  firstSheet: ["工作表1", "Sheet1"],
  open: ["打开", "Open"],
  openTip: ["打开 .xlsx 文件（也可拖到表格上）", "Open an .xlsx file (or drop one on the sheet)"],
  save: ["保存 .xlsx", "Save .xlsx"],
  saveTip: ["下载为 Excel 工作簿", "Download as an Excel workbook"],
  join: ["同事加入", "A colleague joins"],
  leave: ["同事离开", "Colleague leaves"],
  joinTip: ["在同一工作簿上打开第二个窗格", "Opens a second pane on the same workbook"],
  language: ["English", "中文"],
  languageTip: ["切换到英文", "Switch to Chinese"],
  themeDark: ["深色", "Dark"],
  themeLight: ["浅色", "Light"],
  more: ["更多", "More"],
  failNext: ["让窗格的下一次请求失败", "Make the pane's next request fail"],
  failNextArmed: [
    "窗格的下一次请求将会失败，可以看看它如何应对。",
    "The pane's next request will fail, so that you see what it does then.",
  ],
  autoExpand: ["表格自动扩展", "Tables grow when written below"],
  autoFill: ["计算列自动填充", "Calculated columns fill"],
  newWorkbook: ["新建工作簿", "New workbook"],
  me: ["我", "Me"],
  colleague: ["同事", "Colleague"],
  pane: ["任务窗格", "Task pane"],
  paneLoading: ["正在打开窗格…", "Opening the pane…"],
  closePane: ["关闭窗格", "Close pane"],
  openPane: ["打开窗格", "Open pane"],
  resizePane: ["调整窗格宽度（左右方向键）", "Resize the pane (left and right arrow keys)"],
  noWorker: [
    "此浏览器不允许本页使用 Service Worker（需 https 或 localhost，且不能是隐私模式），因此窗格无法连接到表格。表格本身可以正常使用。",
    "This browser lets the page use no service worker (it needs https or localhost, and no private mode), so the pane cannot reach the sheet. The sheet itself works.",
  ],
  nameBox: ["名称框", "Name box"],
  formulaBar: ["编辑栏", "Formula bar"],
  cancelEdit: ["取消", "Cancel"],
  commitEdit: ["输入", "Enter"],
  cellEditor: ["单元格内容", "Cell content"],
  sheetArea: ["工作表", "Sheet"],
  openList: ["打开下拉列表", "Open the list"],
  previousSheets: ["向左滚动工作表", "Scroll sheets left"],
  nextSheets: ["向右滚动工作表", "Scroll sheets right"],
  addSheet: ["新工作表", "New sheet"],
  allSheets: ["所有工作表", "All sheets"],
  rename: ["重命名", "Rename"],
  remove: ["删除", "Delete"],
  hide: ["隐藏", "Hide"],
  unhide: ["取消隐藏", "Unhide"],
  moveLeft: ["左移", "Move left"],
  moveRight: ["右移", "Move right"],
  cut: ["剪切", "Cut"],
  copy: ["复制", "Copy"],
  paste: ["粘贴", "Paste"],
  insertRows: ["插入 {n} 行", "Insert {n} row(s)"],
  deleteRows: ["删除 {n} 行", "Delete {n} row(s)"],
  insertColumns: ["插入 {n} 列", "Insert {n} column(s)"],
  deleteColumns: ["删除 {n} 列", "Delete {n} column(s)"],
  clearContents: ["清除内容", "Clear contents"],
  hideRows: ["隐藏行", "Hide rows"],
  unhideRows: ["取消隐藏行", "Unhide rows"],
  hideColumns: ["隐藏列", "Hide columns"],
  unhideColumns: ["取消隐藏列", "Unhide columns"],
  fitColumns: ["自动调整列宽", "Fit column width"],
  filterButton: ["筛选 {name}", "Filter {name}"],
  sortUp: ["升序", "Sort ascending"],
  sortDown: ["降序", "Sort descending"],
  clearFilter: ["清除筛选", "Clear filter"],
  searchValues: ["搜索", "Search"],
  selectAll: ["（全选）", "(Select all)"],
  blanks: ["（空白）", "(Blanks)"],
  tooMany: ["仅列出前 {n} 个值，可用搜索缩小范围", "The first {n} values are listed; search to narrow them"],
  ok: ["确定", "OK"],
  cancel: ["取消", "Cancel"],
  yes: ["是", "Yes"],
  no: ["否", "No"],
  retry: ["重试", "Retry"],
  ready: ["就绪", "Ready"],
  enter: ["输入", "Enter"],
  edit: ["编辑", "Edit"],
  calculating: ["计算中", "Calculating"],
  manual: ["手动计算", "Manual calculation"],
  filtered: ["筛选后显示 {shown} / {all} 行", "{shown} of {all} rows shown"],
  average: ["平均值", "Average"],
  count: ["计数", "Count"],
  sum: ["求和", "Sum"],
  saved: ["已下载 {name}", "Downloaded {name}"],
  opened: ["已打开 {name}", "Opened {name}"],
  openFailed: [
    "没有打开“{name}”：{why}原来的工作簿未受影响。",
    "“{name}” was not opened. {why} The workbook you had is untouched.",
  ],
  saveFailed: ["没有保存：{why}", "Not saved. {why}"],
  refused: ["没有写入：{why}", "Not written. {why}"],
  dismiss: ["关闭提示", "Dismiss"],
  dropHere: ["松开以打开工作簿", "Drop to open the workbook"],
  invalidTitle: ["输入的值不符合要求", "This value is not allowed"],
  invalidValue: [
    "此单元格设有数据验证，输入的值不在允许范围内。",
    "This cell has data validation, and the value is not one it allows.",
  ],
  keepValue: ["仍要使用该值吗？", "Use it all the same?"],
  deleteSheetTitle: ["删除“{name}”？", "Delete “{name}”?"],
  deleteSheet: ["工作表及其内容将被删除，无法恢复。", "The sheet and all it holds will be gone. There is no undo."],
  chart: ["图表", "Chart"],
  selected: ["已选 {where}", "{where} selected"],
} as const satisfies Record<string, readonly [string, string]>;

export type TextKey = keyof typeof words;

export type Say = (key: TextKey, facts?: Record<string, string | number>) => string;

/** The words of one language; {name} in a text is replaced by the fact of that name. */
export function speak(language: Language): Say {
  const column = language === "zh-CN" ? 0 : 1;
  return (key, facts = {}) =>
    words[key][column].replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}

/** The language to begin with: the address' ?lang=, else the browser's own. */
export function firstLanguage(search: string, browser: readonly string[]): Language {
  const asked = new URLSearchParams(search).get("lang") ?? browser[0] ?? "zh-CN";
  return asked.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}
