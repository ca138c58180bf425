/** The custom functions: what each does, what it says of this workbook now, and how it gets into a cell or out again. */

import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Prepared } from "../../process/functions/api";
import type { Process } from "../../schema/types";
import { schema } from "../../schema/schema";
import { Failed } from "../app/Failed";
import { FormSkeleton } from "../app/Skeletons";
import { useLanguage } from "../language";
import { useProcess } from "../services";
import { useWorkStyles } from "../work/styles";
import { useReading } from "../work/useReading";
import { Conversion } from "./Conversion";
import { FunctionItem } from "./FunctionItem";
import { fetchHelp, type Help } from "./help";

const GROUPS: readonly Process[] = ["notice", "project", "request", "helper"];
const RESTS_ON = schema.tables.map(({ key }) => key);

/** The page of functions. */
export function FunctionsPage() {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { functions } = useProcess();
  const reading = useReading(
    useCallback(() => functions.prepare(), [functions]),
    RESTS_ON,
  );
  const help = useHelp();
  if (reading.value === undefined && reading.error === null) return <FormSkeleton />;
  return (
    <div className={styles.stack}>
      <p className={styles.plain}>{t("functions.intro")}</p>
      <Failed error={reading.error} onRetry={() => void reading.read()} />
      {reading.value?.length === 0 && <p className={styles.plain}>{t("functions.none")}</p>}
      {GROUPS.map((group) => (
        <Group key={group} group={group} items={reading.value ?? []} help={help} />
      ))}
      <Conversion />
    </div>
  );
}

interface GroupProps {
  readonly group: Process;
  readonly items: readonly Prepared[];
  readonly help: ReadonlyMap<string, Help>;
}

function Group({ group, items, help }: GroupProps) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const ours = items.filter(({ example }) => example.process === group);
  if (ours.length === 0) return null;
  return (
    <section className={styles.stack}>
      <h2 className={styles.heading}>{t(`functions.${group}`)}</h2>
      <ul className={styles.list}>
        {ours.map((item) => (
          <FunctionItem key={item.example.name} item={item} help={help.get(item.example.name)} />
        ))}
      </ul>
    </section>
  );
}

/** What Excel itself tells of the functions; without it the formulas still speak. */
function useHelp(): ReadonlyMap<string, Help> {
  const language = useLanguage();
  const [help, setHelp] = useState<ReadonlyMap<string, Help>>(new Map());
  useEffect(() => {
    let wanted = true;
    void fetchHelp(language).then(
      (found) => wanted && setHelp(found),
      () => undefined,
    );
    return () => void (wanted = false);
  }, [language]);
  return help;
}
