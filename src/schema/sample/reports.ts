/** Three weeks of weekly reports, up to the last week whose deadline has passed. */
import { mondayOf } from "../serial";
import { both, type RowValues, type Text } from "../types";
import type { Desk } from "./desk";
import { departmentName, heads, personName, type Department } from "./people";
import type { SampleProject } from "./projects";

/** What a department hands in for one week: counts, then words; the last week comes last. */
interface Week {
  readonly counts: readonly [number, number, number];
  readonly done: Text;
  readonly inProgress: Text;
  readonly nextWeek: Text;
  readonly problems?: Text;
  readonly delayed?: Text;
  readonly unplanned?: Text;
  readonly health?: "atRisk" | "offTrack";
  /** Hours after the deadline, or nothing handed in at all. */
  readonly handedIn?: number | "never";
}

interface Series {
  readonly project: 0 | 1;
  readonly department: Department;
  readonly weeks: readonly Week[];
}

const SERIES: readonly Series[] = [
  {
    project: 0,
    department: "engineering",
    weeks: [
      {
        counts: [1, 2, 0],
        done: both("库位接口联调通过。", "Bin interface integrated."),
        inProgress: both("库存接口、扫码页面。", "Stock interface, scan pages."),
        nextWeek: both("完成库存接口，开始报表。", "Finish the stock interface, start the reports."),
      },
      {
        counts: [1, 2, 1],
        done: both("库存接口上线测试环境。", "Stock interface on the test environment."),
        inProgress: both("扫码页面、库存报表。", "Scan pages, stock reports."),
        delayed: both(
          "接口比计划晚两天，因供应商文档有误。",
          "The interface is two days late; the supplier's document was wrong.",
        ),
        nextWeek: both("完成扫码页面。", "Finish the scan pages."),
        health: "atRisk",
      },
      {
        counts: [0, 3, 1],
        done: both("报表框架完成。", "Report framework done."),
        inProgress: both("扫码页面、库存报表、权限。", "Scan pages, stock reports, permissions."),
        delayed: both(
          "扫码页面延期：两款手持终端不兼容，改用统一扫码组件。",
          "Scan pages are late: two scanner models differ; we move to one component.",
        ),
        problems: both("缺一台新款手持终端用于调试。", "We lack one of the new scanners for debugging."),
        unplanned: both("协助处理测试环境断电恢复。", "Helped recover the test environment after the power cut."),
        nextWeek: both("完成扫码页面并提交测试。", "Finish the scan pages and hand them to test."),
        health: "atRisk",
      },
    ],
  },
  {
    project: 0,
    department: "product",
    weeks: [
      {
        counts: [2, 1, 0],
        done: both("需求说明书定稿并签字。", "Requirements final and signed."),
        inProgress: both("验收标准细化。", "Acceptance criteria in detail."),
        nextWeek: both("完成验收标准，评审测试计划。", "Finish the criteria, review the test plan."),
      },
      {
        counts: [1, 1, 0],
        done: both("验收标准发布。", "Acceptance criteria published."),
        inProgress: both("测试计划。", "Test plan."),
        nextWeek: both("测试用例编写过半。", "Half of the test cases written."),
      },
      {
        counts: [1, 1, 0],
        done: both("测试计划通过评审。", "Test plan passed its review."),
        inProgress: both("测试用例（已完成 46 条）。", "Test cases (46 written)."),
        problems: both("等待扫码页面提测日期。", "Waiting for a date for the scan pages."),
        nextWeek: both("完成全部测试用例。", "All test cases written."),
        handedIn: 1.4,
      },
    ],
  },
  {
    project: 0,
    department: "design",
    weeks: [
      {
        counts: [0, 1, 0],
        done: both("色彩与字体方案确定。", "Colors and type agreed."),
        inProgress: both("图标绘制。", "Drawing icons."),
        nextWeek: both("完成图标初稿。", "First set of icons."),
      },
      {
        counts: [1, 1, 0],
        done: both("图标初稿 32 个。", "First 32 icons."),
        inProgress: both("规范文档。", "The style guide."),
        nextWeek: both("提交规范文档审核。", "Hand the guide in for review."),
      },
      {
        counts: [1, 0, 0],
        done: both("规范文档提交审核。", "Style guide handed in for review."),
        inProgress: both("无。", "None."),
        nextWeek: both("按审核意见修改。", "Work in the review's remarks."),
      },
    ],
  },
  {
    project: 1,
    department: "sales",
    weeks: [
      {
        counts: [1, 1, 0],
        done: both("完成八位客户访谈。", "Interviewed eight customers."),
        inProgress: both("文案初稿。", "First draft of the copy."),
        nextWeek: both("文案定稿。", "Final copy."),
      },
      {
        counts: [1, 1, 0],
        done: both("栏目结构与文案定稿。", "Site map and copy final."),
        inProgress: both("视频脚本。", "Video script."),
        problems: both("新产品样机未到，视频拍摄暂停。", "The product sample hasn't come, so filming pauses."),
        nextWeek: both("收集客户案例授权。", "Collect permissions for customer stories."),
        handedIn: "never",
      },
    ],
  },
  {
    project: 1,
    department: "design",
    weeks: [
      {
        counts: [0, 1, 0],
        done: both("竞品页面分析。", "Looked at competitors' pages."),
        inProgress: both("首页视觉方案。", "Home page design."),
        nextWeek: both("出首页第一套方案。", "First home page design."),
      },
      {
        counts: [0, 2, 0],
        done: both("首页第一套方案。", "First home page design."),
        inProgress: both("首页第二套方案、门户交互。", "Second design, portal flows."),
        nextWeek: both("首页方案评审。", "Review of the home page designs."),
      },
    ],
  },
];

