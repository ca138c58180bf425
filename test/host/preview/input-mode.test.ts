import { takesReference, withBracketsClosed } from "../../../host/preview/grid/input-mode";

test.each([
  ["=", true],
  ["=SUM(", true],
  ["=A1+", true],
  ["=IF(A1>", true],
  ["=A1", false],
  ["hello (", false],
  ["", false],
])("after typing %p a click %p", (text, expected) => expect(takesReference(text)).toBe(expected));

test.each([
  ["=SUM(1,2", "=SUM(1,2)"],
  ["=IF(A1,SUM(B1", "=IF(A1,SUM(B1))"],
  ['=LEN("(")', '=LEN("(")'],
  ["=SUM(1,2)", "=SUM(1,2)"],
  ["(not a formula", "(not a formula"],
])("%p is entered as %p", (text, expected) => expect(withBracketsClosed(text)).toBe(expected));
