/** A value people see and do not type: the row's number. */

import { Input } from "@fluentui/react-components";
import { asRef, type ControlProps } from "./control";

/** A read-only input. */
export function ReadOnlyControl({ field, input, focusRef }: ControlProps<"id">) {
  return <Input ref={asRef<HTMLInputElement>(focusRef)} name={field.key} readOnly value={input} />;
}
