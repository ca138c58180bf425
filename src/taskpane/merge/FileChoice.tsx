/** Choosing files, several at once: from the file box, or dropped here. */

import { useRef, useState, type DragEvent } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { useWorkStyles } from "../work/styles";
import type { MergeSteps } from "./useMerge";

const useStyles = makeStyles({
  place: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "10px",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Selected, border: `1px dashed ${tokens.colorBrandStroke1}` },
});

/** The place for files. */
export function FileChoice({ steps }: { steps: MergeSteps }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const first = steps.work.readings.length === 0;
  const busy = steps.busy !== null;
  const add = (files: FileList | null) => !busy && steps.add([...(files ?? [])]);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  return (
    <>
      {first && <p className={styles.plain}>{t("merge.intro")}</p>}
      <div
        className={mergeClasses(styles.place, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".xlsx,.xlsm,.xls,.csv"
          aria-label={t("merge.choose")}
          onChange={({ target }) => {
            add(target.files);
            // The same file may be chosen again after it was changed.
            target.value = "";
          }}
        />
        <Button
          appearance={first ? "primary" : "secondary"}
          disabledFocusable={busy}
          onClick={() => input.current?.click()}
        >
          {t(first ? "merge.choose" : "merge.more")}
        </Button>
        <span className={styles.quiet}>{t("merge.dropHere")}</span>
      </div>
    </>
  );
}
