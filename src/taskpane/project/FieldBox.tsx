/** One field of a row outside the entry form: its label, its control by type, and what is wrong with it. */

import { Field as Labelled } from "@fluentui/react-components";
import type { Field } from "../../schema/compiled";
import { controlOf } from "../controls/controls";
import type { Input } from "../form/inputs";
import { useLanguage } from "../language";

interface Props {
  readonly field: Field;
  readonly input: Input;
  readonly onChange: (input: Input) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** Leave the field's help out where space is short. */
  readonly plain?: boolean;
  readonly className?: string;
}

/** The labelled control. */
export function FieldBox({
  field,
  input,
  onChange,
  error,
  required = field.required,
  plain = false,
  className,
}: Props) {
  const language = useLanguage();
  const Control = controlOf(field.type);
  return (
    <Labelled
      className={className}
      size="small"
      label={field.text[language]}
      required={required}
      {...(!plain && field.help && { hint: field.help[language] })}
      {...(error !== undefined && { validationMessage: error })}
    >
      <Control field={field} input={input} onChange={onChange} onBlur={() => undefined} focusRef={null} />
    </Labelled>
  );
}
