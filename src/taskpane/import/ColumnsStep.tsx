/** Which sheet of the file goes to which table, and which column to which field. */

import { Button, Field as Labelled, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { assign } from "../../process/import/columns";
import { schema } from "../../schema/schema";
import { Message } from "../app/Message";
import { useLanguage } from "../language";
import { useWorkStyles } from "../work/styles";
import type { ImportSteps, Plan } from "./useImport";

const useStyles = makeStyles({
  columns: { display: "grid", gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)", gap: "6px", alignItems: "center" },
  header: { overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200, lineHeight: "16px" },
  sample: { display: "block", color: tokens.colorNeutralForeground3, overflow: "hidden", textOverflow: "ellipsis" },
  number: { width: "72px" },
});

interface Props {
  readonly steps: ImportSteps;
  readonly plan: Plan;
}

/** The step of columns. */
export function ColumnsStep({ steps, plan }: Props) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const table = schema.table(plan.table);
  const grid = plan.grids[plan.sheet]!;
  const matched = plan.columns.some(({ field }) => field !== null);
  const keys = table.fields.filter(({ key }) => plan.columns.some(({ field }) => field === key));
  return (
    <>
      {plan.grids.length > 1 && (
        <Labelled label={t("import.sheet")} size="small">
          <Select value={String(plan.sheet)} onChange={(_, { value }) => steps.chooseSheet(Number(value))}>
            {plan.grids.map(({ name }, index) => (
              <option key={index} value={index}>
                {name}
              </option>
            ))}
          </Select>
        </Labelled>
      )}
      <Labelled label={t("import.table")} size="small">
        <Select value={plan.table} onChange={(_, { value }) => steps.chooseTable(value)}>
          {targets.map(({ key, text }) => (
            <option key={key} value={key}>
              {text[language]}
            </option>
          ))}
        </Select>
      </Labelled>
      <HeaderRow steps={steps} plan={plan} />
      <p className={styles.plain}>{t("import.rowsFound", { count: grid.rows.length - plan.headerRow - 1 })}</p>
      <Columns steps={steps} plan={plan} />
      {!matched && <Message intent="warning">{t("import.unmatched")}</Message>}
      <Labelled label={t("import.keyLabel")} size="small">
        <Select
          value={plan.key[0] ?? ""}
          onChange={(_, { value }) => steps.change({ ...plan, key: value === "" ? [] : [value] })}
        >
          <option value="">{t("import.noKey")}</option>
          {keys.map(({ key, text }) => (
            <option key={key} value={key}>
              {text[language]}
            </option>
          ))}
        </Select>
      </Labelled>
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={!matched || steps.busy !== null} onClick={steps.compare}>
          {t("import.compare")}
        </Button>
        <Button onClick={steps.again}>{t("import.another")}</Button>
      </div>
    </>
  );
}

/** What people may write into; the product keeps the change log itself. */
const targets = schema.tables.filter(({ appendOnly, key }) => !appendOnly && key !== "Calendar");

function HeaderRow({ steps, plan }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const rows = plan.grids[plan.sheet]!.rows;
  return (
    <Labelled label={t("import.headerRow")} size="small">
      <Input
        className={styles.number}
        type="number"
        min={1}
        max={rows.length}
        value={String(plan.headerRow + 1)}
        onChange={(_, { value }) => {
          const headerRow = Math.min(rows.length, Math.max(1, Number(value) || 1)) - 1;
          const columns = plan.columns.map((column, index) => ({
            ...column,
            header: String(rows[headerRow]?.[index] ?? ""),
          }));
          steps.change({ ...plan, headerRow, columns });
        }}
      />
    </Labelled>
  );
}

function Columns({ steps, plan }: Props) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const language = useLanguage();
  const fields = schema.table(plan.table).fields.filter(({ calculated }) => !calculated);
  const first = plan.grids[plan.sheet]!.rows[plan.headerRow + 1] ?? [];
  return (
    <section aria-label={t("import.columns")} className={styles.columns}>
      {plan.columns.map(({ header, field, guessed }, index) => {
        const name = header || t("import.noHeader");
        return (
          <Labelled
            key={index}
            style={{ display: "contents" }}
            size="small"
            label={{
              children: (
                <span className={styles.header}>
                  {name}
                  <span className={styles.sample}>{sampleOf(first[index])}</span>
                </span>
              ),
            }}
            {...(guessed && { validationMessage: t("import.guessed"), validationState: "warning" as const })}
          >
            <Select
              size="small"
              value={field ?? ""}
              onChange={(_, { value }) =>
                steps.change({ ...plan, columns: assign(plan.columns, index, value === "" ? null : value) })
              }
            >
              <option value="">{t("import.leaveOut")}</option>
              {fields.map(({ key, text }) => (
                <option key={key} value={key}>
                  {text[language]}
                </option>
              ))}
            </Select>
          </Labelled>
        );
      })}
    </section>
  );
}

const sampleOf = (cell: unknown): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? "").slice(0, 24);
