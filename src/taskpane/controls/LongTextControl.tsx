/** Several lines of text; the box grows with them. */

import { Textarea, makeStyles } from "@fluentui/react-components";
import { asRef, type ControlProps } from "./control";

const useStyles = makeStyles({
  // `field-sizing` grows the box with its text where the browser knows it; elsewhere the box is dragged.
  area: { "& textarea": { ["fieldSizing" as "height"]: "content", minHeight: "52px", maxHeight: "240px" } },
});

/** A text area in which Enter makes a new line. */
export function LongTextControl({ field, input, onChange, onBlur, focusRef }: ControlProps<"longText">) {
  const styles = useStyles();
  return (
    <Textarea
      className={styles.area}
      ref={asRef<HTMLTextAreaElement>(focusRef)}
      name={field.key}
      resize="vertical"
      rows={2}
      value={input}
      onChange={(_, { value }) => onChange(value)}
      onBlur={onBlur}
    />
  );
}
