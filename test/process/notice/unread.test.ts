import { matchUnread } from "../../../src/process/notice/unread";

const named = (id: string, person: string, department = "技术部", position = "工程师") => ({
  id,
  person,
  department,
  position,
});

const roster = [
  named("1", "张伟（财务）", "财务部"),
  named("2", "张伟（技术）", "技术部"),
  named("3", "李娜", "产品部", "产品经理"),
  named("4", "欧阳 锋", "销售部"),
  named("5", "Grace Lin", "Administration", "Manager"),
  named("6", "Owen He", "Administration"),
  named("7", "王芳"),
];

interface Expected {
  matched?: string[];
  unclear?: [string, string[]][];
  unknown?: string[];
}

const cases: [string, string, Expected][] = [
  ["names on lines", "李娜\n王芳", { matched: ["3", "7"] }],
  ["names between any separators", "李娜、王芳，欧阳锋;Grace Lin", { matched: ["3", "7", "4", "5"] }],
  ["spaces inside and around names", "  李 娜  \n欧阳　锋", { matched: ["3", "4"] }],
  ["full-width letters and any case", "ＧＲＡＣＥ　ＬＩＮ", { matched: ["5"] }],
  ["names with only spaces between", "李娜 王芳", { matched: ["3", "7"] }],
  ["English names with only spaces between", "Grace Lin Owen He", { matched: ["5", "6"] }],
  [
    "numbering, @ and a heading with a count",
    "未读 3 人：\n1. 李娜\n2、@王芳\n(3) 欧阳锋",
    { matched: ["3", "7", "4"] },
  ],
  ["a department behind a name", "李娜 产品部\n王芳-技术部", { matched: ["3", "7"] }],
  ["a name that two people bear", "张伟", { unclear: [["张伟", ["1", "2"]]] }],
  ["a namesake with the suffix", "张伟(财务)", { matched: ["1"] }],
  ["a namesake with the department in brackets", "张伟（技术部）", { matched: ["2"] }],
  ["a namesake with the department behind", "张伟 财务部", { matched: ["1"] }],
  ["a name twice", "李娜\n李 娜", { matched: ["3"] }],
  ["a stranger", "李娜、赵六", { matched: ["3"], unknown: ["赵六"] }],
  ["a stranger in English", "Grace Lin, John Smith", { matched: ["5"], unknown: ["John Smith"] }],
  ["nothing", "  \n", {}],
];

test.each(cases)("reads %s", (_name, pasted, expected) => {
  const { matched, unclear, unknown } = matchUnread(pasted, roster);
  expect({
    matched,
    unclear: unclear.map(({ text, candidates }) => [text, candidates.map(({ id }) => id)]),
    unknown,
  }).toEqual({ matched: [], unclear: [], unknown: [], ...expected });
});
