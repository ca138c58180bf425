/*
 * The Chinese help of the custom functions, parameter names included: what Excel shows where it speaks Chinese. The
 * build makes functions-zh-CN.json of it; the code is in functions.ts, and a test holds both to the same shape.
 */
/**
 * 状态汇总：按负责人、部门等分组，统计各状态的数量、合计与完成率。
 * @customfunction STATUSBY
 * @param {any[][]} 分组 要分组的列，例如负责人或部门。
 * @param {any[][]} 状态 相同各行的状态列。
 * @returns {any[][]} 溢出为一张表：每组一行，每种状态一列。
 */
export declare function statusBy(分组: unknown[][], 状态: unknown[][]): unknown[][];

/**
 * 触达率：通知已触达人数占应确认人数的比例（0 到 1），已作废的记录不计。
 * @customfunction REACHRATE
 * @param {any[][]} 状态 通知确认记录表的“确认状态”列。
 * @param {boolean} [已读即可] 已读就算触达时填 TRUE。
 * @returns {number} 触达率；还没有接收人时为 #N/A。
 */
export declare function reachRate(状态: unknown[][], 已读即可?: boolean): number;

/**
 * 分组触达率：按部门或通知统计应确认人数、已触达人数和触达率。
 * @customfunction REACHBY
 * @param {any[][]} 分组 要分组的列，例如确认记录表的部门或通知主题。
 * @param {any[][]} 状态 相同各行的确认状态列。
 * @param {boolean} [已读即可] 已读就算触达时填 TRUE。
 * @returns {any[][]} 溢出为一张表：每组一行，末行合计。
 */
export declare function reachBy(分组: unknown[][], 状态: unknown[][], 已读即可?: boolean): unknown[][];

/**
 * 未触达名单：列出还没有触达的接收人，每人一次。
 * @customfunction UNREAD
 * @param {any[][]} 接收人 通知确认记录表的“接收人”列。
 * @param {any[][]} 状态 相同各行的确认状态列。
 * @param {boolean} [已读即可] 已读就算触达时填 TRUE。
 * @returns {any[][]} 溢出为一列姓名；全部触达时为一个空单元格。
 */
export declare function unread(接收人: unknown[][], 状态: unknown[][], 已读即可?: boolean): unknown[][];

/**
 * 逾期确认数：统计逾期后才触达，以及已过截止仍未触达的人数。
 * @customfunction LATE
 * @param {any[][]} 截止 通知确认记录表的“确认截止”列。
 * @param {any[][]} 触达时间 每人何时触达；还没有触达的留空。
 * @param {any[][]} 状态 相同各行的确认状态列。
 * @param {number} 当前时间 以此时间为准，例如 NOW() 或某个固定时间。
 * @returns {number} 逾期的人数。
 */
export declare function late(截止: unknown[][], 触达时间: unknown[][], 状态: unknown[][], 当前时间: number): number;

/**
 * 超期数：统计已过截止时间且尚未了结的行数；已完成、已取消和已暂停的不计。
 * @customfunction OVERDUE
 * @param {any[][]} 截止 截止日期列；只写日期的算到当天结束。
 * @param {any[][]} 状态 相同各行的状态列。
 * @param {number} 当前时间 以此时间为准，例如 NOW() 或某个固定时间。
 * @returns {number} 超期的行数。
 */
export declare function overdue(截止: unknown[][], 状态: unknown[][], 当前时间: number): number;

/**
 * 临期数：统计今天或几天内到期、尚未超期的未了结行数。
 * @customfunction DUESOON
 * @param {any[][]} 截止 截止日期列。
 * @param {any[][]} 状态 相同各行的状态列。
 * @param {number} 当前时间 以此时间为准，例如 NOW() 或某个固定时间。
 * @param {number} [提前天数] 提前几天算临期；不填为 3。
 * @returns {number} 临期的行数。
 */
export declare function dueSoon(截止: unknown[][], 状态: unknown[][], 当前时间: number, 提前天数?: number): number;

