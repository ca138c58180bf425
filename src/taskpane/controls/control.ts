/** What every form control is given: data and callbacks. Controls know neither the workbook nor each other. */

import type { Ref } from "react";
import type { FieldControlProps } from "@fluentui/react-components";
import type { Field } from "../../schema/compiled";
import type { FieldType } from "../../schema/types";
import type { InputOf } from "../form/inputs";

interface PropsOver<I> {
  readonly field: Field;
  readonly input: I;
  readonly onChange: (input: I) => void;
  readonly onBlur: () => void;
  /** Names, descriptions and error state, to be spread on the element that takes the focus. */
  readonly aria: FieldControlProps;
  readonly focusRef: Ref<HTMLElement>;
}

/** The props of the control of a field type. */
export type ControlProps<T extends FieldType> = PropsOver<InputOf[T]>;

/** A control's focus target where Fluent asks for the element's own type. */
export const asRef = <E extends HTMLElement>(ref: Ref<HTMLElement>) => ref as Ref<E>;
