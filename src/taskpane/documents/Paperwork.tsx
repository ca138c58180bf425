/** Documents without going to their row first: which one, made from what; and dates for one's own calendar. */

import { Suspense, lazy, useState } from "react";
import { Button, Field as Labelled } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { PAPER_KINDS, type PaperKind } from "../../documents/model";
import { ROOTS, type RootTable } from "../../process/documents/kinds";
import { schema } from "../../schema/schema";
import { LookupControl } from "../controls/LookupControl";
import type { Lookup } from "../form/inputs";
import { useLanguage } from "../language";
import { useWorkStyles } from "../work/styles";
import { KindChoice } from "./KindChoice";

const DocumentDrawer = lazy(async () => ({ default: (await import("./DocumentDrawer")).DocumentDrawer }));

/** A field that refers to each table, so that its rows can be looked up as forms do. */
const REFERENCES = {
  Notices: schema.table("ConfirmationLog").field("noticeId"),
  Projects: schema.table("Tasks").field("projectId"),
  Requests: schema.table("RequestReviews").field("requestId"),
} as const satisfies Record<RootTable, unknown>;

const NOTHING: Lookup = { value: null, text: "" };

/** The part of the page that makes documents. */
export function Paperwork() {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const [kind, setKind] = useState<PaperKind>("notice");
  const [row, setRow] = useState<Lookup>(NOTHING);
  const [open, setOpen] = useState(false);
  const root = ROOTS[kind];
  return (
    <div className={styles.stack}>
      <KindChoice kinds={PAPER_KINDS} kind={kind} onChoose={choose} />
      <Labelled label={t("documents.of", { table: schema.table(root).text[language] })} size="small">
        <LookupControl
          key={root}
          field={REFERENCES[root]}
          input={row}
          onChange={setRow}
          onBlur={() => undefined}
          focusRef={null}
        />
      </Labelled>
      <div className={styles.row}>
        <Button disabledFocusable={row.value === null} onClick={() => setOpen(true)}>
          {t("documents.show")}
        </Button>
      </div>
      {open && row.value !== null && (
        <Suspense fallback={null}>
          <DocumentDrawer kinds={[kind]} table={root} id={row.value} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );

  function choose(next: PaperKind) {
    setKind(next);
    if (ROOTS[next] !== root) setRow(NOTHING);
  }
}
