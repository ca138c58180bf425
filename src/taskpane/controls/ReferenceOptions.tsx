/** The list under a look-up box: rows with their details, or one sentence why there are none. */

import { Option, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Field } from "../../schema/compiled";
import { schema } from "../../schema/schema";
import { useLanguage } from "../language";
import type { Search } from "./useReferences";

const useStyles = makeStyles({
  list: { maxHeight: "232px" },
  detail: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, marginLeft: "6px" },
});

/** The arrow of a look-up box is for the pointer; the keyboard opens the list from the box itself. */
export const NOT_A_TAB_STOP = { tabIndex: -1 };

/** The list of a look-up box: seven rows at a time, so that the form around it stays in sight. */
export const useListbox = () => ({ className: useStyles().list });

/** Options for a Fluent Combobox. */
export function referenceOptions(props: { field: Field; search: Search; text: string; taken?: readonly string[] }) {
  const left = props.search.options.filter(({ value }) => !props.taken?.includes(value));
  if (left.length === 0) return [<NoOption key="none" {...props} />];
  return left.map(({ value, label, detail }) => (
    <Option key={value} value={value} text={label}>
      <span>
        {label}
        <Detail text={detail} />
      </span>
    </Option>
  ));
}

function Detail({ text }: { text: string | undefined }) {
  const styles = useStyles();
  return text ? <span className={styles.detail}>{text}</span> : null;
}

function NoOption({ field, search, text }: { field: Field; search: Search; text: string }) {
  const { t } = useTranslation();
  const table = useTargetName(field);
  return (
    <Option disabled value="" text="">
      {sentence()}
    </Option>
  );

  function sentence() {
    if (search.found.kind === "failed") return t("control.lookupFailed");
    if (search.found.kind !== "found") return t("control.searching");
    return text.trim() ? t("control.noMatch", { text: text.trim() }) : t("control.emptyTarget", { table });
  }
}

/** The name of the table in which a look-up field is looked up. */
export function useTargetName(field: Field): string {
  const language = useLanguage();
  return field.target ? schema.table(field.target).text[language] : "";
}
