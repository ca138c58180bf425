/** One field of a small form. */

import type { Text } from "../../schema/types";
import { FieldBox } from "../project/FieldBox";
import type { Fields } from "./fields";

interface Props {
  readonly form: Fields;
  readonly field: string;
  readonly required?: boolean;
  /** Other words than the field's own, where it means something more special here. */
  readonly label?: string;
  readonly hint?: string;
  readonly className?: string;
}

/** The labelled control with what is wrong with it. */
export function Box({ form, field: key, label, hint, ...rest }: Props) {
  const field = form.table.field(key);
  const { help, ...named } = { ...field, ...(label !== undefined && { text: inAll(label) }) };
  const said = hint === undefined ? help : inAll(hint);
  return (
    <FieldBox
      {...rest}
      field={{ ...named, ...(said && said["en-US"] !== "" && { help: said }) }}
      input={form.inputs[key]!}
      error={form.error(key)}
      onChange={(input) => form.type(key, input)}
    />
  );
}

/** Words that the pane's language has chosen already. */
const inAll = (words: string): Text => ({ "zh-CN": words, "en-US": words });
