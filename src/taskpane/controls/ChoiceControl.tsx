/** One of a list: radio buttons when they are few enough to see at once, a drop-down otherwise. */

import { Radio, RadioGroup, Select, makeStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../language";
import { asRef, type ControlProps } from "./control";

const RADIO_AT_MOST = 4;

const useStyles = makeStyles({
  group: { flexWrap: "wrap", marginLeft: "-8px", columnGap: "4px" },
  radio: { "& label": { paddingLeft: 0, paddingRight: "6px" } },
});

/** A choice; a required one of few options as radio buttons. */
export function ChoiceControl(props: ControlProps<"choice">) {
  const few = (props.field.list?.choices.length ?? 0) <= RADIO_AT_MOST;
  return few && props.field.required ? <Radios {...props} /> : <DropDown {...props} />;
}

function Radios({ field, input, onChange, onBlur, focusRef }: ControlProps<"choice">) {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <RadioGroup
      className={styles.group}
      layout="horizontal"
      name={field.key}
      value={input}
      onChange={(_, { value }) => onChange(value)}
      onBlur={onBlur}
    >
      {field.list?.choices.map(({ key, text }, index) => (
        <Radio
          key={key}
          className={styles.radio}
          value={key}
          label={text[language]}
          ref={index === 0 ? asRef<HTMLInputElement>(focusRef) : undefined}
        />
      ))}
    </RadioGroup>
  );
}

function DropDown({ field, input, onChange, onBlur, focusRef }: ControlProps<"choice">) {
  const language = useLanguage();
  const { t } = useTranslation();
  return (
    <Select
      ref={asRef<HTMLSelectElement>(focusRef)}
      name={field.key}
      value={input}
      onChange={(_, { value }) => onChange(value)}
      onBlur={onBlur}
    >
      <option value="">{t(field.required ? "control.choose" : "control.none")}</option>
      {field.list?.choices.map(({ key, text }) => (
        <option key={key} value={key}>
          {text[language]}
        </option>
      ))}
    </Select>
  );
}
