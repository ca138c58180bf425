import { schema } from "../../src/schema/schema";
import { LANGUAGES } from "../../src/schema/types";

/** The sheets and columns as the field's own documents name them. */
const NAMED: Record<string, string> = {
  人员名册: "编号 姓名 部门 岗位 电话 邮箱 关键人员 在职",
  通知台账:
    "通知编号 通知主题 核心内容 背景说明 执行要求 适用范围 范围明细 紧急程度 截止要求 发文部门 经办人 联系人及方式 抄送范围 版次 状态 审核人 审核时间 发布渠道 发布人 发布时间 确认截止 应确认人数 已触达人数 触达率 备注",
  通知确认记录表:
    "记录编号 通知编号 版次 接收人 部门 岗位 电话 确认状态 已读时间 确认时间 确认方式 催办次数 最近催办时间 催办人 电话结果 确认截止 时效 用时(分钟) 备注",
  项目清单: "项目名称 项目目标 负责人 参与部门 例会机制 反馈渠道 进度 延期任务数 未关闭问题 健康度",
  项目任务分解表:
    "任务编号 所属项目 WBS 上级任务 里程碑 任务名称 任务内容 负责部门 负责人 参与人 优先级 交付标准 基线截止 计划开始 计划截止 实际开始 实际完成 完成百分比 状态 交付物链接 审核人 审核结果 审核时间 前置任务 进度提示 延期天数 基线偏移",
  项目周进度报表:
    "周起始 部门 填报人 应交时间 提交时间 提交状态 已完成数 进行中数 延期数 本周完成 进行中 延期说明 存在问题 下周计划 计划外工作 整体状态 汇总时间",
  项目问题跟踪表:
    "关联任务 来源 问题 说明 影响 优先级 提出人 提出日期 讨论例会 责任人 解决时限 处理记录 状态 升级 解决日期 解决方案 持续天数 时限提示",
  客户需求登记表:
    "接收时间 来源 客户名称 联系人 需求描述 期望时间 登记人 优先级 版次 评审结论 项目负责人 状态 计时起点 反馈截止 反馈时间 反馈时效 暂停时长 最近同步 下次同步 验收日期 满意度 关闭原因",
  客户需求评审记录: "版次 参与人 产品意见 技术意见 设计意见 可行性 初步响应方案 评审结论 计时起点 反馈截止",
  客户需求进度跟踪表: "应同步日 阶段 进展 下一步 同步时间 同步人 客户是否变更",
  验收与满意度: "验收人 结果 原因 响应速度 交付质量 沟通态度 总体 建议 回访时间",
  工作日历: "日期 工作日",
  变更记录: "原因",
};

test.each(Object.entries(NAMED))("%s has the columns its users know", (sheet, columns) => {
  const table = schema.tables.find(({ text }) => text["zh-CN"] === sheet)!;
  const names = table.fields.map(({ text }) => text["zh-CN"]);
  expect(columns.split(" ").filter((column) => !names.includes(column))).toEqual([]);
});

test.each<[string, string]>([
  ["noticeStatus", "草稿 待审核 已审核 退回 已发布 全部触达 已归档 已撤回"],
  ["confirmStatus", "未读 已读 已确认 无法触达 已作废"],
  ["confirmMethod", "系统已读 群内回复 电话 邮件 当面"],
  ["callResult", "已接通已告知 未接 占线 关机停机 号码错误 他人代转"],
  ["lateness", "按时 逾期确认 逾期未确认 待确认 已作废"],
  ["projectStatus", "未启动 进行中 已完成 已暂停 已取消"],
  ["health", "正常 有风险 已偏离"],
  ["taskStatus", "未开始 进行中 待审核 已完成 已暂停 已取消"],
  ["submission", "未提交 按时 逾期"],
  ["issueStatus", "待处理 处理中 已解决 已关闭 挂起 已拒绝"],
  ["issueSource", "延期任务 周报 例会 客户 其他"],
  ["requestChannel", "官网留言 客服电话 商务对接"],
  ["verdict", "可执行 需调整 暂无法执行"],
  ["sla", "计时中 按时 超时 暂停"],
  ["progressStage", "方案设计 开发 测试 交付准备 其他"],
])("the list %s offers %s", (list, words) => {
  expect(schema.list(list).choices.map(({ text }) => text["zh-CN"])).toEqual(words.split(" "));
});

test("the five sheets at the heart come with the rest of the entry view", () => {
  const keys = (of: "tracker" | "featured") => schema.tables.filter((table) => table[of]).map(({ key }) => key);
  expect(keys("featured")).toEqual(["ConfirmationLog", "Tasks", "WeeklyReports", "Issues", "Requests"]);
  expect(keys("tracker")).toEqual(expect.arrayContaining(keys("featured")));
});

test("every state has a colour family, and every choice that alerts has one too", () => {
  const shown = schema.tables.flatMap(({ fields, states }) => [
    ...(states ? [states.field] : []),
    ...fields.filter(({ calculated, type }) => calculated && type === "choice"),
  ]);
  const plain = shown.flatMap((field) =>
    field.list!.choices.filter(({ tone }) => !tone).map(({ key }) => `${field.key}.${key}`),
  );
  expect(plain).toEqual([]);
});

test("every drop-down has a defined name that no other name is", () => {
  const names = [...schema.lists.map(({ name }) => name), ...schema.settings.map(({ name }) => name)];
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  expect(names.filter((name) => !/^[A-Za-z_]\w*$/.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name))).toEqual([]);
});

test("an id leads back to its table", () => {
  const owner = (id: string) => schema.tableOfId(id)?.key;
  expect(["T-261122-7KQ3", "PJ-261122-7KQ3", "P-261122-7KQ3", "RV-261122-7KQ3", "X-1"].map(owner)).toEqual([
    "Tasks",
    "Projects",
    "People",
    "RequestReviews",
    undefined,
  ]);
});

test.each(LANGUAGES)("help in %s is a sentence", (language) => {
  const helps = schema.tables.flatMap(({ fields }) => fields.flatMap(({ help }) => help?.[language] ?? []));
  const ending = language === "zh-CN" ? /。$/ : /\.$|\)$/;
  expect(helps.filter((help) => !ending.test(help))).toEqual([]);
});
