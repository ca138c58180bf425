/** One line of plain text; also phone numbers, e-mail addresses and whole numbers, which differ in keyboard only. */

import { Input } from "@fluentui/react-components";
import { asRef, type ControlProps } from "./control";

type OneLine = "text" | "phone" | "email" | "integer";
type Keyboard = Pick<React.ComponentProps<typeof Input>, "type" | "inputMode" | "autoComplete">;

const keyboards: Readonly<Record<OneLine, Keyboard>> = {
  text: {},
  phone: { type: "tel" },
  email: { inputMode: "email" },
  integer: { inputMode: "numeric" },
};

/** A one-line input. */
export function TextControl({ field, input, onChange, onBlur, focusRef }: ControlProps<OneLine>) {
  return (
    <Input
      {...keyboards[field.type as OneLine]}
      ref={asRef<HTMLInputElement>(focusRef)}
      name={field.key}
      autoComplete="off"
      value={input}
      onChange={(_, { value }) => onChange(value)}
      onBlur={onBlur}
    />
  );
}
