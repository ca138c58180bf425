import { takesReference } from "../../../host/preview/grid/input-mode";

test.each([
  ["=", true],
  ["=SUM(", true],
  ["=A1+", true],
  ["=IF(A1>", true],
  ["=A1", false],
  ["hello (", false],
  ["", false],
])("after typing %p a click %p", (text, expected) => expect(takesReference(text)).toBe(expected));
