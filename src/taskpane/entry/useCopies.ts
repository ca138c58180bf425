/** Choosing a row in one field fills in others at once: the recipient's phone, the notice's revision. */

import { useEffect, useRef } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { Process } from "../../process/api";
import type { Field, Table } from "../../schema/compiled";
import { copiedValues } from "../../schema/defaults";
import { exactMatch } from "../controls/useReferences";
import { sameInput, showValue, type Inputs, type Lookup } from "../form/inputs";
import { typedFields } from "../form/sections";
import { useProcess } from "../services";
import type { Session } from "./session";

/** Follows the form of a session; what somebody typed over is left as they typed it. */
export function useCopies(form: UseFormReturn<Inputs>, session: Session): void {
  const process = useProcess();
  const { table, baseline } = session;
  const filled = useRef<Inputs>({});

  useEffect(() => {
    const sources = sourcesOf(table);
    const chosen = new Map(sources.map((field) => [field.key, valueOf(form.getValues(), field)]));
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        for (const source of sources) {
          const value = valueOf(values, source);
          if (value === chosen.get(source.key)) continue;
          chosen.set(source.key, value);
          if (value !== null) void fill(source, value);
        }
      },
    });

    async function fill(source: Field, value: string) {
      const copies = await copiesOf(process, table, source, value);
      // Another may have been chosen meanwhile.
      if (chosen.get(source.key) !== value) return;
      for (const [key, input] of Object.entries(copies)) {
        const now = form.getValues(key);
        if (!sameInput(now, baseline[key]) && !sameInput(now, filled.current[key])) continue;
        filled.current[key] = input;
        form.setValue(key, input);
      }
    }
  }, [form, table, baseline, process]);
}

/** The fields of a form from whose row others take their values. */
function sourcesOf(table: Table): readonly Field[] {
  const through = new Set(table.fields.map(({ copy }) => copy?.through));
  return typedFields(table).filter(({ key }) => through.has(key));
}

const valueOf = (inputs: Inputs, { key }: Field): string | null => (inputs[key] as Lookup | undefined)?.value ?? null;

async function copiesOf(process: Process, table: Table, source: Field, value: string): Promise<Inputs> {
  // Where the list can't be read the fields are typed by hand, as ever.
  const found = await process.findReferences(source.target!, value).catch(() => []);
  const copies = exactMatch(found, value)?.copies;
  if (!copies) return {};
  const values = copiedValues(table, source.key, copies);
  return Object.fromEntries(Object.entries(values).map(([key, copied]) => [key, showValue(table.field(key), copied)]));
}
