/** The papers of a customer's request on its way: the record of its review, the letter of reply, the Friday note. */

import type { RowValues } from "../schema/types";
import { both } from "../schema/types";
import { Composer, paragraphs, signatures, type Source } from "./compose";
import type { Block, Occasion, Paper } from "./model";
import { plain } from "./runs";
import { dayText, sentences } from "./say";

export interface ReviewRows {
  readonly request: RowValues;
  /** The review it is about: the newest of the request's revision. */
  readonly review: RowValues;
}

const OPINIONS = ["product", "technology", "design"] as const;

/** 《客户需求评审记录》. */
export function reviewRecord({ request: asked, review: judged }: ReviewRows, occasion: Occasion): Paper {
  const composer = new Composer(occasion);
  const request = composer.source("Requests", asked);
  const review = composer.source("RequestReviews", judged);
  return composer.paper({
    kind: "reviewRecord",
    name: both("评审记录", "Review"),
    letterhead: composer.company(false) || request.text("customer"),
    title: composer.say(both("客户需求评审记录", "Record of Request Review")),
    id: review.text("id"),
    revision: review.number("revision") ?? 1,
    date: review.number("reviewedAt") ?? occasion.now,
    blocks: [
      requestForm(request),
      ...composer.sections([
        [both("需求描述", "The request"), paragraphs(request.need("description"))],
        [
          both("评审意见", "Views"),
          [
            {
              kind: "form",
              facts: [
                review.fact("reviewedAt", { needed: true }),
                review.fact("feasibility", { needed: true }),
                review.fact("participants", { needed: true, wide: true }),
                ...OPINIONS.flatMap((key) => review.optional(key, { wide: true })),
              ],
            },
          ],
        ],
        [both("评审结论", "Verdict"), verdictForm(review)],
      ]),
      signatures(composer, [
        both("产品负责人", "Product"),
        both("技术负责人", "Technology"),
        both("设计负责人", "Design"),
        both("销售负责人", "Sales"),
      ]),
    ],
  });
}

function requestForm(request: Source): Block {
  return {
    kind: "form",
    facts: [
      request.fact("customer", { needed: true }),
      request.fact("id"),
      request.fact("contact", { needed: true }),
      ...request.optional("phone"),
      request.fact("channel", { needed: true }),
      request.fact("receivedAt", { needed: true }),
      ...request.optional("expectedDate"),
      ...request.optional("revision"),
    ],
  };
}

function verdictForm(review: Source): readonly Block[] {
  const planned = review.value("verdict") !== "notFeasible";
  return [
    {
      kind: "form",
      facts: [
        review.fact("verdict", { needed: true }),
        review.fact("priority", { needed: true }),
        ...(planned ? [review.fact("plan", { needed: true, wide: true })] : review.optional("plan", { wide: true })),
        ...review.optional("replyDue", { wide: true }),
      ],
    },
  ];
}

/** 《客户需求反馈函》: the answer to the customer, feasible, feasible with changes, or not now. */
export function replyLetter({ request: asked, review: judged }: ReviewRows, occasion: Occasion): Paper {
  const composer = new Composer(occasion);
  const { language } = composer;
  const request = composer.source("Requests", asked);
  const review = composer.source("RequestReviews", judged);
  const company = composer.company(true);
  const date = request.number("repliedAt") ?? occasion.now;
  const revision = request.number("revision") ?? 1;
  return composer.paper({
    kind: "replyLetter",
    name: both("反馈函", "Reply"),
    letterhead: company,
    to: request.text("email"),
    title: composer.say(both("客户需求反馈函", "Reply to Your Request")),
    id: request.text("id"),
    revision,
    date,
    blocks: [
      ...salutation(composer, request),
      opening(composer, request),
      ...composer.sections([
        [both("评估结论", "Our assessment"), paragraphs(verdict(composer, review))],
        [
          both("响应方案", "What we propose"),
          paragraphs(review.value("verdict") === "notFeasible" ? review.text("plan") : review.need("plan")),
        ],
        [both("后续安排", "What happens next"), paragraphs(next(composer, review))],
        [both("联系方式", "Contact"), contact(composer, request)],
      ]),
      signOff(composer, [company, dayText(date, language)]),
    ],
  });
}

/** Whom a letter speaks to: 海岚冷链物流 / 尊敬的吴经理：, or Dear Ms Wu, */
export function salutation(composer: Composer, request: Source): readonly Block[] {
  const customer = request.need("customer");
  const contact = request.need("contact");
  const dear = contact === "" ? both("尊敬的客户：", "Dear customer,") : both(`尊敬的${contact}：`, `Dear ${contact},`);
  return [
    ...(customer === "" ? [] : [{ kind: "paragraph", text: plain(customer) } as const]),
    { kind: "paragraph", text: plain(composer.say(dear)) },
  ];
}

function opening(composer: Composer, request: Source): Block {
  const { language } = composer;
  const received = request.number("receivedAt");
  if (received === null) request.lacks("receivedAt");
  const day = received === null ? "" : dayText(received, language);
  const through = request.value("channel");
  const channels = {
    website: both("通过官网留言", " through our website"),
    phone: both("来电", " by phone"),
    business: both("在商务对接中", " in talks with our sales team"),
  } as const;
  const way =
    typeof through === "string" && through in channels ? channels[through as keyof typeof channels] : both("", "");
  const description = request.need("description").replace(/[。.]$/, "");
  const id = request.text("id");
  const said = both(
    `您好！感谢贵方${day === "" ? "" : `于${day}`}${way["zh-CN"]}提出需求：“${description}”（需求编号${id}）。我方已组织产品、技术、设计等部门评审，现将结果反馈如下。`,
    `Thank you for your request${day === "" ? "" : ` of ${day}`}${way["en-US"]}: “${description}” (our reference ${id}). Our product, technology and design teams have reviewed it, and this is our answer.`,
  );
  return { kind: "paragraph", text: plain(composer.say(said)), indent: true };
}

