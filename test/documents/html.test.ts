import { asHtml } from "../../src/documents/html";
import { internalNotice } from "../../src/documents/notices";
import { LANGUAGES } from "../../src/schema/types";
import { NOW, samplePapers } from "../support/sample-papers";

const notice = { title: "<script>alert(1)</script>", content: 'a & b "c" **重要**', department: "行政部" };
const html = asHtml(internalNotice({ notice }, { language: "zh-CN", now: NOW }));

test("whatever people typed is text, never markup", () => {
  expect(html).not.toContain("<script");
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(html).toContain("a &amp; b &quot;c&quot; <strong>重要</strong>");
});

const papers = LANGUAGES.flatMap((language) =>
  samplePapers(language).map((paper) => [paper.kind, language, paper] as const),
);

test.each(papers)("%s in %s is well-formed and says its title", (_kind, language, paper) => {
  const made = asHtml(paper);
  const stack: string[] = [];
  for (const [, close, name, rest] of made.matchAll(/<(\/?)(\w+)([^>]*)>/g)) {
    if (name === "br" || rest!.endsWith("/")) continue;
    if (close) expect(stack.pop()).toBe(name);
    else stack.push(name!);
  }
  expect(stack).toEqual([]);
  expect(made).toContain(`lang="${language}"`);
  expect(made).not.toMatch(/undefined|null|NaN/);
});