/**
 * 平均偏移：截止日期比基线平均晚多少个工作日。
 * @customfunction SLIP
 * @param {any[][]} 基线 最初承诺的日期列。
 * @param {any[][]} 截止 相同各行的截止日期列。
 * @param {any[][]} [工作日] 工作日历表的“工作日”列；不填则按国务院公布的日历。
 * @returns {number} 平均值；没有一行两者都有，或有日期超出日历时为 #N/A。
 */
export declare function slip(基线: unknown[][], 截止: unknown[][], 工作日?: unknown[][]): number;

/**
 * 周报提交表：逐周列出各部门的周报是按时、逾期还是未提交。
 * @customfunction WEEKMATRIX
 * @param {any[][]} 部门 周报的部门列。
 * @param {any[][]} 周 相同各行所属的周，填该周任意一天。
 * @param {any[][]} 应交 各份周报的应交时间。
 * @param {any[][]} 提交 提交时间；未提交的留空。
 * @param {number} [当前时间] 以此时间为准；不填则凡是缺的都算未提交。
 * @param {number} [周数] 只看最近几周。
 * @returns {any[][]} 溢出为一张表：每部门一行，每周一列，最后三列为次数。
 */
export declare function weekMatrix(
  部门: unknown[][],
  周: unknown[][],
  应交: unknown[][],
  提交: unknown[][],
  当前时间?: number,
  周数?: number,
): unknown[][];

/**
 * 问题账龄：按优先级统计未了结问题持续了几天：0–3、4–7、8–14、15 天及以上。
 * @customfunction AGING
 * @param {any[][]} 提出日期 各问题的提出日期。
 * @param {any[][]} 状态 相同各行的状态列。
 * @param {any[][]} 优先级 相同各行的优先级列。
 * @param {number} 当前时间 以此时间为准，例如 NOW() 或某个固定时间。
 * @returns {any[][]} 溢出为一张表并有合计；没有未了结的问题时为一个空单元格。
 */
export declare function aging(
  提出日期: unknown[][],
  状态: unknown[][],
  优先级: unknown[][],
  当前时间: number,
): unknown[][];

/**
 * 新增与关闭趋势：逐周统计新增、关闭的问题数，以及周末还有多少未关闭。
 * @customfunction TREND
 * @param {any[][]} 提出日期 各问题的提出日期。
 * @param {any[][]} 关闭日期 关闭或解决日期；未关闭的留空。
 * @param {any[][]} [状态] 相同各行的状态列；已拒绝、已取消的不计。
 * @param {number} [当前时间] 以此时间为准：晚于它的日期不计，最后一周为当周。
 * @param {number} [周数] 只看最近几周。
 * @returns {any[][]} 溢出为一张表：每周一行。
 */
export declare function trend(
  提出日期: unknown[][],
  关闭日期: unknown[][],
  状态?: unknown[][],
  当前时间?: number,
  周数?: number,
): unknown[][];

/**
 * 项目健康度：按延期任务、未关闭问题和截止日期判断每个在办项目是正常、有风险还是已偏离。
 * @customfunction HEALTH
 * @param {any[][]} 项目 项目的编号列或名称列。
 * @param {any[][]} 截止 各项目的截止日期列。
 * @param {any[][]} 状态 各项目的状态列。
 * @param {any[][]} 任务项目 各任务所属的项目，写法与第一个参数相同。
 * @param {any[][]} 任务截止 各任务的截止日期列。
 * @param {any[][]} 任务状态 各任务的状态列。
 * @param {any[][]} 问题项目 各问题所属的项目，写法与第一个参数相同。
 * @param {any[][]} 问题状态 各问题的状态列。
 * @param {number} 当前时间 以此时间为准，例如 NOW() 或某个固定时间。
 * @returns {any[][]} 溢出为一张表：每个项目一行，有各项数量和健康度。
 */
