/** What two people did to one row at once, field by field, and the form after one has chosen. */

import type { Entry, FieldValue } from "../../process/api";
import type { Field } from "../../schema/compiled";
import { showValues, type Inputs } from "../form/inputs";
import { typedFields } from "../form/sections";
import { changedFields, type Session } from "./session";

export interface Conflict {
  /** The row as it stands in the sheet now. */
  readonly theirs: Entry;
  /** Fields that both changed, to different values. */
  readonly fields: readonly Field[];
}

const same = (one: FieldValue | undefined, other: FieldValue | undefined) =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Where the form and the sheet disagree since the row was opened. */
export function findConflict(session: Session, inputs: Inputs, theirs: Entry): Conflict {
  const before = session.opened?.values ?? {};
  const fields = changedFields(session, inputs).filter(({ key }) => !same(before[key], theirs.values[key]));
  return { theirs, fields };
}

/** The same form on top of the newer row: what the user changed stays, except where the sheet's value is preferred. */
export function rebase(session: Session, inputs: Inputs, theirs: Entry, preferTheirs: ReadonlySet<string>): Session {
  const fresh = showValues(typedFields(session.table), theirs.values);
  const mine = changedFields(session, inputs).filter(({ key }) => !preferTheirs.has(key));
  const kept = Object.fromEntries(mine.map(({ key }) => [key, inputs[key]!]));
  return { ...session, opened: theirs, baseline: fresh, inputs: { ...fresh, ...kept } };
}
