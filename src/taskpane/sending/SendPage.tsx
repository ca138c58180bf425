/** Sending a table out: a file for each department, to be filled in without the add-in. Nothing in the workbook changes. */

import { Button, Checkbox, Field as Labelled, Radio, RadioGroup, Select, Spinner } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { formTables } from "../../process/sending/names";
import { schema } from "../../schema/schema";
import { Failed } from "../app/Failed";
import { Message } from "../app/Message";
import { FormSkeleton } from "../app/Skeletons";
import { useLanguage } from "../language";
import { useWorkStyles } from "../work/styles";
import { DepartmentList } from "./DepartmentList";
import { LeftBehind } from "./LeftBehind";
import { Result } from "./Result";
import { useSending, type SendingSteps } from "./useSending";

/** The page. */
export function SendPage() {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const steps = useSending();
  const { survey, error } = steps;
  return (
    <div className={styles.stack}>
      <p className={styles.plain}>{t("sending.intro")}</p>
      <Labelled label={t("sending.table")} size="small">
        <Select
          value={steps.table}
          disabled={steps.busy !== null}
          onChange={(_, { value }) => steps.chooseTable(value)}
        >
          {formTables.map((key) => (
            <option key={key} value={key}>
              {schema.table(key).text[language]}
            </option>
          ))}
        </Select>
      </Labelled>
      <Failed error={error} onRetry={() => void steps.read()} />
      {survey === undefined ? error === null && <FormSkeleton /> : <Choice steps={steps} />}
    </div>
  );
}

function Choice({ steps }: { steps: SendingSteps }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { survey, chosen, busy, came } = steps;
  const { departments, homeless, nameless } = survey!;
  if (departments.length === 0) return <Message intent="warning">{t("sending.nobody")}</Message>;
  return (
    <>
      <Checkbox
        label={t("sending.finishedToo")}
        checked={steps.finished}
        disabled={busy !== null}
        onChange={(_, { checked }) => steps.setFinished(checked === true)}
      />
      <DepartmentList steps={steps} departments={departments} />
      <LeftBehind homeless={homeless} nameless={nameless} countOf={steps.countOf} />
      {chosen.length > 1 && (
        <Labelled label={t("sending.how")} size="small">
          <RadioGroup value={steps.asOne ? "one" : "each"} onChange={(_, { value }) => steps.setAsOne(value === "one")}>
            <Radio value="one" label={t("sending.asOne")} />
            <Radio value="each" label={t("sending.each")} />
          </RadioGroup>
        </Labelled>
      )}
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={chosen.length === 0 || busy !== null}
          onClick={() => chosen.length > 0 && busy === null && steps.save()}
        >
          {t("sending.save", { count: chosen.length })}
        </Button>
        {busy && <Button onClick={steps.stop}>{t("sending.stop")}</Button>}
      </div>
      <div role="status">{busy && <Spinner size="tiny" label={t("sending.making", busy)} />}</div>
      {came && <Result came={came} />}
    </>
  );
}
