import { reachBy, unreadNames } from "../../src/rollup/reach-rate";
import { column } from "./columns";

test("each department's recipients, reached and share, with totals", () => {
  expect(reachBy(column("市场部", "技术部", "市场部", "技术部"), column("已确认", "未读", "已读", "已作废"))).toEqual([
    ["分组", "应确认", "已触达", "触达率"],
    ["市场部", 2, 1, 0.5],
    ["技术部", 1, 0, 0],
    ["合计", 3, 1, 1 / 3],
  ]);
});

test("where reading is enough it counts, and English words make an English table", () => {
  expect(reachBy(column("Sales", ""), column("Read", "Unread"), true)).toEqual([
    ["Group", "Recipients", "Reached", "Reach rate"],
    ["Sales", 1, 1, 1],
    ["(blank)", 1, 0, 0],
    ["Total", 2, 1, 0.5],
  ]);
});

test("departments without anybody left to reach have no row", () => {
  expect(reachBy(column("甲", "乙"), column("已作废", ""))).toEqual([[""]]);
});

test.each<[string, unknown[], unknown[], boolean, unknown[]]>([
  ["whoever is not confirmed", ["张三", "李四", "王五"], ["已确认", "已读", "未读"], false, ["李四", "王五"]],
  ["not those who read where reading is enough", ["张三", "李四"], ["已读", "无法触达"], true, ["李四"]],
  ["each name once", ["张三", "张三 ", "李四"], ["未读", "已读", "已确认"], false, ["张三"]],
  ["nobody of superseded rows, and no nameless ones", ["张三", ""], ["已作废", "未读"], false, [""]],
  ["an empty cell when everybody is reached", ["张三"], ["Confirmed"], false, [""]],
  ["an unknown word is not reached", ["张三"], ["大概"], false, ["张三"]],
])("unread are %s", (_name, people, states, readingIsEnough, expected) => {
  expect(unreadNames(column(...people), column(...states), readingIsEnough)).toEqual(column(...expected));
});
