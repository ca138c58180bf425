/** One custom function: its help, what it says now, its formula, and the way into a cell. */

import { useEffect, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Inserted, Prepared } from "../../process/functions/api";
import { Message } from "../app/Message";
import { PRESSABLE_LINE } from "../app/pressable";
import { failureWords } from "../form/failure";
import { useLanguage } from "../language";
import { useProcess } from "../services";
import { CopyButton } from "../work/CopyButton";
import { useWorkStyles } from "../work/styles";
import type { Help } from "./help";
import { shownCell, tryFunction, type Shown } from "./tryFunction";

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingBottom: "6px" },
  toggle: {
    ...PRESSABLE_LINE,
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: "8px",
    padding: "5px 4px",
  },
  words: { minWidth: 0, flexGrow: 1 },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold, lineHeight: "20px" },
  hint: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
  },
  result: { flexShrink: 0, maxWidth: "45%", color: tokens.colorNeutralForeground2, textAlign: "end" },
  body: { display: "flex", flexDirection: "column", gap: "8px", padding: "2px 4px 4px" },
  formula: {
    margin: 0,
    padding: "6px 8px",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  scroll: { overflowX: "auto" },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: "2px 8px 2px 0",
    whiteSpace: "nowrap",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
  },
});

/** Rows of a table that are shown here; the sheet shows all. */
const MOST_ROWS = 8;

interface Props {
  readonly item: Prepared;
  readonly help: Help | undefined;
}

/** One function of the gallery. */
export function FunctionItem({ item, help }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const shown = useShown(item);
  const { name } = item.example;
  return (
    <li className={styles.item}>
      <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={styles.words}>
          <span className={styles.name}>{name}</span>
          {help && !open && <span className={styles.hint}>{help.description}</span>}
        </span>
        <span className={styles.result}>{shown && resultWords(shown, t)}</span>
      </button>
      {open && <Details item={item} help={help} shown={shown} />}
    </li>
  );
}

/** The answer in a word: a value, or how large a table it is. */
function resultWords(shown: Shown, t: TFunction<"pane">): string {
  if (shown.kind === "value") return shown.text;
  return shown.kind === "table" ? t("functions.tableOf", { count: shown.cells.length }) : "–";
}

/** What the function says of this workbook; the code of all functions is fetched with the first. */
function useShown({ example, args }: Prepared): Shown | null {
  const language = useLanguage();
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    let wanted = true;
    void tryFunction(example.name, args, language).then((found) => wanted && setShown(found));
    return () => void (wanted = false);
  }, [example, args, language]);
  return shown;
}

function Details({ item, help, shown }: Props & { shown: Shown | null }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const language = useLanguage();
  const { functions } = useProcess();
  const [told, setTold] = useState<Inserted | { readonly kind: "failed"; readonly error: unknown } | null>(null);
  return (
    <div className={styles.body}>
      {help && <p className={styles.plain}>{help.description}</p>}
      {shown?.kind === "table" && <Table name={item.example.name} cells={shown.cells} />}
      {shown?.kind === "problem" && <p className={styles.plain}>{shown.sentence}</p>}
      <pre className={styles.formula} style={{ whiteSpace: "pre-wrap" }}>
        {item.formula}
      </pre>
      {help && (
        <ul className={styles.list}>
          {help.parameters.map(({ name, description }) => (
            <li key={name} className={styles.quiet}>
              <strong>{name}</strong> {description}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <Button size="small" appearance="primary" onClick={() => void insert()}>
          {t("functions.insert")}
        </Button>
        <CopyButton text={item.formula}>{t("functions.copy")}</CopyButton>
      </div>
      {told?.kind === "inserted" && (
        <Message intent="success">{t("functions.inserted", { address: told.address })}</Message>
      )}
      {told?.kind === "occupied" && (
        <Message intent="warning">{t("functions.occupied", { address: told.address })}</Message>
      )}
      {told?.kind === "failed" && (
        <Message intent="error">{failureWords(told.error, { t, language }).sentence}</Message>
      )}
    </div>
  );

  async function insert() {
    try {
      setTold(await functions.insert(item.formula));
    } catch (error) {
      setTold({ kind: "failed", error });
    }
  }
}

function Table({ name, cells }: { name: string; cells: readonly (readonly unknown[])[] }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const rest = cells.length - MOST_ROWS;
  return (
    <>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={name}>
        <table className={styles.table}>
          <tbody>
            {cells.slice(0, MOST_ROWS).map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column} className={styles.cell}>
                    {shownCell(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && <p className={styles.quiet}>{t("functions.more", { count: rest })}</p>}
    </>
  );
}
