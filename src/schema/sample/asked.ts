/** What eight made-up customers asked for, in working days from today. */
import { both, type Text } from "../types";
import type { PersonKey } from "./people";

export interface Asked {
  readonly customer: Text;
  readonly contact: Text;
  readonly phone: string;
  readonly email: string;
  readonly channel: "website" | "phone" | "business";
  readonly description: Text;
  readonly received: number;
  readonly time: string;
  readonly wanted: number;
  readonly priority: "p1" | "p2" | "p3";
  readonly owner?: PersonKey;
  readonly status: string;
  readonly review?: {
    readonly on: number;
    readonly product: Text;
    readonly technology: Text;
    readonly design?: Text;
    readonly feasibility: "high" | "medium" | "low";
    readonly plan?: Text;
    readonly verdict: "feasible" | "needsChange" | "notFeasible";
  };
  readonly replied?: number;
  /** The day the customer changed the request, which is then reviewed again. */
  readonly changed?: number;
  readonly news?: readonly { readonly stage: string; readonly text: Text; readonly next: Text }[];
  readonly acceptance?: {
    readonly delivered: number;
    readonly decided: number;
    readonly result: "passed" | "failed";
    readonly reason?: Text;
    readonly scores?: readonly [number, number, number, number];
    readonly comment?: Text;
    readonly surveyed?: number;
  };
  readonly closeReason?: Text;
}

