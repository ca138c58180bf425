/** Several people, each found by typing; names pasted with separators are taken one by one. */

import { Button, Combobox, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslation } from "react-i18next";
import { asRef, type ControlProps } from "./control";
import { NOT_A_TAB_STOP, referenceOptions, useListbox } from "./ReferenceOptions";
import { useReferences } from "./useReferences";

const SEPARATORS = /[、,\uFF0C;\uFF1B\n]+/;

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: "4px" },
  chosen: { display: "flex", flexWrap: "wrap", gap: "4px", margin: 0, padding: 0, listStyleType: "none" },
  chip: {
    minWidth: "auto",
    fontWeight: tokens.fontWeightRegular,
    backgroundColor: tokens.colorNeutralBackground3,
    maxWidth: "100%",
  },
});

/** A box with type-ahead that collects names. */
export function PeopleControl({ field, input, onChange, onBlur, focusRef }: ControlProps<"people">) {
  const styles = useStyles();
  const { t } = useTranslation();
  const search = useReferences(field.target ?? "");
  const { values, text } = input;

  return (
    <div className={styles.stack}>
      <Chosen names={values} onRemove={(name) => onChange({ values: values.filter((each) => each !== name), text })} />
      <Combobox
        ref={asRef<HTMLInputElement>(focusRef)}
        name={field.key}
        freeform
        expandIcon={NOT_A_TAB_STOP}
        listbox={useListbox()}
        autoComplete="off"
        placeholder={t("control.searchPeople")}
        value={text}
        selectedOptions={[]}
        onOpenChange={(_, { open }) => open && search.search(text)}
        onInput={(event) => void type(event.currentTarget.value)}
        onOptionSelect={(_, { optionValue }) => optionValue && add([optionValue], "")}
        onKeyDown={(event) => event.key === "Backspace" && !text && onChange({ values: values.slice(0, -1), text })}
        onBlur={() => void leave()}
      >
        {referenceOptions({ field, search, text, taken: values })}
      </Combobox>
    </div>
  );

  function add(names: readonly string[], rest: string) {
    onChange({ values: [...new Set([...values, ...names])], text: rest });
  }

  async function type(typed: string) {
    onChange({ values, text: typed });
    search.search(typed);
    if (SEPARATORS.test(typed)) await take(typed);
  }

  async function leave() {
    if (text.trim()) await take(text);
    onBlur();
  }

  /** Takes every name that is known and leaves the others in the box. */
  async function take(typed: string) {
    const parts = typed
      .split(SEPARATORS)
      .map((part) => part.trim())
      .filter(Boolean);
    const rows = await Promise.all(parts.map((part) => search.resolve(part).catch(() => undefined)));
    const known = rows.flatMap((row) => (row ? [row.value] : []));
    if (known.length) add(known, parts.filter((_, index) => !rows[index]).join(t("app.listSeparator")));
  }
}

function Chosen({ names, onRemove }: { names: readonly string[]; onRemove: (name: string) => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (names.length === 0) return null;
  return (
    <ul className={styles.chosen}>
      {names.map((name) => (
        <li key={name}>
          <Button
            className={styles.chip}
            size="small"
            appearance="subtle"
            iconPosition="after"
            icon={<DismissRegular />}
            aria-label={t("control.remove", { name })}
            onClick={() => onRemove(name)}
          >
            {name}
          </Button>
        </li>
      ))}
    </ul>
  );
}
