/**
 * Group × status: how many of each there are, with totals and the share that is done. Given-up rows (cancelled,
 * rejected, superseded) are counted but don't lower the share.
 */
import type { Choice, ChoiceList } from "../schema/compiled";
import { both, type Language, type Text } from "../schema/types";
import { pairs, type Cell, type Range } from "./cells";
import { languageOf, listOfStates } from "./states";

export type Matrix = readonly (readonly (string | number)[])[];

const TOTAL = both("合计", "Total");
const DONE_SHARE = both("完成率", "Done share");
const BLANK = both("(空)", "(blank)");
const GROUP = both("分组", "Group");

interface Column {
  readonly words: string;
  readonly choice?: Choice;
}

interface Counted {
  readonly group: string;
  readonly column: string;
}

/**
 * A matrix with a header row, one row a group in order of appearance, and a row of totals. States stand in their own
 * order, then words that are no state. Rows empty in both ranges are left out; nothing at all gives one empty cell.
 */
export function statusBy(groups: Range, statuses: Range): Matrix {
  const rows = pairs(groups, statuses);
  if (rows.length === 0) return [[""]];
  const words = rows.flatMap(([, status]) => (status === null ? [] : [String(status)]));
  const list = listOfStates(words);
  const language = languageOf(words, list);
  const counted = rows.map(([group, status]) => ({
    group: group === null ? BLANK[language] : String(group),
    column: columnWords(status, list, language),
  }));
  return matrixOf(counted, columnsOf(counted, list, language), language);
}

const columnWords = (status: Cell, list: ChoiceList | undefined, language: Language): string =>
  status === null ? BLANK[language] : (list?.recognise(String(status))?.text[language] ?? String(status));

function columnsOf(counted: readonly Counted[], list: ChoiceList | undefined, language: Language): readonly Column[] {
  const present = new Set(counted.map(({ column }) => column));
  const known = (list?.choices ?? [])
    .map((choice) => ({ words: choice.text[language], choice }))
    .filter(({ words }) => present.delete(words));
  return [...known, ...[...present].map((words) => ({ words }))];
}

function matrixOf(counted: readonly Counted[], columns: readonly Column[], language: Language): Matrix {
  const say = (text: Text) => text[language];
  const groups = [...new Set(counted.map(({ group }) => group))];
  const header = [say(GROUP), ...columns.map(({ words }) => words), say(TOTAL), say(DONE_SHARE)];
  const row = (label: string, of: readonly Counted[]) => [label, ...countsAndShare(of, columns)];
  return [
    header,
    ...groups.map((group) =>
      row(
        group,
        counted.filter((each) => each.group === group),
      ),
    ),
    row(say(TOTAL), counted),
  ];
}

function countsAndShare(rows: readonly Counted[], columns: readonly Column[]): readonly (string | number)[] {
  const counts = columns.map(({ words }) => rows.filter(({ column }) => column === words).length);
  const sum = (outcome: string) =>
    counts.reduce((all, count, index) => (columns[index]!.choice?.outcome === outcome ? all + count : all), 0);
  const counting = rows.length - sum("dropped");
  return [...counts, rows.length, counting === 0 ? "" : sum("done") / counting];
}
