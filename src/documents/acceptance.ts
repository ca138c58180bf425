/** What the customer signs and ticks at the end: 《客户需求验收单》 and 《客户满意度反馈表》. */

import type { RowValues } from "../schema/types";
import { both, type Text } from "../schema/types";
import { Composer, paragraphs, type Source } from "./compose";
import type { Block, Occasion, Option, Paper } from "./model";
import { plain } from "./runs";
import { dayText } from "./say";

export interface AcceptanceRows {
  readonly request: RowValues;
  /** The delivery to be accepted; before it is decided its result is left to tick. */
  readonly acceptance: RowValues;
  /** The review whose plan was carried out. */
  readonly review?: RowValues | null;
}

/** 《客户需求验收单》, with lines to sign for both sides. */
export function acceptanceForm({ request: asked, acceptance: row, review }: AcceptanceRows, occasion: Occasion): Paper {
  const composer = new Composer(occasion);
  const request = composer.source("Requests", asked);
  const acceptance = composer.source("Acceptances", row);
  const delivered = composer.source("RequestReviews", review ?? {}).text("plan");
  return composer.paper({
    kind: "acceptanceForm",
    name: both("验收单", "Acceptance"),
    letterhead: composer.company(true),
    to: request.text("email"),
    title: composer.say(both("客户需求验收单", "Acceptance of Delivery")),
    id: acceptance.text("id") || request.text("id"),
    revision: request.number("revision") ?? 1,
    date: acceptance.number("acceptedAt") ?? acceptance.number("deliveredAt") ?? occasion.now,
    blocks: [
      {
        kind: "form",
        facts: [
          request.fact("customer", { needed: true }),
          request.fact("id", { label: composer.say(both("需求编号", "Request ID")) }),
          request.fact("contact", { needed: true }),
          ...request.optional("phone"),
          request.fact("owner", { needed: true }),
          acceptance.fact("deliveredAt", { needed: true }),
        ],
      },
      ...composer.sections([
        [both("需求内容", "The request"), paragraphs(request.need("description"))],
        [both("约定方案", "What was agreed"), paragraphs(delivered)],
        [both("验收结论", "Result"), result(composer, acceptance)],
        [both("双方签章", "Signatures"), [parties(composer)]],
      ]),
      note(composer, both("本单一式两份，双方各执一份。", "Signed in two copies, one for each side.")),
    ],
  });
}

function result(composer: Composer, acceptance: Source): readonly Block[] {
  const decided = acceptance.value("result");
  const option = (key: string, text: Text): Option => ({ text: composer.say(text), ticked: decided === key });
  const reason = acceptance.text("reason");
  return [
    {
      kind: "questions",
      questions: [
        {
          label: composer.say(both("经验收，本次交付", "This delivery is")),
          options: [option("passed", both("通过", "accepted")), option("failed", both("不通过", "not accepted"))],
        },
      ],
    },
    ...(reason === ""
      ? [
          {
            kind: "room",
            label: composer.say(both("意见或不通过的原因", "Remarks, or why it is not accepted")),
            lines: 3,
          } as const,
        ]
      : [{ kind: "facts", facts: [acceptance.fact("reason")] } as const]),
  ];
}

function parties(composer: Composer): Block {
  const lines = [both("签字", "Signature"), both("盖章", "Seal"), both("日期", "Date")].map((text) =>
    composer.say(text),
  );
  return {
    kind: "signatures",
    parties: [both("客户方", "Customer"), both("我方", "Supplier")].map((title) => ({
      title: composer.say(title),
      lines,
    })),
  };
}

const note = (composer: Composer, text: Text): Block => ({
  kind: "paragraph",
  text: plain(composer.say(text)),
  note: true,
});

const SCORES: readonly (readonly [number, Text])[] = [
  [5, both("非常满意", "Excellent")],
  [4, both("满意", "Good")],
  [3, both("一般", "Fair")],
  [2, both("不满意", "Poor")],
  [1, both("很不满意", "Very poor")],
];

export interface SurveyRows {
  readonly request: RowValues;
  readonly acceptance: RowValues;
}

/** 《客户满意度反馈表》: ticked where scores are known, otherwise left to the customer. */
export function surveyForm({ request: asked, acceptance: row }: SurveyRows, occasion: Occasion): Paper {
  const composer = new Composer(occasion);
  const request = composer.source("Requests", asked);
  const acceptance = composer.source("Acceptances", row);
  const comment = acceptance.text("comment");
  return composer.paper({
    kind: "surveyForm",
    name: both("满意度反馈表", "Survey"),
    letterhead: composer.company(true),
    to: request.text("email"),
    title: composer.say(both("客户满意度反馈表", "Customer Satisfaction Survey")),
    id: acceptance.text("id") || request.text("id"),
    revision: request.number("revision") ?? 1,
    date: acceptance.number("surveyedAt") ?? occasion.now,
    blocks: [
      ...salutation(composer, request),
      {
        kind: "form",
        facts: [
          request.fact("customer", { needed: true }),
          ...request.optional("contact"),
          request.fact("id", { label: composer.say(both("需求编号", "Request ID")) }),
          acceptance.fact("deliveredAt", { needed: true }),
        ],
      },
      ...composer.sections([
        [
          both("满意度评价（请在相应方框内打√）", "Your scores (please tick one box in each line)"),
          [questions(composer, acceptance)],
        ],
        [
          both("意见与建议", "Comments and suggestions"),
          comment === "" ? [{ kind: "room", label: "", lines: 5 }] : paragraphs(comment),
        ],
      ]),
      {
        kind: "signatures",
        parties: [
          { title: "", lines: [composer.say(both("客户填写人", "Filled in by")), composer.say(both("日期", "Date"))] },
        ],
      },
    ],
  });
}

function salutation(composer: Composer, request: Source): readonly Block[] {
  const name = request.text("contact");
  const dear = name === "" ? both("尊敬的客户", "Dear customer") : both(`尊敬的${name}`, `Dear ${name}`);
  const received = request.number("receivedAt");
  const day = received === null ? "" : dayText(received, composer.language);
  const said = both(
    `感谢贵方${day === "" ? "" : `于${day}`}提出的需求。为持续改进服务，请您对本次交付作出评价。`,
    `Thank you for the request${day === "" ? "" : ` you made on ${day}`}. Please tell us how we did, so that we can do better.`,
  );
  return [
    { kind: "paragraph", text: plain(composer.say(both(`${dear["zh-CN"]}：`, `${dear["en-US"]},`))) },
    { kind: "paragraph", text: plain(composer.say(said)), indent: true },
  ];
}

function questions(composer: Composer, acceptance: Source): Block {
  const keys = ["response", "quality", "communication", "overall"] as const;
  return {
    kind: "questions",
    questions: keys.map((key) => ({
      label: acceptance.label(key),
      options: SCORES.map(([score, text]) => ({
        text: composer.say(both(`${score} ${text["zh-CN"]}`, `${score} ${text["en-US"]}`)),
        ticked: acceptance.number(key) === score,
      })),
    })),
  };
}
