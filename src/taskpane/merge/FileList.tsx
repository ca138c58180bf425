/** Each chosen file with what it is and what it brings, or why it can't be merged. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslation } from "react-i18next";
import type { FileReading, ReturnedFile, Tally } from "../../process/merge/api";
import { schema } from "../../schema/schema";
import { OWN_NAMES, useLanguage } from "../language";
import { useWorkStyles } from "../work/styles";
import { filesOf, type MergeSteps } from "./useMerge";
import { problemWords, senderWords } from "./words";

const useStyles = makeStyles({
  file: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "6px",
    alignItems: "start",
    padding: "4px 0 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", lineHeight: "20px" },
  warned: { color: tokens.colorPaletteGoldForeground2 },
});

/** The chosen files. */
export function FileList({ steps }: { steps: MergeSteps }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { readings, merge } = steps.work;
  const files = filesOf(steps.work);
  return (
    <ul className={styles.list} aria-label={t("merge.files")}>
      {readings.map((reading, index) => {
        const tally = reading.ok ? merge?.files[files.indexOf(reading.file)] : undefined;
        return <OneFile key={index} steps={steps} reading={reading} tally={tally} />;
      })}
    </ul>
  );
}

interface Props {
  readonly steps: MergeSteps;
  readonly reading: FileReading;
  readonly tally: Tally | undefined;
}

function OneFile({ steps, reading, tally }: Props) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const name = reading.ok ? reading.file.name : reading.name;
  return (
    <li className={styles.file}>
      <div className={styles.words}>
        <span className={styles.name}>{name}</span>
        {!reading.ok && <span className={`${styles.plain} ${styles.late}`}>{problemWords(reading.problem, t)}</span>}
        {reading.ok && <Origin file={reading.file} />}
        {reading.ok && tally && <Verdict steps={steps} file={reading.file} tally={tally} />}
      </div>
      <Button
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label={t("merge.remove", { name })}
        disabledFocusable={steps.busy !== null}
        onClick={() => steps.remove(reading)}
      />
    </li>
  );
}

function Origin({ file }: { file: ReturnedFile }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const tables = file.tables.map(({ table }) => schema.table(table).text[language]);
  const said = [
    tables.join(t("app.listSeparator")),
    senderWords(file, t),
    file.language && file.language !== language ? t("merge.otherLanguage", { language: OWN_NAMES[file.language] }) : "",
  ];
  return <span className={styles.quiet}>{said.filter(Boolean).join(" · ")}</span>;
}

const COUNTS = ["taken", "added", "conflicts", "refused", "dropped", "gone", "known"] as const;

function Verdict({ steps, file, tally }: { steps: MergeSteps; file: ReturnedFile; tally: Tally }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  if (tally.foreign)
    return (
      <>
        <span className={`${styles.plain} ${styles.warned}`}>{t("merge.foreign")}</span>
        <div>
          <Button size="small" disabledFocusable={steps.busy !== null} onClick={() => steps.mergeAnyway(file)}>
            {t("merge.anyway")}
          </Button>
        </div>
      </>
    );
  const counts = COUNTS.filter((count) => tally[count] > 0).map((count) =>
    t(`merge.${count}`, { count: tally[count] }),
  );
  return (
    <>
      {file.sent === null && <span className={`${styles.plain} ${styles.warned}`}>{t("merge.byHand")}</span>}
      <span className={styles.plain}>
        {counts.length > 0 ? counts.join(" · ") : t("merge.nothingNew", { count: tally.rows })}
      </span>
    </>
  );
}
