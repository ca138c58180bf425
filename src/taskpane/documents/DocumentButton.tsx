/** The way from a row to its documents; they are loaded when they are asked for. */

import { Suspense, lazy, useState } from "react";
import { Button } from "@fluentui/react-components";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { useTranslation } from "react-i18next";
import type { Values } from "../../process/api";
import { papersFor } from "../../process/documents/kinds";

const DocumentDrawer = lazy(async () => ({ default: (await import("./DocumentDrawer")).DocumentDrawer }));

interface Props {
  readonly table: string;
  readonly id: string;
  /** The row, where it is known: what it can't give yet is not offered. */
  readonly values?: Values;
}

/** The button; nothing for a row that no document is made of. */
export function DocumentButton({ table, id, values }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const kinds = papersFor(table, values);
  // A row without an id of its own is known to this pane only.
  if (kinds.length === 0 || id === "" || id.includes("#")) return null;
  return (
    <>
      <Button size="small" icon={<DocumentTextRegular />} onClick={() => setOpen(true)}>
        {t("documents.open")}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <DocumentDrawer kinds={kinds} table={table} id={id} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
