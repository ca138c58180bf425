/** One field of a form: its label, its control by type, its help, and what is wrong with it. */

import { memo } from "react";
import { Field as Labelled } from "@fluentui/react-components";
import { useController, type UseFormReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { Field, Table } from "../../schema/compiled";
import { isBlank, validateField } from "../../schema/validate";
import { controlOf } from "../controls/controls";
import { useLanguage } from "../language";
import { readInput, type Input, type Inputs } from "./inputs";
import { issueWords, type Speaker } from "./words";

interface Props {
  readonly table: Table;
  readonly field: Field;
  readonly form: UseFormReturn<Inputs>;
}

/** A labelled control bound to the form; what is typed is checked on leaving it. */
export const FormField = memo(function FormField({ table, field, form }: Props) {
  const speaker = { t: useTranslation().t, language: useLanguage() };
  const { field: bound, fieldState } = useController({
    name: field.key,
    control: form.control,
    rules: { validate: (input) => checkInput(input as Input, field, table, speaker) ?? true },
  });
  const FieldControl = controlOf(field.type);
  return (
    <Labelled
      orientation={field.type === "yesNo" ? "horizontal" : "vertical"}
      label={field.text[speaker.language]}
      required={field.required}
      hint={field.help?.[speaker.language]}
      validationMessage={fieldState.error?.message}
    >
      <FieldControl field={field} input={bound.value} onChange={change} onBlur={bound.onBlur} focusRef={bound.ref} />
    </Labelled>
  );

  function change(input: Input) {
    bound.onChange(input);
    if (fieldState.error) form.clearErrors(field.key);
  }
});

/** What is wrong with an input that has been left; an empty one is not, before one tries to save. */
function checkInput(input: Input, field: Field, table: Table, speaker: Speaker): string | undefined {
  const found = readInput(field, input);
  if ("value" in found && isBlank(found.value)) return undefined;
  const issue = "issue" in found ? found.issue : validateField(field, found.value)[0];
  return issue && issueWords(issue, table, speaker);
}
