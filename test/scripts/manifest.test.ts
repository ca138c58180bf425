/** The manifest is checked here without the internet; each fault that the check is for is made once and must be found. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { checkManifest, fillManifest } from "../../scripts/manifest";

const file = path.resolve(__dirname, "../../manifest.xml");
const xml = readFileSync(file, "utf8");
const produced = fillManifest(xml, "https://addins.example.com/trackbook/");
const check = (manifest: string) => checkManifest(manifest, { production: true });

test("the manifest for a production address has no fault", () => {
  expect(check(produced)).toEqual([]);
});

test("Microsoft's own reader understands it", () => {
  const said = execFileSync("npx", ["office-addin-manifest", "info", file], { encoding: "utf8" });
  expect(said).toMatch(/Name: Trackbook/);
  expect(said).toMatch(/Default Locale: en-US/);
});

test("the place it is served from is filled in everywhere", () => {
  expect(produced).not.toContain("localhost");
  expect(produced).toContain('"https://addins.example.com/trackbook/taskpane.html"');
});

describe("a fault is found and named:", () => {
  const faults: [string, string, RegExp][] = [
    ["text that is not XML", produced.replace("</Hosts>", ""), /not well-formed/],
    ["an id that is no GUID", produced.replace("5f0c7a52-", ""), /Id is not a GUID/],
    ["a version of three words", produced.replace("0.1.0.0", "one"), /Version is not/],
    [
      "a resid without its resource",
      produced.replace('<bt:Url id="Functions.Script.Url"', '<bt:Url id="Other.Url"'),
      /"Functions.Script.Url" names no resource/,
    ],
    [
      "a resource id that is too long",
      produced.replaceAll("Functions.Script.Url", "Functions.Script.Url.That.Is.Too.Long"),
      /longer than 32/,
    ],
    [
      "a resource nobody uses",
      produced
        .replace('<LearnMoreUrl resid="Taskpane.Url" />', "")
        .replaceAll('resid="Open.Tip"', 'resid="Open.Label"'),
      /"Open.Tip" is not used/,
    ],
    [
      "an address without https",
      produced.replace(
        "https://addins.example.com/trackbook/functions",
        "http://addins.example.com/trackbook/functions",
      ),
      /is not https/,
    ],
    ["an address on this computer", xml, /points at this computer/],
    ["an icon without its size 80", produced.replace(/<bt:Image size="80"[^>]*>/, ""), /lacks the size 80/],
    [
      "a missing high resolution icon",
      produced.replace(/<HighResolutionIconUrl[^>]*>/, ""),
      /HighResolutionIconUrl is missing/,
    ],
    [
      "a text without Chinese",
      produced.replace(/<bt:Override Locale="zh-CN" Value="台账" \/>/, ""),
      /Group.Label needs exactly one override/,
    ],
    [
      "functions without Chinese help",
      produced.replace(/<bt:Override Locale="zh-CN" Value="[^"]*functions-zh-CN.json" \/>/, ""),
      /Functions.Metadata.Url needs exactly one override/,
    ],
    [
      "an address of another language without https",
      produced.replace("https://addins.example.com/trackbook/functions-zh", "http://elsewhere/functions-zh"),
      /http:\/\/elsewhere\/functions-zh-CN.json is not https/,
    ],
    [
      "a description that is too long",
      produced.replace("通知有确认", "通知有确认".repeat(60)),
      /Description is longer than 250/,
    ],
  ];
  test.each(faults)("%s", (_name, manifest, sentence) => {
    expect(check(manifest)).toEqual(expect.arrayContaining([expect.stringMatching(sentence)]));
  });

  test("a function that is described but has no code, and the other way round", () => {
    const context = { production: true, metadataIds: ["STATUSBY"], associatedIds: ["OVERDUE"] };
    expect(checkManifest(produced, context)).toEqual([
      "The function STATUSBY is described but no code is associated with it.",
      "The function OVERDUE has code but is not described.",
    ]);
  });
});
