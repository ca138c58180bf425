import { firstLanguage, speak } from "../../../host/preview/texts";

test.each([
  ["the address says so", "?lang=en-US", ["zh-CN"], "en-US"],
  ["the browser speaks Chinese", "", ["zh-TW"], "zh-CN"],
  ["the browser speaks another language", "", ["fr"], "en-US"],
  ["nothing is known", "", [], "zh-CN"],
])("the first language follows when %s", (_name, search, browser, language) =>
  expect(firstLanguage(search, browser)).toBe(language),
);

test("facts take their places in a text", () => expect(speak("zh-CN")("insertRows", { n: 3 })).toBe("插入 3 行"));

test("a text without its fact keeps the place in sight", () => expect(speak("en-US")("opened")).toBe("Opened {name}"));
