/**
 * One row of another table, found by typing. Words that match no row stay in the box as typed; the form says that they
 * do not count.
 */

import { useEffect, useState } from "react";
import { Combobox } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Lookup } from "../form/inputs";
import { asRef, type ControlProps } from "./control";
import { NOT_A_TAB_STOP, referenceOptions, useListbox } from "./ReferenceOptions";
import { useReferences, type Search } from "./useReferences";

/** A box with type-ahead for a reference or a person. */
export function LookupControl({ field, input, onChange, onBlur, focusRef }: ControlProps<"reference" | "person">) {
  const { t } = useTranslation();
  const search = useReferences(field.target ?? "");
  const shown = useShownText(input, search);

  return (
    <Combobox
      ref={asRef<HTMLInputElement>(focusRef)}
      name={field.key}
      freeform
      expandIcon={NOT_A_TAB_STOP}
      listbox={useListbox()}
      autoComplete="off"
      placeholder={t(field.type === "person" ? "control.searchPeople" : "control.search")}
      value={shown}
      selectedOptions={input.value === null ? [] : [input.value]}
      onOpenChange={(_, { open }) => open && search.search(input.value === null ? input.text : "")}
      onInput={(event) => type(event.currentTarget.value)}
      onOptionSelect={(_, { optionValue, optionText }) => optionValue && choose(optionValue, optionText ?? optionValue)}
      onBlur={() => void leave()}
    >
      {referenceOptions({ field, search, text: input.value === null ? input.text : "" })}
    </Combobox>
  );

  function type(text: string) {
    onChange({ value: null, text });
    search.search(text);
  }

  function choose(value: string, text: string) {
    onChange({ value, text });
  }

  async function leave() {
    const typed = input.value === null && input.text.trim() !== "";
    const match = typed ? await search.resolve(input.text).catch(() => undefined) : undefined;
    if (match) choose(match.value, match.label);
    onBlur();
  }
}

/** An id read from the sheet is shown by its row's label as soon as that is known. */
function useShownText({ value, text }: Lookup, { resolve }: Search): string {
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({});
  const unknown = value !== null && text === value && labels[value] === undefined ? value : null;
  useEffect(() => {
    if (unknown === null) return;
    let gone = false;
    resolve(unknown).then(
      (row) => !gone && row && setLabels((before) => ({ ...before, [unknown]: row.label })),
      // The id itself stays in the box: true, if less friendly.
      () => undefined,
    );
    return () => void (gone = true);
  }, [unknown, resolve]);
  return value !== null && text === value ? (labels[value] ?? text) : text;
}
