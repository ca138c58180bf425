/** What `npm run bench` prints and writes, and that one of its groups runs. */
import { benchEntry } from "../bench/entry";
import { jsonOf, tableOf, type Figure } from "../bench/figures";
import { chance, median } from "../bench/timing";

const figures: readonly Figure[] = [
  { group: "(a) Sums", name: "SUM, 10 rows", unit: "ms", ours: 2, peers: { "bare loop": 1.5, Calc: 500 } },
  { group: "(a) Sums", name: "SUM: times the bare loop", unit: "×", ours: 1.333, peers: { aim: 3 } },
  { group: "(b) Files", name: "saving", unit: "MB", ours: 0, peers: { other: 12.345 } },
];

test("the table has a part for each group, a column for each of its peers, and ratios to ours", () => {
  expect(tableOf(figures).split("\n")).toEqual([
    "(a) Sums",
    "                                ours     bare loop         Calc   aim",
    "  SUM, 10 rows, ms                 2   1.5 (×0.75)   500 (×250)     –",
    "  SUM: times the bare loop, ×   1.33             –            –     3",
    "",
    "(b) Files",
    "               ours   other",
    "  saving, MB      0    12.3",
  ]);
});

test("bench.json is the array of all figures", () => {
  expect(JSON.parse(jsonOf(figures))).toEqual(figures);
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[7], 7],
])("the median of %j is %d", (values, middle) => {
  expect(median(values)).toBe(middle);
});

test("chance is the same for the same seed", () => {
  const [one, same, other] = [chance(5), chance(5), chance(6)];
  const draw = (random: () => number) => Array.from({ length: 100 }, random);
  const drawn = draw(one);
  expect(draw(same)).toEqual(drawn);
  expect(draw(other)).not.toEqual(drawn);
  expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
});

test("making the workbook can be measured, and ours speaks to Excel far less often than samples do", async () => {
  const measured = await benchEntry([], true);
  expect(measured.map(({ unit }) => unit)).toEqual(["syncs", "kB", "ms"]);
  expect(measured.every(({ ours, peers }) => [ours, ...Object.values(peers)].every((value) => value > 0))).toBe(true);
  const [{ ours, peers }] = measured as [Figure];
  expect(ours).toBeLessThanOrEqual(3);
  expect(peers["samples' way"]).toBeGreaterThan(20);
});