export const ASKED: readonly Asked[] = [
  {
    customer: both("海岚冷链物流", "Sealand Cold Chain"),
    contact: both("吴经理", "Ms Wu"),
    phone: "0571-5550-1201",
    email: "wu@sealand.example.com",
    channel: "business",
    description: both("入库单需要打印温度记录。", "Inbound slips should print the temperature log."),
    received: -29,
    time: "10:15",
    wanted: -10,
    priority: "p2",
    owner: "peng",
    status: "closed",
    review: {
      on: -28,
      product: both("多数冷链客户都会用到。", "Most cold-chain customers would use it."),
      technology: both("温度数据已有，只改打印模板。", "The data is there; only the template changes."),
      design: both("单据版式需加一栏。", "The slip needs one more column."),
      feasibility: "high",
      plan: both("两周内交付新打印模板。", "New template within two weeks."),
      verdict: "feasible",
    },
    replied: -28,
    news: [
      {
        stage: "development",
        text: both("模板开发完成。", "The template is built."),
        next: both("客户现场试打。", "Test prints on site."),
      },
      { stage: "handover", text: both("试打通过。", "Test prints are fine."), next: both("正式交付。", "Delivery.") },
    ],
    acceptance: {
      delivered: -15,
      decided: -13,
      result: "passed",
      scores: [5, 5, 4, 5],
      comment: both("响应很快，希望以后支持自动导出。", "Quick work; automatic export would be nice."),
      surveyed: -10,
    },
    closeReason: both("已验收并回访", "Accepted and surveyed"),
  },
  {
    customer: both("嘉禾食品", "Jiahe Foods"),
    contact: both("郑主任", "Mr Zheng"),
    phone: "0571-5550-3388",
    email: "zheng@jiahe.example.com",
    channel: "phone",
    description: both("希望保质期临近30天时提醒。", "Wants a reminder 30 days before goods expire."),
    received: -24,
    time: "14:40",
    wanted: -5,
    priority: "p2",
    owner: "lu",
    status: "accepted",
    review: {
      on: -23,
      product: both("与现有预警功能合并。", "Fits into the alerts we have."),
      technology: both("增加一项定时任务。", "One more scheduled job."),
      feasibility: "high",
      plan: both("三周内随月度版本发布。", "With the monthly release, in three weeks."),
      verdict: "feasible",
    },
    replied: -22,
    news: [
      {
        stage: "design",
        text: both("提醒规则与客户确认。", "Rules agreed with the customer."),
        next: both("开始开发。", "Start development."),
      },
      {
        stage: "testing",
        text: both("功能测试完成。", "Function tested."),
        next: both("安排上线。", "Schedule the release."),
      },
    ],
    acceptance: { delivered: -5, decided: -2, result: "passed" },
  },
  {
    customer: both("通驰汽配", "Tongchi Auto Parts"),
    contact: both("罗先生", "Mr Luo"),
    phone: "0574-5550-2266",
    email: "luo@tongchi.example.com",
    channel: "website",
    description: both("盘点单能导出为表格并保留条码。", "Export stocktaking sheets to a spreadsheet with barcodes."),
    received: -21,
    time: "09:05",
    wanted: -4,
    priority: "p3",
    owner: "qian",
    status: "rejectedDelivery",
    review: {
      on: -20,
      product: both("导出格式需与客户模板一致。", "The format must match the customer's template."),
      technology: both("条码以文本保留前导零。", "Barcodes stay text to keep leading zeros."),
      feasibility: "high",
      plan: both("两周交付，先提供样张。", "Two weeks, with a sample first."),
      verdict: "feasible",
    },
    replied: -20,
    news: [
      {
        stage: "development",
        text: both("导出功能完成一半。", "Export is half done."),
        next: both("补条码列。", "Add the barcode column."),
      },
      { stage: "testing", text: both("内部测试通过。", "Passed our own tests."), next: both("交付客户。", "Deliver.") },
    ],
    acceptance: {
      delivered: -6,
      decided: -3,
      result: "failed",
      reason: both("部分条码丢失前导零。", "Some barcodes lost their leading zeros."),
    },
  },
  {
    customer: both("云杉医药", "Yunshan Pharma"),
    contact: both("贺女士", "Ms He"),
    phone: "021-5550-7712",
    email: "he@yunshan.example.com",
    channel: "business",
    description: both("批号追溯要能一键查到全部去向。", "One click from a batch number to everywhere it went."),
    received: -14,
    time: "16:20",
    wanted: 12,
    priority: "p1",
    owner: "lu",
    status: "inProgress",
    review: {
      on: -11,
      product: both("合规要求，优先安排。", "A compliance matter, goes first."),
      technology: both("需要新建追溯索引。", "Needs a new index for tracing."),
      design: both("新增一个查询页面。", "One new search page."),
      feasibility: "medium",
      plan: both("四周内分两次交付。", "In two deliveries within four weeks."),
      verdict: "feasible",
    },
    replied: -11,
    news: [
      {
        stage: "design",
        text: both("追溯方案评审通过。", "Tracing design approved."),
        next: both("建立索引。", "Build the index."),
      },
      {
        stage: "development",
        text: both("索引完成，查询页面开发中。", "Index done, search page under way."),
        next: both("第一次交付。", "First delivery."),
      },
    ],
  },
  {
    customer: both("星桥电商", "Starbridge Retail"),
    contact: both("顾小姐", "Ms Gu"),
    phone: "0571-5550-9043",
    email: "gu@starbridge.example.com",
    channel: "phone",
    description: both(
      "对接店铺订单，自动生成出库单；后要求同时支持两个平台。",
      "Turn shop orders into outbound slips; later asked for two platforms at once.",
    ),
    received: -18,
    time: "11:30",
    wanted: 15,
    priority: "p2",
    owner: "wei",
    status: "changeReview",
    review: {
      on: -17,
      product: both("先支持一个平台。", "One platform first."),
      technology: both("平台接口稳定，可行。", "The platform's interface is stable."),
      feasibility: "medium",
      plan: both("五周内完成单平台对接。", "One platform within five weeks."),
      verdict: "needsChange",
    },
    replied: -16,
    changed: -1,
    news: [
      {
        stage: "design",
        text: both("订单字段对照完成。", "Order fields mapped."),
        next: both("接口开发。", "Build the interface."),
      },
      {
        stage: "development",
        text: both("接口开发完成六成。", "Interface 60% done."),
        next: both("联调。", "Integration."),
      },
    ],
  },
  {
    customer: both("绿野农资", "Greenfield Supplies"),
    contact: both("孟经理", "Mr Meng"),
    phone: "0512-5550-4410",
    email: "meng@greenfield.example.com",
    channel: "website",
    description: both("希望按地块统计化肥领用。", "Wants to see fertilizer use by field."),
    received: -9,
    time: "13:50",
    wanted: 18,
    priority: "p3",
    owner: "peng",
    status: "waitingCustomer",
    review: {
      on: -8,
      product: both("需要客户提供地块编码。", "The customer must give us field codes."),
      technology: both("增加一个统计维度。", "One more dimension in the statistics."),
      feasibility: "high",
      plan: both("收到编码后两周交付。", "Two weeks after we have the codes."),
      verdict: "feasible",
    },
    replied: -8,
    news: [
      {
        stage: "design",
        text: both("统计口径已确认，等待地块编码。", "Definitions agreed; waiting for the field codes."),
        next: both("客户提供编码。", "Customer sends the codes."),
      },
    ],
  },
  {
    customer: both("锦程家居", "Jincheng Home"),
    contact: both("韩小姐", "Ms Han"),
    phone: "0573-5550-6621",
    email: "han@jincheng.example.com",
    channel: "phone",
    description: both("仓库平面图上显示实时库位占用。", "Show live bin occupancy on the floor plan."),
    received: -1,
    time: "10:10",
    wanted: 25,
    priority: "p3",
    status: "inReview",
  },
  {
    customer: both("博雅图书", "Boya Books"),
    contact: both("秦老师", "Ms Qin"),
    phone: "0571-5550-8170",
    email: "qin@boya.example.com",
    channel: "website",
    description: both("退货图书要能按出版社归类上架。", "Returned books should be shelved by publisher."),
    received: 0,
    time: "09:20",
    wanted: 20,
    priority: "p3",
    status: "registered",
  },
];
