import { PAPER_KINDS } from "../../src/documents/model";
import { asText } from "../../src/documents/text";
import { LANGUAGES } from "../../src/schema/types";
import { samplePapers } from "../support/sample-papers";

const papers = LANGUAGES.flatMap((language) => samplePapers(language).map((paper) => ({ language, paper })));
const named = papers.map(({ language, paper }): [string, string, string] => [paper.kind, language, asText(paper)]);

test("the sample company fills every kind of document", () => {
  expect(samplePapers("zh-CN").map(({ kind }) => kind)).toEqual(PAPER_KINDS);
});

test.each(named)("%s in %s leaves no gap visible", (_kind, _language, text) => {
  expect(text).not.toMatch(/undefined|null|NaN|\[object|\{|\}|（）|“”|____/);
});