/** The rows of WeeklyReports. */
export function reportRows(desk: Desk, projects: readonly SampleProject[]): readonly RowValues[] {
  const weeks = pastWeeks(desk, 3);
  return weeks.flatMap((week, index) =>
    SERIES.flatMap((series) => {
      const report = series.weeks[index - weeks.length + series.weeks.length];
      return report ? [reportRow(desk, projects[series.project]!, series.department, week, report)] : [];
    }),
  );
}

interface PastWeek {
  readonly start: number;
  readonly due: number;
  readonly last: boolean;
}

/** The last weeks whose reports are due by now, the oldest first; weeks in which nobody works are left out. */
function pastWeeks(desk: Desk, count: number): readonly PastWeek[] {
  const weeks: PastWeek[] = [];
  for (let start = mondayOf(desk.now); weeks.length < count; start -= 7) {
    const deadline = desk.days.weeklyDeadline(start) ?? start + 4 + 17 / 24;
    if (deadline !== "none" && deadline + 3 / 24 <= desk.now)
      weeks.unshift({ start, due: deadline, last: weeks.length === 0 });
  }
  return weeks;
}

function reportRow(
  desk: Desk,
  { row }: SampleProject,
  department: Department,
  week: PastWeek,
  report: Week,
): RowValues {
  const { handedIn = -0.6 } = report;
  const about = {
    id: desk.id("W", week.start),
    weekStart: week.start,
    projectId: row.id!,
    department: departmentName(desk, department),
    reporter: personName(desk, heads[department]),
  };
  if (handedIn === "never") return { ...about, submittedAt: null, health: "onTrack" };
  return {
    ...about,
    submittedAt: Math.round((week.due + handedIn / 24) * 1440) / 1440,
    ...told(desk, report),
    ...(week.last ? {} : { consolidatedAt: week.due + 0.75 / 24 }),
  };
}

function told(desk: Desk, report: Week): RowValues {
  const say = (text: Text | undefined) => text?.[desk.language] ?? null;
  const [doneCount, inProgressCount, delayedCount] = report.counts;
  return {
    doneCount,
    inProgressCount,
    delayedCount,
    done: say(report.done),
    inProgress: say(report.inProgress),
    delayed: say(report.delayed),
    problems: say(report.problems),
    nextWeek: say(report.nextWeek),
    unplanned: say(report.unplanned),
    health: report.health ?? "onTrack",
  };
}
