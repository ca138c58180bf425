/**
 * What every form control is given: data and callbacks. Label, help and error state come to Fluent's controls from the
 * Field around them. Controls know neither the workbook nor each other.
 */

import type { Ref } from "react";
import type { Field } from "../../schema/compiled";
import type { FieldType } from "../../schema/types";
import type { InputOf } from "../form/inputs";

interface PropsOver<I> {
  readonly field: Field;
  readonly input: I;
  readonly onChange: (input: I) => void;
  readonly onBlur: () => void;
  readonly focusRef: Ref<HTMLElement>;
}

/** The props of the control of a field type. */
export type ControlProps<T extends FieldType> = PropsOver<InputOf[T]>;

/** A control's focus target where Fluent asks for the element's own type. */
export const asRef = <E extends HTMLElement>(ref: Ref<HTMLElement>) => ref as Ref<E>;
