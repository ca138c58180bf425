/** The fields of a form in two parts: the main ones, and the seldom typed ones behind a button. */

import { useEffect, useId, useRef, useState } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { UseFormReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { Field, Table } from "../../schema/compiled";
import { FormField } from "../form/FormField";
import type { Inputs } from "../form/inputs";
import { sectionsOf } from "../form/sections";
import { stateOf, type Session } from "./session";
import type { Issues } from "./useIssues";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "10px" },
  more: { alignSelf: "flex-start", marginLeft: "-8px" },
});

interface Props {
  readonly session: Session;
  readonly form: UseFormReturn<Inputs>;
  readonly issues: Issues;
  readonly focusFirst: boolean;
}

/** All typed fields of a row. */
export function FormSections({ session, form, issues, focusFirst }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const moreId = useId();
  const { main, more } = sectionsOf(session.table, session.opened ? stateOf(session) : null);
  const [open, setOpen] = useState(false);
  const shown = open || more.some(({ key }) => issues.fields.has(key));
  const element = useFocusFirstEmpty(focusFirst);

  return (
    <>
      <div ref={element} className={styles.fields}>
        <FieldList fields={main} table={session.table} form={form} />
      </div>
      {more.length > 0 && (
        <Button
          className={styles.more}
          appearance="transparent"
          size="small"
          icon={shown ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={shown}
          aria-controls={moreId}
          onClick={() => setOpen(!shown)}
        >
          {t("form.more")}
        </Button>
      )}
      {shown && (
        <div id={moreId} className={styles.fields}>
          <FieldList fields={more} table={session.table} form={form} />
        </div>
      )}
    </>
  );
}

const FieldList = ({ table, fields, form }: { table: Table; fields: readonly Field[]; form: UseFormReturn<Inputs> }) =>
  fields.map((field) => <FormField key={field.key} table={table} field={field} form={form} />);

/** Puts the focus where typing begins: the first box that is still empty. */
function useFocusFirstEmpty(wanted: boolean) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!wanted) return;
    const boxes = [...(element.current?.querySelectorAll<HTMLInputElement>("input, textarea, select") ?? [])];
    const typed = boxes.filter(({ type }) => type !== "checkbox" && type !== "radio");
    (typed.find(({ value }) => value === "") ?? boxes[0])?.focus();
  }, [wanted]);
  return element;
}
