/** A day, or a day with a time, by the browser's own picker, with a button for today or now. */

import { Button, Input, makeStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { dateText, momentText, serialNow } from "../form/dates";
import { useClock } from "../services";
import { asRef, type ControlProps } from "./control";

const useStyles = makeStyles({
  input: { "& input": { minWidth: 0 } },
  now: { minWidth: "auto", paddingLeft: "6px", paddingRight: "6px", whiteSpace: "nowrap" },
});

/** A date or date-and-time input. */
export function ClockControl({ field, input, onChange, onBlur, focusRef }: ControlProps<"date" | "moment">) {
  const styles = useStyles();
  const { t } = useTranslation();
  const now = useClock();
  const isDate = field.type === "date";
  const fillIn = () => onChange((isDate ? dateText : momentText)(serialNow(now())));
  return (
    <Input
      className={styles.input}
      ref={asRef<HTMLInputElement>(focusRef)}
      name={field.key}
      type={isDate ? "date" : "datetime-local"}
      value={input}
      onChange={(_, { value }) => onChange(value)}
      onBlur={onBlur}
      contentAfter={
        <Button className={styles.now} appearance="transparent" size="small" onClick={fillIn}>
          {t(isDate ? "control.today" : "control.now")}
        </Button>
      }
    />
  );
}
