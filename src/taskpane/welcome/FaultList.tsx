/** What is missing or damaged, sheet by sheet; many of one kind are told once with their number. */

import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Fault } from "../../process/api";
import { faultWords } from "../form/words";
import { useLanguage } from "../language";

/** How many faults of one kind on one sheet are named before the rest is only counted. */
const NAMED = 3;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "18px", display: "flex", flexDirection: "column", gap: "4px" },
  rest: { color: tokens.colorNeutralForeground3 },
});

/** The faults of a workbook. */
export function FaultList({ faults }: { faults: readonly Fault[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const speaker = { t, language: useLanguage() };
  return (
    <ul className={styles.list}>
      {groups(faults).map((group) => [
        ...group
          .slice(0, NAMED)
          .map((fault, index) => <li key={`${keyOf(fault)}-${index}`}>{faultWords(fault, speaker)}</li>),
        group.length > NAMED && (
          <li key={`${keyOf(group[0]!)}-rest`} className={styles.rest}>
            {t("repair.more", { count: group.length - NAMED })}
          </li>
        ),
      ])}
    </ul>
  );
}

const keyOf = ({ code, sheet }: Fault) => `${code}/${sheet}`;

function groups(faults: readonly Fault[]): readonly (readonly Fault[])[] {
  const byKind = new Map<string, Fault[]>();
  for (const fault of faults) byKind.set(keyOf(fault), [...(byKind.get(keyOf(fault)) ?? []), fault]);
  return [...byKind.values()];
}
