/** Any number of a list, as boxes to tick. */

import { Checkbox, FieldContextProvider, makeStyles, useFieldControlProps_unstable } from "@fluentui/react-components";
import { useLanguage } from "../language";
import { asRef, type ControlProps } from "./control";

const useStyles = makeStyles({
  group: { display: "flex", flexWrap: "wrap", columnGap: "4px", marginLeft: "-8px" },
});

/** A group of checkboxes. */
export function ChoicesControl({ field, input, onChange, onBlur, focusRef }: ControlProps<"choices">) {
  const styles = useStyles();
  const language = useLanguage();
  const aria = useFieldControlProps_unstable();
  const choices = field.list?.choices ?? [];
  const toggle = (key: string) =>
    onChange(choices.map((choice) => choice.key).filter((each) => (each === key) !== input.includes(each)));
  return (
    <div role="group" {...aria} className={styles.group} onBlur={onBlur}>
      {/* The label belongs to the group; each box has its own. */}
      <FieldContextProvider value={undefined}>
        {choices.map(({ key, text }, index) => (
          <Checkbox
            key={key}
            ref={index === 0 ? asRef<HTMLInputElement>(focusRef) : undefined}
            label={text[language]}
            checked={input.includes(key)}
            onChange={() => toggle(key)}
          />
        ))}
      </FieldContextProvider>
    </div>
  );
}
