/** Which control each field type has. Exhaustive: a new field type does not compile without one. */

import type { ComponentType } from "react";
import type { FieldType } from "../../schema/types";
import { ChoiceControl } from "./ChoiceControl";
import { ChoicesControl } from "./ChoicesControl";
import { ClockControl } from "./ClockControl";
import type { ControlProps } from "./control";
import { LinkControl } from "./LinkControl";
import { LongTextControl } from "./LongTextControl";
import { LookupControl } from "./LookupControl";
import { PeopleControl } from "./PeopleControl";
import { PercentControl } from "./PercentControl";
import { ReadOnlyControl } from "./ReadOnlyControl";
import { TextControl } from "./TextControl";
import { YesNoControl } from "./YesNoControl";

type Controls = { readonly [T in FieldType]: ComponentType<ControlProps<T>> };

const controls: Controls = {
  id: ReadOnlyControl,
  text: TextControl,
  longText: LongTextControl,
  phone: TextControl,
  email: TextControl,
  link: LinkControl,
  integer: TextControl,
  percent: PercentControl,
  date: ClockControl,
  moment: ClockControl,
  yesNo: YesNoControl,
  choice: ChoiceControl,
  choices: ChoicesControl,
  reference: LookupControl,
  person: LookupControl,
  people: PeopleControl,
};

/** The control of a field type; it must be given the input of that same type. */
export const controlOf = (type: FieldType) => controls[type] as ComponentType<ControlProps<FieldType>>;
