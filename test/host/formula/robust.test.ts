/** Every function must answer whatever it is given with a value, never with a fault of the program. */
import * as fc from "fast-check";
import { builtInNames } from "../../../host/formula/functions/all";
import { SmallBook } from "./small-book";

const book = new SmallBook()
  .write("A1", [
    [1, "x", true, null],
    ["=1/0", -5, "2026-01-02", 46_024.5],
  ])
  .calculate();

const argument = fc.constantFrom(
  ...[
    "",
    "A1",
    "A1:D2",
    "A:A",
    "1:1",
    "-1",
    "0",
    "1",
    "2.5",
    "1E+9",
    '""',
    '"x"',
    '"*"',
    "TRUE",
    "{1,2;3,4}",
    "#N/A",
    "LAMBDA(x,x)",
    "D1",
  ],
);

test.each(builtInNames())("%s stands any arguments", (name) => {
  const calls = fc.array(argument, { maxLength: 5 }).map((args) => `=${name}(${args.join(",")})`);
  fc.assert(
    fc.property(calls, (formula) => {
      book.evaluate(formula);
    }),
    { seed: 20_261_122, numRuns: 60 },
  );
});
