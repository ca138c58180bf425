/** The one place where issues become sentences, in both languages. Each says what is wrong and what to do. */
import type { Field, Table } from "./compiled";
import type { Issue, IssueCode } from "./issue";
import { both, type Language, type Text } from "./types";
import { weekdayName } from "./weekdays";

interface Speaker {
  readonly fact: (key: string) => string;
  /** The name of the field that a fact names. */
  readonly field: (key: string) => string;
  /** The words of the choice or choices that a fact names, of this field. */
  readonly words: (key: string, of?: Field) => string;
  /** The field the issue stands at. */
  readonly own: Field | undefined;
  readonly table: Table;
  readonly language: Language;
}

type Sentence = (say: Speaker) => Text;

const name = (say: Speaker): string => say.own?.text[say.language] ?? "";

const sentences: Record<IssueCode, Sentence> = {
  required: (say) => both(`请填写${name(say)}。`, `Fill in ${name(say)}.`),
  notANumber: (say) =>
    both(`“${say.fact("value")}”不是数字，请输入数字。`, `“${say.fact("value")}” is not a number; enter one.`),
  notAWholeNumber: (say) =>
    both(
      `请输入整数，不要小数（现为 ${say.fact("value")}）。`,
      `Enter a whole number instead of ${say.fact("value")}.`,
    ),
  tooSmall: (say) => both(`不能小于 ${say.fact("least")}。`, `It can't be less than ${say.fact("least")}.`),
  tooLarge: (say) => both(`不能大于 ${say.fact("most")}。`, `It can't be more than ${say.fact("most")}.`),
  notADate: (say) =>
    both(
      `“${say.fact("value")}”不是日期，请按 2026-11-22 的样子输入。`,
      `“${say.fact("value")}” is not a date; write it like 2026-11-22.`,
    ),
  notAShare: (say) =>
    both(`“${say.fact("value")}”不在 0% 到 100% 之间。`, `“${say.fact("value")}” is not between 0% and 100%.`),
  notYesOrNo: (say) => both(`“${say.fact("value")}”只能是“是”或“否”。`, `“${say.fact("value")}” has to be Yes or No.`),
  notAChoice: (say) =>
    both(
      `“${say.fact("value")}”不在选项中，请从下拉列表选择。`,
      `“${say.fact("value")}” is not one of the choices; pick one from the list.`,
    ),
  tooLong: (say) =>
    both(
      `内容有 ${say.fact("length")} 个字符，一个单元格最多 ${say.fact("most")} 个，请删短或放入附件。`,
      `This is ${say.fact("length")} characters long and a cell holds ${say.fact("most")}; shorten it or attach a file.`,
    ),
  notAnEmail: (say) =>
    both(
      `“${say.fact("value")}”不像邮箱地址，应形如 name@example.com。`,
      `“${say.fact("value")}” doesn't look like an e-mail address such as name@example.com.`,
    ),
  notAPhone: (say) =>
    both(
      `“${say.fact("value")}”不像电话号码，请只用数字、空格和 + - ( )。`,
      `“${say.fact("value")}” doesn't look like a phone number; use digits, spaces and + - ( ).`,
    ),
  notAText: (say) => both(`${name(say)}应为文字。`, `${name(say)} has to be text.`),
  listed: (say) =>
    both(
      `“${say.fact("value")}”里有分隔符，请一次只填一个名字。`,
      `“${say.fact("value")}” holds a separator; enter one name at a time.`,
    ),
  unknownReference: (say) =>
    both(
      `找不到编号“${say.fact("value")}”，请从列表选择，或先登记它。`,
      `There is no “${say.fact("value")}”; pick one from the list, or enter it first.`,
    ),
  unknownPerson: (say) =>
    both(
      `人员名册里没有“${say.fact("value")}”，请检查写法，或先把此人加入人员名册。`,
      `“${say.fact("value")}” isn't in People; check the spelling, or add the person first.`,
    ),
  wrongOrder: (say) =>
    both(
      `${name(say)}不能早于${say.field("first")}，请检查两个日期。`,
      `${name(say)} can't be before ${say.field("first")}; check both dates.`,
    ),
  wrongWeekday: (say) => {
    const day = (language: Language) => weekdayName(Number(say.fact("weekday")), language);
    return both(
      `${name(say)}应为${day("zh-CN")}，请改选那一天。`,
      `${name(say)} has to be a ${day("en-US")}; pick that day.`,
    );
  },
  neededWhen: (say) => {
    const when = say.table.field(say.fact("when"));
    return both(
      `${say.field("when")}为“${say.words("is", when)}”时，请填写${name(say)}。`,
      `${name(say)} is needed where ${say.field("when")} is “${say.words("is", when)}”.`,
    );
  },
  duplicate: (say) =>
    both(
      `已有一行的${name(say)}是“${say.fact("value")}”，请换一个或加后缀区分。`,
      `Another row already has the ${name(say)} “${say.fact("value")}”; choose another or add a suffix.`,
    ),
  unknownField: (say) =>
    both(`表中没有“${say.fact("name")}”这一列。`, `The sheet has no column “${say.fact("name")}”.`),
  calculated: (say) => both(`${name(say)}由公式得出，无需填写。`, `${name(say)} is calculated; leave it empty.`),
  illegalJump: (say) =>
    both(
      `不能从“${say.words("from")}”直接改为“${say.words("to")}”，请按流程选择下一步。`,
      `“${say.words("from")}” can't become “${say.words("to")}” directly; choose one of the offered steps.`,
    ),
  jumpNeeds: (say) =>
    both(`改为“${state(say)}”前，请先填写${name(say)}。`, `Before it becomes “${state(say)}”, fill in ${name(say)}.`),
  jumpNeedsValue: (say) =>
    both(
      `改为“${state(say)}”要求${name(say)}为${wanted(say)}。`,
      `To become “${state(say)}”, ${name(say)} has to be ${wanted(say)}.`,
    ),
  samePerson: (say) =>
    both(
      `${name(say)}与${say.field("other")}不能是同一人，请换一位。`,
      `${name(say)} and ${say.field("other")} can't be the same person; choose someone else.`,
    ),
  notAlone: (say) =>
    both(
      `改为“${state(say)}”要连同相关记录一起办，请在窗格的“流程”页里操作。`,
      `Becoming “${state(say)}” changes other rows as well; do it in the pane, under Work.`,
    ),
  reasonNeeded: (say) =>
    say.fact("to")
      ? both(`改为“${state(say)}”请写明原因。`, `Say why it becomes “${state(say)}”.`)
      : both(`调整${name(say)}请写明原因。`, `Say why ${name(say)} is changed.`),
};

const state = (say: Speaker): string => say.words("to", say.table.states?.field);

function wanted(say: Speaker): string {
  const words = say
    .fact("wanted")
    .split("|")
    .map((key) => choiceWords(say.own, key, say.language));
  return say.language === "zh-CN"
    ? words.map((word) => `“${word}”`).join("或")
    : words.map((word) => `“${word}”`).join(" or ");
}

function choiceWords(field: Field | undefined, key: string, language: Language): string {
  if (field?.type === "percent") return `${Number(key) * 100}%`;
  return field?.list?.choice(key)?.text[language] ?? key;
}

/** The sentence a person reads at the field, in their language. */
export function issueWords(issue: Issue, table: Table, language: Language): string {
  const own = issue.field !== undefined && table.hasField(issue.field) ? table.field(issue.field) : undefined;
  const fact = (key: string): string => String(issue.facts[key] ?? "");
  const say: Speaker = {
    own,
    table,
    language,
    fact,
    field: (key) => (table.hasField(fact(key)) ? table.field(fact(key)).text[language] : fact(key)),
    words: (key, of = own) => choiceWords(of, fact(key), language),
  };
  return sentences[issue.code](say)[language];
}
