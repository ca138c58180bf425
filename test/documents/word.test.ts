import type { Paper } from "../../src/documents/model";
import { asWord } from "../../src/documents/word";
import { LANGUAGES } from "../../src/schema/types";
import { CheckedPackage } from "../support/package-check";
import { samplePapers } from "../support/sample-papers";
import { all, type Node } from "../support/xml-dom";

const opened = async (paper: Paper): Promise<CheckedPackage> =>
  new CheckedPackage(new Uint8Array(await (await asWord(paper)).arrayBuffer()));

const papers = LANGUAGES.flatMap((language) =>
  samplePapers(language).map((paper) => [paper.kind, language, paper] as const),
);

const wordsOf = (node: Node | undefined): string =>
  all(node, "p")
    .map((paragraph) =>
      all(paragraph, "t")
        .map(({ text }) => text)
        .join(""),
    )
    .join("\n");

/** What makes Word say that a file is damaged: parts that nothing is known of, links into nothing, ragged tables. */
function faultsOf(file: CheckedPackage): readonly string[] {
  const types = file.tree("[Content_Types].xml");
  const endings = new Set(all(types, "Default").map(({ attributes }) => attributes["Extension"]));
  const named = new Set(all(types, "Override").map(({ attributes }) => attributes["PartName"]));
  for (const part of file.parts) {
    if (!named.has(`/${part}`) && !endings.has(part.split(".").pop())) file.fault(`${part} has no content type`);
    file.tree(part);
    for (const { target, external } of file.links(part))
      if (!external && !file.files[target]) file.fault(`${part} leads to ${target}, which is not there`);
  }
  for (const table of all(file.tree("word/document.xml"), "tbl")) checkTable(file, table);
  return file.faults;
}

function checkTable(file: CheckedPackage, table: Node): void {
  const columns = all(table, "gridCol").length;
  for (const row of all(table, "tr")) {
    const cells = row.children.filter(({ name }) => name === "tc");
    const spans = cells.map((cell) => Number(all(cell, "gridSpan")[0]?.attributes["val"] ?? 1));
    const sum = spans.reduce((total, span) => total + span, 0);
    if (sum !== columns) file.fault(`a row of ${sum} columns stands in a table of ${columns}`);
    if (cells.some((cell) => cell.children.at(-1)?.name !== "p")) file.fault("a cell doesn't end with a paragraph");
  }
}

test.each(papers)("%s in %s is a sound Word file with all its words", async (_kind, _language, paper) => {
  const file = await opened(paper);
  expect(faultsOf(file)).toEqual([]);
  const said = wordsOf(file.tree("word/document.xml"));
  expect(said.split("\n")).toEqual(expect.arrayContaining([paper.letterhead, paper.title]));
  for (const block of paper.blocks) if (block.kind === "heading") expect(said).toContain(block.text);
  expect(said).not.toMatch(/undefined|null|NaN|\*\*/);
});

test("it is A4 between margins of 2.5 cm, with its number above and pages below", async () => {
  const file = await opened(papers[3]![2]);
  const document = file.tree("word/document.xml");
  expect(all(document, "pgSz")[0]!.attributes).toMatchObject({ w: "11906", h: "16838" });
  expect(all(document, "pgMar")[0]!.attributes["left"]).toBe("1418");
  const header = file.linked("word/document.xml", "header")[0]!;
  const footer = file.linked("word/document.xml", "footer")[0]!;
  expect(wordsOf(file.tree(header))).toContain(papers[3]![2].id);
  expect(all(file.tree(footer), "instrText").map(({ text }) => text)).toEqual(["PAGE", "NUMPAGES"]);
});