function verdict(composer: Composer, review: Source): string {
  review.need("verdict");
  switch (review.value("verdict")) {
    case "feasible":
      return composer.say(both("经评估，该需求**可执行**。", "Your request is **feasible**."));
    case "needsChange":
      return composer.say(
        both(
          "经评估，该需求**需调整**后执行，调整内容见下述方案，请贵方确认。",
          "Your request is **feasible with changes**; please see our proposal and tell us whether it suits you.",
        ),
      );
    case "notFeasible":
      return composer.say(
        both(
          "经评估，该需求**暂无法执行**，敬请谅解。条件具备时，我方将主动与贵方联系。",
          "We are sorry to say that your request is **not feasible at present**. We will come back to you when that changes.",
        ),
      );
    default:
      return "";
  }
}

function next(composer: Composer, review: Source): string {
  switch (review.value("verdict")) {
    case "feasible":
      return composer.say(
        both(
          "我方将按上述方案推进，执行期间每周五向贵方同步进展；如需调整，请随时告知，我方将重新评审并答复。",
          "We will go ahead as proposed and tell you every Friday how far we are. Should anything change on your side, let us know: we will review it again and answer you.",
        ),
      );
    case "needsChange":
      return composer.say(
        both(
          "收到贵方确认后，我方即按调整后的方案推进，执行期间每周五向贵方同步进展。",
          "As soon as you confirm, we will go ahead with the changed proposal and tell you every Friday how far we are.",
        ),
      );
    default:
      return "";
  }
}

/** The customer's contact on our side. */
function contact(composer: Composer, request: Source): readonly Block[] {
  const owner = request.text("owner") || request.need("registrar");
  if (owner === "") return [];
  return paragraphs(
    composer.say(both(`如有疑问，请与${owner}联系。`, `If you have any questions, please contact ${owner}.`)),
  );
}

/** 此致 / 敬礼！, or Yours sincerely, with who writes and when. */
function signOff(composer: Composer, lines: readonly string[]): Block {
  const courtesy = composer.language === "zh-CN" ? ["此致", "敬礼！"] : ["Yours sincerely,"];
  return { kind: "signOff", courtesy, lines: lines.filter(Boolean) };
}

export interface ProgressRows {
  readonly request: RowValues;
  /** This week's row of RequestProgress. */
  readonly progress: RowValues;
  /** The day of the next note, a serial. */
  readonly nextSync?: number | null;
}

/** The Friday note to a customer whose request is under way. */
export function progressNote({ request: asked, progress: news, nextSync }: ProgressRows, occasion: Occasion): Paper {
  const composer = new Composer(occasion);
  const { language } = composer;
  const request = composer.source("Requests", asked);
  const progress = composer.source("RequestProgress", news);
  const date = progress.number("syncedAt") ?? progress.number("syncDue") ?? occasion.now;
  const company = composer.company(true);
  const sender = [company, progress.text("syncedBy") || request.text("owner")].filter(Boolean);
  return composer.paper({
    kind: "progressNote",
    name: both("进展同步", "Progress"),
    letterhead: company,
    to: request.text("email"),
    title: composer.say(both("客户需求进展同步函", "Progress on Your Request")),
    id: progress.text("id") || request.text("id"),
    revision: request.number("revision") ?? 1,
    date,
    blocks: [
      ...salutation(composer, request),
      ...paragraphs(greeting(composer, request, date)),
      {
        kind: "facts",
        facts: [
          progress.fact("stage", { needed: true, label: composer.say(both("当前阶段", "Stage")) }),
          progress.fact("progress", { needed: true, label: composer.say(both("本周进展", "This week")) }),
          progress.fact("nextStep", { needed: true, label: composer.say(both("下一步", "Next step")) }),
        ].filter(({ text }) => text.length > 0),
      },
      ...paragraphs(after(composer, nextSync ?? null)),
      signOff(composer, [...sender, dayText(date, language)]),
    ],
  });
}

function greeting(composer: Composer, request: Source, date: number): string {
  const description = request.need("description").replace(/[。.]$/, "");
  const day = dayText(date, composer.language);
  const id = request.text("id");
  return composer.say(
    both(
      `您好！贵方需求“${description}”（需求编号${id}）截至${day}的进展如下，请查阅。`,
      `This is how far your request “${description}” (our reference ${id}) is as of ${day}.`,
    ),
  );
}

function after(composer: Composer, nextSync: number | null): string {
  const { language } = composer;
  const day = nextSync === null ? "" : dayText(nextSync, language);
  return sentences(
    [
      nextSync === null ? "" : composer.say(both(`下次同步时间为${day}`, `You will hear from us again on ${day}`)),
      composer.say(
        both("如需求有变化或有任何疑问，请随时与我方联系", "If anything has changed or is unclear, just let us know"),
      ),
    ],
    language,
  );
}
