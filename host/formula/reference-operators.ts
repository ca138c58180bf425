/** The operators that make references of references: `:` joins, a blank intersects, `,` unites. */
import { ErrorValue } from "../model/types";
import { Reference, errors, intersection } from "./values";
import type { Value } from "./values";

function both(left: Value, right: Value): [Reference, Reference] | ErrorValue {
  if (left instanceof ErrorValue) return left;
  if (right instanceof ErrorValue) return right;
  return left instanceof Reference && right instanceof Reference ? [left, right] : errors.value;
}

/** The smallest area that holds both. */
export function joinRange(left: Value, right: Value): Value {
  const pair = both(left, right);
  if (pair instanceof ErrorValue) return pair;
  const areas = [...pair[0].areas, ...pair[1].areas];
  const sheet = areas[0]!.sheet;
  if (areas.some((area) => area.sheet !== sheet)) return errors.value;
  return Reference.to(
    sheet,
    Math.min(...areas.map((area) => area.top)),
    Math.min(...areas.map((area) => area.left)),
    Math.max(...areas.map((area) => area.bottom)),
    Math.max(...areas.map((area) => area.right)),
  );
}

/** The cells both have; none is #NULL!. */
export function intersectReferences(left: Value, right: Value): Value {
  const pair = both(left, right);
  if (pair instanceof ErrorValue) return pair;
  const shared = pair[0].areas.flatMap((a) =>
    pair[1].areas.flatMap((b) => {
      const area = a.sheet === b.sheet ? intersection(a, b) : undefined;
      return area ? [{ ...area, sheet: a.sheet }] : [];
    }),
  );
  return shared.length ? new Reference(shared) : errors.null;
}

/** The areas of both, one after the other. */
export function uniteReferences(left: Value, right: Value): Value {
  const pair = both(left, right);
  return pair instanceof ErrorValue ? pair : new Reference([...pair[0].areas, ...pair[1].areas]);
}
