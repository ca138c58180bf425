/** Yes or no, as a switch that says which. */

import { Switch, makeStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { asRef, type ControlProps } from "./control";

const useStyles = makeStyles({ row: { display: "flex", alignItems: "center", marginLeft: "-8px" } });

/** A switch. */
export function YesNoControl({ field, input, onChange, onBlur, focusRef }: ControlProps<"yesNo">) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.row}>
      <Switch
        ref={asRef<HTMLInputElement>(focusRef)}
        name={field.key}
        checked={input}
        onChange={(_, { checked }) => onChange(checked)}
        onBlur={onBlur}
      />
      <span aria-hidden="true">{t(input ? "control.yes" : "control.no")}</span>
    </div>
  );
}
