/** The made-up company's 24 people in five departments. */
import { both, type RowValues, type Text } from "../types";
import type { Desk } from "./desk";

export const departments = {
  admin: both("行政部", "Administration"),
  sales: both("销售部", "Sales"),
  product: both("产品部", "Product"),
  engineering: both("技术部", "Engineering"),
  design: both("设计部", "Design"),
} as const satisfies Record<string, Text>;

export type Department = keyof typeof departments;

type Line = readonly [Department, string, string, string, string, key?: boolean];

/** Department, name, position; the last one says whether urgent notices are phoned through. */
const staff = {
  lin: ["admin", "林静怡", "Grace Lin", "行政经理", "Administration manager", true],
  he: ["admin", "何文博", "Owen He", "行政专员", "Administration officer"],
  su: ["admin", "苏婉清", "Stella Su", "人事专员", "HR officer"],
  tang: ["admin", "唐立群", "Leo Tang", "财务主管", "Finance supervisor", true],
  zhou: ["sales", "周子昂", "Kevin Zhou", "销售经理", "Sales manager", true],
  xu: ["sales", "徐佳宁", "Joanna Xu", "客户经理", "Account manager"],
  feng: ["sales", "冯一诺", "Ivy Feng", "客户经理", "Account manager"],
  deng: ["sales", "邓晓彤", "Tina Deng", "客服专员", "Customer service officer"],
  cao: ["sales", "曹志远", "Jason Cao", "商务专员", "Business officer"],
  shen: ["product", "沈书航", "Henry Shen", "产品总监", "Product director", true],
  peng: ["product", "彭雨薇", "Rita Peng", "产品经理", "Product manager"],
  ye: ["product", "叶梓萱", "Sharon Ye", "测试主管", "Test lead"],
  jiang: ["product", "蒋浩然", "Harry Jiang", "测试工程师", "Test engineer"],
  gao: ["engineering", "高铭泽", "Martin Gao", "技术总监", "Engineering director", true],
  lu: ["engineering", "陆思远", "Simon Lu", "后端主管", "Backend lead"],
  qian: ["engineering", "钱俊熙", "Jacky Qian", "后端工程师", "Backend engineer"],
  fan: ["engineering", "范宇轩", "Felix Fan", "前端工程师", "Frontend engineer"],
  shi: ["engineering", "石凯文", "Calvin Shi", "前端工程师", "Frontend engineer"],
  wei: ["engineering", "魏若晨", "Rachel Wei", "数据工程师", "Data engineer"],
  pan: ["engineering", "潘博文", "Bowen Pan", "运维工程师", "Operations engineer"],
  jin: ["design", "金诗涵", "Helen Jin", "设计主管", "Design lead", true],
  dai: ["design", "戴乐瑶", "Yolanda Dai", "交互设计师", "Interaction designer"],
  ren: ["design", "任嘉禾", "Jeffrey Ren", "视觉设计师", "Visual designer"],
  yao: ["design", "姚欣妍", "Cindy Yao", "视觉设计师", "Visual designer"],
} as const satisfies Record<string, Line>;

export type PersonKey = keyof typeof staff;

export const personKeys = Object.keys(staff) as readonly PersonKey[];

export const departmentOf = (key: PersonKey): Department => staff[key][0];

/** The head of each department: who reviews, reports and approves. */
export const heads: Readonly<Record<Department, PersonKey>> = {
  admin: "lin",
  sales: "zhou",
  product: "shen",
  engineering: "gao",
  design: "jin",
};

/** The person's name as the desk writes it. */
export const personName = (desk: Desk, key: PersonKey): string => desk.t(staff[key][1], staff[key][2]);

export const departmentName = (desk: Desk, key: Department): string => departments[key][desk.language];

/** The rows of People. */
export function peopleRows(desk: Desk): readonly RowValues[] {
  return personKeys.map((key) => ({ id: desk.id("P", desk.day(-40)), ...personFacts(desk, key) }));
}

/** What the roster knows of a person, without the id. */
export function personFacts(desk: Desk, key: PersonKey): RowValues {
  const [department, chinese, english, position, positionEnglish, keyPerson]: Line = staff[key];
  return {
    name: desk.t(chinese, english),
    department: departmentName(desk, department),
    position: desk.t(position, positionEnglish),
    phone: `138000${String(10_101 + personKeys.indexOf(key) * 37)}`,
    email: `${english.toLowerCase().replace(" ", ".")}@example.com`,
    keyPerson: keyPerson ?? false,
    active: true,
  };
}
