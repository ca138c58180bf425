/** Who is working here: the name that new entries carry where they ask who registered or reported them. */

import { useState } from "react";
import { Field as Labelled } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { LookupControl } from "../controls/LookupControl";
import type { Lookup } from "../form/inputs";
import { usePreferences } from "../preferences";
import { schema } from "../../schema/schema";

/** A person who registers something: the field whose look-up this borrows. */
const PERSON = schema.table("Requests").field("registrar");

/** The box for the user's own name, under a question of its own where another view asks. */
export function YourName({ label, hint }: { label?: string; hint?: string }) {
  const { t } = useTranslation();
  const { preferences, change } = usePreferences();
  const [input, setInput] = useState<Lookup>({ value: preferences.me || null, text: preferences.me ?? "" });
  const [left, setLeft] = useState(false);
  const unknown = left && input.value === null && input.text.trim() !== "";

  return (
    <Labelled
      label={label ?? t("more.me")}
      size="small"
      hint={hint ?? t("more.meHint")}
      validationMessage={unknown ? t("more.meUnknown", { text: input.text.trim() }) : ""}
    >
      <LookupControl field={PERSON} input={input} onChange={take} onBlur={() => setLeft(true)} focusRef={null} />
    </Labelled>
  );

  function take(next: Lookup) {
    setInput(next);
    setLeft(false);
    if (next.value !== null || next.text === "") change({ me: next.value ?? "" });
  }
}
