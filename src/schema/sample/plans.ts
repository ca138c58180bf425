/** The work breakdown of the two sample projects, in working days from today. */
import { both, type Text } from "../types";
import type { PersonKey } from "./people";

/** One task: outline number, words, owner, planned days from today, and how far it is. */
export interface Plan {
  readonly wbs: string;
  readonly text: Text;
  readonly deliverable: Text;
  readonly owner: PersonKey;
  readonly start: number;
  readonly due: number;
  readonly milestone?: true;
  /** How many working days later the due date is than when it was first saved. */
  readonly moved?: number;
  readonly after?: string;
  readonly priority?: "p1" | "p2";
  readonly progress: Progress;
}

export type Progress =
  | { readonly is: "done"; readonly on: number }
  | { readonly is: "inReview"; readonly percent: number }
  | { readonly is: "inProgress"; readonly percent: number }
  | { readonly is: "notStarted" | "paused" };

const done = (on: number): Progress => ({ is: "done", on });
const under = (percent: number): Progress => ({ is: "inProgress", percent });
const later: Progress = { is: "notStarted" };

/** The work breakdown of the warehouse system. */
export const WAREHOUSE: readonly Plan[] = [
  {
    wbs: "1",
    text: both("需求确认", "Requirements agreed"),
    deliverable: both("签字的需求说明书", "Signed requirements"),
    owner: "shen",
    start: -26,
    due: -20,
    milestone: true,
    progress: done(-20),
  },
  {
    wbs: "1.1",
    text: both("现场调研与流程梳理", "Site survey and process mapping"),
    deliverable: both("流程图与问题清单各一份", "Process maps and a list of problems"),
    owner: "peng",
    start: -26,
    due: -22,
    progress: done(-22),
  },
  {
    wbs: "1.2",
    text: both("编写需求说明书", "Write the requirements"),
    deliverable: both("需求说明书，客户签字", "Requirements signed by the customer"),
    owner: "peng",
    start: -22,
    due: -20,
    progress: done(-20),
  },
  {
    wbs: "2",
    text: both("系统开发", "Development"),
    deliverable: both("可测试的完整版本", "A complete build ready for testing"),
    owner: "gao",
    start: -20,
    due: 3,
    milestone: true,
    progress: under(0.6),
  },
  {
    wbs: "2.1",
    text: both("库位与库存接口开发", "Bin and stock interfaces"),
    deliverable: both("接口文档与自动化测试", "Interface documents and automated tests"),
    owner: "lu",
    start: -20,
    due: -9,
    after: "1.2",
    priority: "p1",
    progress: done(-7),
  },
  {
    wbs: "2.2",
    text: both("扫码出入库页面", "Scan-in and scan-out pages"),
    deliverable: both("手持终端上可用的页面", "Pages that work on handheld scanners"),
    owner: "fan",
    start: -12,
    due: -3,
    after: "2.1",
    priority: "p1",
    moved: 3,
    progress: under(0.8),
  },
  {
    wbs: "2.3",
    text: both("库存报表", "Stock reports"),
    deliverable: both("五张报表与样例数据", "Five reports with sample data"),
    owner: "wei",
    start: -8,
    due: 2,
    progress: under(0.5),
  },
  {
    wbs: "2.4",
    text: both("界面视觉规范", "Visual style guide"),
    deliverable: both("规范文档与图标源文件", "The guide and icon sources"),
    owner: "ren",
    start: -16,
    due: -1,
    progress: { is: "inReview", percent: 1 },
  },
  {
    wbs: "3",
    text: both("上线", "Go-live"),
    deliverable: both("上线确认单", "Go-live sign-off"),
    owner: "gao",
    start: 3,
    due: 18,
    milestone: true,
    after: "2",
    progress: later,
  },
  {
    wbs: "3.1",
    text: both("系统测试", "System test"),
    deliverable: both("测试报告，无一级缺陷", "Test report without severity-1 defects"),
    owner: "ye",
    start: 3,
    due: 10,
    after: "2.2",
    progress: later,
  },
  {
    wbs: "3.2",
    text: both("仓库人员培训", "Train the warehouse staff"),
    deliverable: both("签到表与考核记录", "Attendance list and test results"),
    owner: "xu",
    start: 8,
    due: 13,
    progress: later,
  },
  {
    wbs: "3.3",
    text: both("数据迁移与切换", "Data migration and switch-over"),
    deliverable: both("迁移核对表", "Migration checklist"),
    owner: "pan",
    start: 11,
    due: 18,
    after: "3.1",
    progress: later,
  },
];

/** The work breakdown of the website. */
export const WEBSITE: readonly Plan[] = [
  {
    wbs: "1",
    text: both("内容与结构", "Content and structure"),
    deliverable: both("栏目结构与文案定稿", "Final site map and copy"),
    owner: "zhou",
    start: -15,
    due: -4,
    milestone: true,
    progress: done(-4),
  },
  {
    wbs: "1.1",
    text: both("客户访谈", "Customer interviews"),
    deliverable: both("八份访谈记录", "Notes of eight interviews"),
    owner: "feng",
    start: -15,
    due: -10,
    progress: done(-10),
  },
  {
    wbs: "1.2",
    text: both("栏目与文案", "Site map and copy"),
    deliverable: both("文案定稿", "Final copy"),
    owner: "peng",
    start: -9,
    due: -4,
    progress: done(-4),
  },
  {
    wbs: "2",
    text: both("设计与制作", "Design and build"),
    deliverable: both("预发布版网站", "The site on staging"),
    owner: "jin",
    start: -6,
    due: 14,
    milestone: true,
    progress: under(0.3),
  },
  {
    wbs: "2.1",
    text: both("首页视觉方案", "Home page design"),
    deliverable: both("两套方案供选择", "Two designs to choose from"),
    owner: "yao",
    start: -6,
    due: 0,
    progress: under(0.9),
  },
  {
    wbs: "2.2",
    text: both("客户门户交互设计", "Customer portal flows"),
    deliverable: both("可点击原型", "A clickable prototype"),
    owner: "dai",
    start: -3,
    due: 6,
    progress: under(0.4),
  },
  {
    wbs: "2.3",
    text: both("前端页面制作", "Front-end pages"),
    deliverable: both("适配手机与电脑的页面", "Pages for phone and desktop"),
    owner: "shi",
    start: 4,
    due: 14,
    after: "2.1",
    progress: later,
  },
  {
    wbs: "2.4",
    text: both("视频拍摄", "Product video"),
    deliverable: both("三分钟成片", "A three-minute film"),
    owner: "cao",
    start: -4,
    due: 9,
    progress: { is: "paused" },
  },
  {
    wbs: "3",
    text: both("发布", "Launch"),
    deliverable: both("发布检查表", "Launch checklist"),
    owner: "zhou",
    start: 14,
    due: 22,
    milestone: true,
    after: "2",
    progress: later,
  },
];
