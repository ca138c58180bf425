/** A share, typed as people say it: 50 for a half. */

import { Input } from "@fluentui/react-components";
import { asRef, type ControlProps } from "./control";

/** An input for a percentage. */
export function PercentControl({ field, input, onChange, onBlur, focusRef }: ControlProps<"percent">) {
  return (
    <Input
      ref={asRef<HTMLInputElement>(focusRef)}
      name={field.key}
      inputMode="decimal"
      autoComplete="off"
      value={input}
      onChange={(_, { value }) => onChange(value)}
      onBlur={onBlur}
      contentAfter="%"
    />
  );
}
