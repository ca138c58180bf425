/** Why a file or a change was refused, in the reader's language. What no layer of the host says on purpose is thrown on. */
import type { FileErrorCode, FileFacts } from "../file/errors";
import { FileError } from "../file/errors";
import type { ModelErrorCode } from "../model/errors";
import { ModelError } from "../model/errors";
import type { Language } from "./texts";

const fileWords: Record<FileErrorCode, (facts: FileFacts) => string> = {
  notZip: () => "这不是 .xlsx 文件。",
  encrypted: () => "文件已加密：请先在 Excel 中去掉密码再保存。",
  legacyXls: () => "这是 Excel 97–2003 的 .xls 文件：请先另存为 .xlsx。",
  binaryWorkbook: () => "这是二进制工作簿（.xlsb）：请先另存为 .xlsx。",
  macros: () => "工作簿含有宏（.xlsm）：请先另存为 .xlsx。",
  truncated: () => "文件不完整：可能没有复制或下载完。",
  corrupt: ({ part }) => `文件已损坏：${part ?? "其中一部分"} 无法解压。`,
  tooLarge: ({ what, limit }) => `文件解压后过大，打开不安全：${what} 超过 ${limit}。`,
  xmlEntities: ({ part }) => `文件被拒绝：${part} 声明了文档类型或实体。`,
  malformedXml: ({ part, reason }) => `文件已损坏：${part} 不是合法的 XML（${reason}）。`,
  missingPart: ({ part }) => `文件已损坏：缺少 ${part}。`,
  notWorkbook: ({ found }) => `这不是工作簿：里面是 ${found}。`,
  badContent: ({ part, found }) => `文件已损坏：${part} 中有工作簿不可能包含的内容（${found}）。`,
};

const modelWords: Record<ModelErrorCode, string> = {
  AccessDenied: "工作表受保护，或无权修改这里。",
  ActivityLimitReached: "操作超出了工作簿的限制。",
  ConflictedArea: "所选区域与其他内容冲突。",
  GeneralException: "工作簿无法完成这个操作。",
  InsertDeleteConflict: "不能在这里插入或删除：会拆散表格或移动被占用的单元格。",
  InvalidArgument: "名称或值不符合要求。",
  InvalidOperation: "当前状态下不能这样做。",
  InvalidReference: "引用的区域不存在。",
  ItemAlreadyExists: "已有同名的项目。",
  ItemNotFound: "找不到要操作的项目。",
  MergedRangeConflict: "不能只改动合并单元格的一部分。",
  NonBlankCellOffSheet: "会把非空单元格推出工作表。",
  NotImplemented: "此预览不支持这个操作。",
};

/** The sentence for a refusal. */
export function sentenceOf(problem: unknown, language: Language): string {
  if (problem instanceof FileError)
    return language === "zh-CN" ? fileWords[problem.code](problem.facts) : problem.message;
  if (problem instanceof ModelError) return language === "zh-CN" ? modelWords[problem.code] : problem.message;
  throw problem;
}

/** The sentence for something typed that was refused; of a formula it says where to look. */
export function entryProblem(problem: unknown, text: string, language: Language): string {
  const isFormula = text.startsWith("=") && problem instanceof ModelError && problem.code === "InvalidArgument";
  if (!isFormula) return sentenceOf(problem, language);
  return language === "zh-CN"
    ? "公式里有错误，请检查括号、逗号和引号。以 ' 开头则按文字保存。"
    : "There is a mistake in the formula: check its brackets, commas and quotes, or begin with ' to keep it as text.";
}
