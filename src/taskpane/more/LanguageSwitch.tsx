/** 中文 or English, each called by its own name. */

import { Field as Labelled, Radio, RadioGroup } from "@fluentui/react-components";
import { LANGUAGES, type Language } from "../../schema/types";
import { OWN_NAMES, useLanguage } from "../language";
import { usePreferences } from "../preferences";

/** The switch of the pane's language. */
export function LanguageSwitch({ label, hint }: { label: string; hint?: string }) {
  const language = useLanguage();
  const { change } = usePreferences();
  return (
    <Labelled label={label} hint={hint} size="small">
      <RadioGroup
        layout="horizontal"
        value={language}
        onChange={(_, { value }) => change({ language: value as Language })}
      >
        {LANGUAGES.map((each) => (
          <Radio key={each} value={each} label={<span lang={each}>{OWN_NAMES[each]}</span>} />
        ))}
      </RadioGroup>
    </Labelled>
  );
}
