/** A look-up of one person, begun with a name that is likely. */

import { Field as Labelled } from "@fluentui/react-components";
import { schema } from "../../schema/schema";
import { LookupControl } from "../controls/LookupControl";
import type { Lookup } from "../form/inputs";
import { useLanguage } from "../language";

interface Props {
  /** The table, that of notices where none is named, and the field that the person will stand in. */
  readonly table?: string;
  readonly field: string;
  readonly input: Lookup;
  readonly onChange: (input: Lookup) => void;
}

/** The name as a look-up holds it; empty for nobody. */
export const lookupOf = (name: unknown): Lookup =>
  typeof name === "string" && name !== "" ? { value: name, text: name } : { value: null, text: "" };

/** The labelled box. */
export function PersonBox({ table = "Notices", field: key, input, onChange }: Props) {
  const language = useLanguage();
  const field = schema.table(table).field(key);
  return (
    <Labelled label={field.text[language]} size="small" hint={field.help?.[language]}>
      <LookupControl field={field} input={input} onChange={onChange} onBlur={() => undefined} focusRef={null} />
    </Labelled>
  );
}
