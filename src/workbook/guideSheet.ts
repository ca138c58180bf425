/** The Guide: how to begin, what each sheet is for, and what the colours mean. Pure. */

import type { Schema, Table } from "../schema/compiled";
import type { Language, Process, SheetSpec, Tone } from "../schema/types";
import type { Action, CellInput, Look } from "./actions";
import { area, cell, wholeRows } from "./address";
import { face, header, heading, printing, rowHeight } from "./frame";
import { HAIRLINE, INK, TAB_COLORS, TINTS } from "./look";
import { sheetKeys } from "./sheetOrder";
import { guideWords, processWords, toneWords, words } from "./words";

const PURPOSE_WIDTH = 104;
const HEAD_HEIGHT = 24;
const TONES: readonly Tone[] = ["neutral", "active", "review", "good", "soon", "late", "muted"];
const PROCESSES: readonly Process[] = ["notice", "project", "request", "helper"];

export interface GuideContent {
  readonly schema: Schema;
  readonly sheet: string;
  readonly language: Language;
  /** The name of every other sheet of ours, by the key of its table or sheet. */
  readonly sheetNames: ReadonlyMap<string, string>;
}

/** A new Guide; its links want the other sheets to be there. */
export function makeGuide(content: GuideContent): Action[] {
  const { schema, sheet, language } = content;
  const spec = schema.sheet("Guide");
  const steps = guideWords.stepLines.map((line) => nameSheets(line[language], content));
  const list = 3 + steps.length + 2;
  const entries = guideEntries(content);
  const legend = list + entries.length + 3;
  return [
    face(sheet, language),
    { do: "format", sheet, areas: "A:A", look: { width: 26 } },
    { do: "format", sheet, areas: "B:B", look: { width: 20, align: "Center" } },
    { do: "format", sheet, areas: "C:C", look: { width: PURPOSE_WIDTH } },
    ...heading(sheet, `${words.product[language]} · ${spec.text[language]}`, spec.purpose[language]),
    ...section(sheet, 3, guideWords.steps[language]),
    { do: "write", sheet, at: area(4, 0, steps.length, 1), values: steps.map((step) => [step]) },
    ...sheetList(content, list, entries),
    ...legendRows(content, legend),
    printing(sheet, language, { single: true }),
  ];
}

interface GuideEntry {
  readonly sheet: string;
  readonly process: Process;
  readonly purpose: string;
}

function guideEntries({ schema, language, sheetNames }: GuideContent): GuideEntry[] {
  const own = (item: Table | SheetSpec): GuideEntry[] => {
    const sheet = sheetNames.get(item.key);
    return sheet ? [{ sheet, process: item.process, purpose: item.purpose[language] }] : [];
  };
  const keys = sheetKeys(schema).filter((key) => key !== "Guide");
  return keys.flatMap((key) => own(schema.hasTable(key) ? schema.table(key) : schema.sheet(key)));
}

function section(sheet: string, row: number, title: string): Action[] {
  return [
    { do: "write", sheet, at: cell(row, 0), values: [[title]] },
    { do: "format", sheet, areas: cell(row, 0), look: { size: 12, bold: true, color: INK, height: 26 } },
  ];
}

function sheetList({ sheet, language }: GuideContent, row: number, entries: readonly GuideEntry[]): Action[] {
  const head = [guideWords.sheet[language], "", guideWords.purpose[language]];
  const rows = entries.map((entry): CellInput[] => [entry.sheet, processWords[entry.process][language], entry.purpose]);
  const body = area(row + 1, 0, rows.length + 1, 3);
  return [
    { do: "write", sheet, at: area(row, 0, rows.length + 1, 3), values: [head, ...rows] },
    header(sheet, area(row, 0, 1, 3)),
    { do: "format", sheet, areas: wholeRows([row]), look: { height: HEAD_HEIGHT } },
    { do: "format", sheet, areas: body, look: { line: HAIRLINE, wrap: true } },
    entryHeights(sheet, row + 1, entries),
    ...processColours(sheet, row + 1, entries),
    ...entries.map((entry, index): Action => ({
      do: "link",
      sheet,
      at: cell(row + 1 + index, 0),
      to: entry.sheet,
      text: entry.sheet,
    })),
  ];
}

/** All as tall as the tallest, so that the list reads evenly. */
function entryHeights(sheet: string, row: number, entries: readonly GuideEntry[]): Action {
  const height = rowHeight(entries.map(({ purpose }) => ({ text: purpose, width: PURPOSE_WIDTH }))) + 2;
  return { do: "format", sheet, areas: wholeRows(entries.map((_, index) => row + index)), look: { height } };
}

function processColours(sheet: string, row: number, entries: readonly GuideEntry[]): Action[] {
  return PROCESSES.flatMap((process): Action[] => {
    const cells = entries.flatMap((entry, index) => (entry.process === process ? [cell(row + index, 1)] : []));
    const look: Look = { color: TAB_COLORS[process], bold: true };
    return cells.length > 0 ? [{ do: "format", sheet, areas: cells.join(","), look }] : [];
  });
}

function legendRows({ sheet, language }: GuideContent, row: number): Action[] {
  return [
    ...section(sheet, row, guideWords.legend[language]),
    {
      do: "write",
      sheet,
      at: area(row + 1, 0, TONES.length, 1),
      values: TONES.map((tone) => [toneWords[tone][language]]),
    },
    { do: "format", sheet, areas: area(row + 1, 0, TONES.length, 1), look: { align: "Center", height: 20 } },
    ...TONES.map((tone, index): Action => {
      const { fill, text } = TINTS[tone];
      return { do: "format", sheet, areas: cell(row + 1 + index, 0), look: { fill, color: text } };
    }),
  ];
}

/** Puts sheets' names into a sentence that mentions them by key. */
function nameSheets(sentence: string, { sheetNames }: GuideContent): string {
  return sentence.replace(/\{(\w+)\}/g, (_, key: string) => sheetNames.get(key) ?? key);
}
