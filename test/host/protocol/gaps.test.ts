import { GAPS } from "../../../host/gaps";
import { classTables } from "../../../host/protocol/registry";
import type { Host } from "../../support/office";
import { freshHost } from "../../support/office";

let host: Host;
beforeAll(async () => {
  host = await freshHost();
});
afterAll(() => host.close());

/** Members that every object of the library has and that never reach a host by themselves. */
const OF_THE_LIBRARY = new Set([
  "constructor",
  "ensureUnchanged",
  "load",
  "retrieve",
  "set",
  "setMockData",
  "toJSON",
  "toString",
  "track",
  "untrack",
  "update",
]);

/** "Range.values" for each public member of each class of window.Excel. */
function publicMembers(): string[] {
  const classes = Object.entries(host.Excel as unknown as Record<string, unknown>);
  return classes.flatMap(([name, value]) => {
    if (typeof value !== "function" || typeof value.prototype !== "object") return [];
    const members = Object.getOwnPropertyNames(value.prototype as object);
    return members
      .filter((member) => !member.startsWith("_") && !OF_THE_LIBRARY.has(member))
      .map((member) => `${name}.${member}`);
  });
}

const camelCase = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function emulatedMembers(): string[] {
  return classTables.names().flatMap((name) => {
    if (!(name in host.Excel)) return [];
    const { properties, objects, methods, events, items, item } = classTables.find(name)!;
    const wire = [properties, objects, methods].flatMap((members) => Object.keys(members));
    const members = new Set([
      ...wire.filter((member) => !member.startsWith("_")).map(camelCase),
      ...Object.keys(events),
      ...(items ? ["items"] : []),
      ...(item ? ["getItem"] : []),
    ]);
    return [...members].map((member) => spelled(`${name}.${member}`));
  });
}

/** Worksheet functions are "VLookup" on the wire and "vlookup" for a page. */
function spelled(member: string): string {
  if (!member.startsWith("Functions.")) return member;
  return publicMembers().find((each) => each.toLowerCase() === member.toLowerCase()) ?? member;
}

function listedGaps(all: readonly string[]): string[] {
  return GAPS.flatMap(({ classes }) =>
    Object.entries(classes).flatMap(([name, members]) =>
      members === "all"
        ? all.filter((member) => member.startsWith(`${name}.`))
        : members.map((member) => `${name}.${member}`),
    ),
  );
}

const twice = (list: readonly string[]): string[] => list.filter((each, i) => list.indexOf(each) !== i);

test("every public member of office.js is emulated or listed as a gap", () => {
  const known = new Set([...emulatedMembers(), ...listedGaps(publicMembers())]);
  expect(publicMembers().filter((member) => !known.has(member))).toEqual([]);
});

test("no member is both emulated and listed as a gap", () => {
  const gaps = new Set(listedGaps(publicMembers()));
  expect(emulatedMembers().filter((member) => gaps.has(member))).toEqual([]);
});

test("nothing is emulated or listed that office.js does not have, and nothing twice", () => {
  const all = new Set(publicMembers());
  const gaps = listedGaps([...all]);
  expect([...emulatedMembers(), ...gaps].filter((member) => !all.has(member))).toEqual([]);
  expect(twice(gaps)).toEqual([]);
});

test("classes listed as missing as a whole exist in office.js", () => {
  const whole = GAPS.flatMap(({ classes }) => Object.keys(classes));
  expect(whole.filter((name) => !(name in host.Excel))).toEqual([]);
});

const GAP_CALLS: [member: string, use: (context: Excel.RequestContext) => void][] = [
  ["Worksheet.shapes", ({ workbook }) => workbook.worksheets.getFirst().shapes.load("items")],
  ["Worksheet.pivotTables", ({ workbook }) => workbook.worksheets.getFirst().pivotTables.getCount()],
  ["Functions.bahtText", ({ workbook }) => workbook.functions.bahtText(12).load("value")],
  ["Range.getImage", ({ workbook }) => workbook.worksheets.getFirst().getRange("A1").getImage()],
  ["Range.style", ({ workbook }) => (workbook.worksheets.getFirst().getRange("A1").style = "Good")],
  ["Range.savedAsArray", ({ workbook }) => workbook.worksheets.getFirst().getRange("A1").load("savedAsArray")],
  ["Worksheet.onSingleClicked", ({ workbook }) => workbook.worksheets.getFirst().onSingleClicked.add(async () => {})],
];

test.each(GAP_CALLS)("%s is refused by name", async (member, use) => {
  const refused = host.Excel.run(async (context) => use(context));
  const [className, name] = member.split(".");
  const said = name!.startsWith("on") ? new RegExp(`${className}\\._?register`, "i") : `${member} is not emulated`;
  await expect(refused).rejects.toMatchObject({ code: "NotImplemented", message: expect.stringMatching(said) });
});