export declare function health(
  项目: unknown[][],
  截止: unknown[][],
  状态: unknown[][],
  任务项目: unknown[][],
  任务截止: unknown[][],
  任务状态: unknown[][],
  问题项目: unknown[][],
  问题状态: unknown[][],
  当前时间: number,
): unknown[][];

/**
 * 反馈及时率：按时反馈的需求占已反馈和已超时需求的比例。
 * @customfunction SLARATE
 * @param {any[][]} 截止 客户需求登记表的“反馈截止”列。
 * @param {any[][]} 反馈时间 各需求的反馈时间；未反馈的留空。
 * @param {any[][]} 状态 相同各行的状态列。
 * @param {number} 当前时间 以此时间为准，例如 NOW() 或某个固定时间。
 * @returns {number} 0 到 1 的比例；既没有反馈也没有超时的为 #N/A。
 */
export declare function slaRate(截止: unknown[][], 反馈时间: unknown[][], 状态: unknown[][], 当前时间: number): number;

/**
 * 阶段分布：按阶段顺序统计各阶段的行数，没有的阶段也列出。
 * @customfunction STAGES
 * @param {any[][]} 状态 状态列或阶段列。
 * @returns {any[][]} 溢出为一张表：每个阶段一行，末行合计。
 */
export declare function stages(状态: unknown[][]): unknown[][];

/**
 * 待同步数：统计当天结束前应向其同步进度的客户需求数。
 * @customfunction SYNCDUE
 * @param {any[][]} 下次同步 客户需求登记表的“下次同步”列。
 * @param {number} 当前时间 哪一天，例如 NOW()；填周五可统计整周。
 * @returns {number} 待同步的需求数。
 */
export declare function syncDue(下次同步: unknown[][], 当前时间: number): number;

/**
 * 验收通过率：客户验收通过的交付占已有验收结果的比例。
 * @customfunction PASSRATE
 * @param {any[][]} 结果 验收记录的结果列。
 * @returns {number} 0 到 1 的比例；还没有验收结果时为 #N/A。
 */
export declare function passRate(结果: unknown[][]): number;

/**
 * 客户满意度：4 分和 5 分占全部评分的比例。
 * @customfunction CSAT
 * @param {any[][]} 评分 1 到 5 分的评分列；空单元格不计。
 * @returns {number} 0 到 1 的比例；还没有评分时为 #N/A。
 */
export declare function csat(评分: unknown[][]): number;

/**
 * 工作日到期：从起点数若干个工作日后的日期，按中国日历计入调休；带时间的保留时刻。
 * @customfunction WORKDUE
 * @param {any[][]} 起点 起始日期，可以是一个区域。
 * @param {number} 天数 多少个工作日；负数为往前数。
 * @param {any[][]} [工作日] 工作日历表的“工作日”列；不填则按国务院公布的日历。
 * @returns {any[][]} 每个起点对应的日期；超出日历时为 #N/A。
 */
export declare function workDue(起点: unknown[][], 天数: number, 工作日?: unknown[][]): unknown[][];

/**
 * 工作日间隔：两个日期相差多少个工作日，按中国日历计入调休；周五到下周一为 1。
 * @customfunction WORKDAYS
 * @param {any[][]} 从 前一个日期，可以是一个区域。
 * @param {any[][]} 到 后一个日期，可以是一个区域。
 * @param {any[][]} [工作日] 工作日历表的“工作日”列；不填则按国务院公布的日历。
 * @returns {any[][]} 每对日期的工作日数，后者更早时为负数；超出日历时为 #N/A。
 */
export declare function workdays(从: unknown[][], 到: unknown[][], 工作日?: unknown[][]): unknown[][];

/**
 * 到期说明：用一句话说明若干个工作日为何在那天到期，写明途中的节假日和调休。
 * @customfunction EXPLAINDUE
 * @param {any[][]} 起点 起始日期，可以带时间。
 * @param {number} 天数 多少个工作日。
 * @returns {string} 一句说明；超出日历时为 #N/A。
 */
export declare function explainDue(起点: unknown[][], 天数: number): string;
