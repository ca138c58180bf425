/** A document as HTML with its looks in it, for an e-mail or a word processor to paste. Every text is escaped. */

import type { Language } from "../schema/types";
import type { Block, Fact, Option, Paper, Party, Runs } from "./model";
import { paragraphsOf } from "./runs";
import { colon } from "./say";
import { TICKS } from "./text";

const FAMILY: Readonly<Record<Language, string>> = {
  "zh-CN": "FangSong,仿宋,STFangsong,SimSun,serif",
  "en-US": "Calibri,'Segoe UI',Arial,sans-serif",
};
const LINE = "1px solid #9aa7b2";
const CELL = `border:${LINE};padding:4px 8px;vertical-align:middle`;
const HEAD = `${CELL};background:#f1f4f6;text-align:center;white-space:nowrap`;

/** The document as one element. */
export function asHtml(paper: Paper): string {
  const { language, letterhead, title, subtitle, blocks } = paper;
  const head = [
    tag(
      "div",
      "text-align:center;font-weight:bold;color:#17324d;border-bottom:1px solid #0e6b6b;padding-bottom:6px",
      escaped(letterhead),
    ),
    tag("h1", "text-align:center;font-size:20px;margin:18px 0 14px", escaped(title)),
    ...(subtitle ? [tag("p", "text-align:center;color:#5f6b76;margin:0 0 12px", escaped(subtitle))] : []),
  ];
  const body = blocks.map((block) => blockHtml(block, language));
  const style = `max-width:640px;font-family:${FAMILY[language]};font-size:15px;line-height:1.7;color:#1b1b1b`;
  return `<article lang="${language}" style="${style}">${[...head, ...body].join("")}</article>`;
}

const tag = (name: string, style: string, content: string): string => `<${name} style="${style}">${content}</${name}>`;

/** Text as it stands in HTML. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function runsHtml(runs: Runs): string {
  return runs
    .map(({ text, strong }) => {
      const said = escaped(text).replace(/\r?\n/g, "<br>");
      return strong ? `<strong>${said}</strong>` : said;
    })
    .join("");
}

function blockHtml(block: Block, language: Language): string {
  switch (block.kind) {
    case "heading":
      return tag(block.level === 1 ? "h2" : "h3", "font-size:16px;margin:14px 0 4px", escaped(block.text));
    case "paragraph":
      return paragraphHtml(block, language);
    case "items":
      return tag(
        "ol",
        "margin:4px 0;padding-left:24px",
        block.items.map((item) => `<li>${runsHtml(item)}</li>`).join(""),
      );
    case "facts":
      return block.facts.map((fact) => factHtml(fact, language)).join("");
    case "form":
      return table(formRows(block.facts).join(""));
    case "table":
      return tableHtml(block);
    case "questions":
      return block.questions.map(({ label, options }) => questionHtml(label, options, language)).join("");
    case "room":
      return `${block.label === "" ? "" : tag("p", "margin:4px 0;color:#5f6b76", escaped(block.label))}${tag("div", `border:${LINE};height:${block.lines * 28}px`, "")}`;
    case "signatures":
      return table(tag("tr", "", block.parties.map((party) => partyHtml(party, language)).join("")));
    case "signOff":
      return signOffHtml(block, language);
    case "pageBreak":
      return "";
  }
}

function paragraphHtml(
  { text, indent, align, note }: Extract<Block, { kind: "paragraph" }>,
  language: Language,
): string {
  const style = [
    "margin:4px 0",
    indent && language === "zh-CN" ? "text-indent:2em" : "",
    align ? `text-align:${align}` : "",
    note ? "color:#5f6b76;font-size:13px" : "",
  ];
  return paragraphsOf(text)
    .map((paragraph) => tag("p", style.filter(Boolean).join(";"), runsHtml(paragraph)))
    .join("");
}

const factHtml = ({ label, text }: Fact, language: Language): string =>
  tag("p", "margin:4px 0", `<span style="color:#17324d">${escaped(label)}${colon(language)}</span>${runsHtml(text)}`);

const table = (rows: string): string =>
  `<table style="border-collapse:collapse;width:100%;margin:8px 0;font-size:14px">${rows}</table>`;

function formRows(facts: readonly Fact[]): readonly string[] {
  return facts.map(({ label, text }) =>
    tag(
      "tr",
      "",
      `${tag("th", `${HEAD};width:25%;font-weight:normal`, escaped(label))}${tag("td", CELL, runsHtml(text))}`,
    ),
  );
}

function tableHtml({ columns, rows }: Extract<Block, { kind: "table" }>): string {
  const titles = columns.map(({ title }) => tag("th", HEAD, escaped(title))).join("");
  const body = rows.map((row) =>
    tag(
      "tr",
      "",
      columns
        .map(({ align }, at) => tag("td", `${CELL};text-align:${align ?? "left"}`, runsHtml(row[at] ?? [])))
        .join(""),
    ),
  );
  return table(tag("tr", "", titles) + body.join(""));
}

function questionHtml(label: string, options: readonly Option[], language: Language): string {
  const ticks = options.map(({ text, ticked }) => `${ticked ? TICKS.on : TICKS.off} ${escaped(text)}`);
  return tag("p", "margin:4px 0", `${escaped(label)}${colon(language)}${ticks.join("&emsp;")}`);
}

function partyHtml({ title, lines }: Party, language: Language): string {
  const signed = lines.map(
    (line) =>
      `${escaped(line)}${colon(language)}<span style="display:inline-block;width:9em;border-bottom:1px solid #5f6b76">&nbsp;</span>`,
  );
  return tag(
    "td",
    "padding:10px 8px;vertical-align:top;line-height:2.2",
    [...(title === "" ? [] : [escaped(title)]), ...signed].join("<br>"),
  );
}

function signOffHtml({ courtesy, lines }: Extract<Block, { kind: "signOff" }>, language: Language): string {
  const chinese = language === "zh-CN";
  const polite = courtesy.map((line, index) =>
    tag("p", `margin:4px 0${index === 0 && chinese ? ";text-indent:2em" : ""}`, escaped(line)),
  );
  const signed = lines.map((line) => tag("p", `margin:4px 0;text-align:${chinese ? "right" : "left"}`, escaped(line)));
  return [...polite, tag("p", "margin:10px 0", "&nbsp;"), ...signed].join("");
}
