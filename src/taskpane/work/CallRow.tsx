/** One person who is still missing: the number to call, what came of it so far, and what came of it now. */

import { useId, useState } from "react";
import { Badge, Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Values } from "../../process/api";
import { schema } from "../../schema/schema";
import { momentText } from "../form/dates";
import { useLanguage } from "../language";
import { CopyButton } from "./CopyButton";
import { useWorkStyles } from "./styles";

const LOG = schema.table("ConfirmationLog");
const RESULTS = LOG.field("callResult").list!.choices;
/** Offered at once; the others a step away. */
const USUAL = ["told", "noAnswer"];

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: "4px 8px 8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  who: { display: "flex", alignItems: "center", gap: "4px", minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, minWidth: 0, flexGrow: 1, overflowWrap: "anywhere" },
  facts: { paddingLeft: "32px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "4px", padding: "4px 0 0 32px" },
  phone: { fontVariantNumeric: "tabular-nums", userSelect: "text" },
});

export interface Calls {
  readonly busy: boolean;
  readonly confirm: (row: Values) => void;
  readonly call: (row: Values, result: string) => void;
  readonly giveUp: (row: Values, result: string) => void;
  readonly select: (row: Values, on: boolean) => void;
  readonly reminder: (row: Values) => string;
}

/** The id of a row of the confirmation log. */
export const idOf = (row: Values): string => String(row.id);

/** The row. */
export function CallRow({ row, selected, calls }: { row: Values; selected: boolean; calls: Calls }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const language = useLanguage();
  const [more, setMore] = useState(false);
  const id = useId();
  const person = String(row.person);
  const offered = RESULTS.filter(({ key }) => more || USUAL.includes(key));

  return (
    <li className={styles.row} data-row={idOf(row)}>
      <div className={styles.who}>
        <Checkbox
          aria-label={t("work.choose", { person })}
          checked={selected}
          onChange={(_, { checked }) => calls.select(row, checked === true)}
        />
        <span id={id} className={styles.name}>
          {person}
        </span>
        {row.keyPerson === true && (
          <Badge size="small" appearance="tint" color="brand">
            {LOG.field("keyPerson").text[language]}
          </Badge>
        )}
        <Button size="small" disabledFocusable={calls.busy} aria-describedby={id} onClick={() => calls.confirm(row)}>
          {t("work.confirm")}
        </Button>
      </div>
      <div className={mergeClasses(styles.plain, styles.facts)}>
        <Facts row={row} />
      </div>
      <div className={styles.buttons} role="group" aria-label={t("work.callOf", { person })}>
        {offered.map(({ key, text }) => (
          <Button key={key} size="small" disabledFocusable={calls.busy} onClick={() => calls.call(row, key)}>
            {text[language]}
          </Button>
        ))}
        <Button size="small" appearance="subtle" aria-expanded={more} onClick={() => setMore(!more)}>
          {t(more ? "work.fewer" : "work.more")}
        </Button>
        {more && row.status !== "unreachable" && (
          <Button
            size="small"
            disabledFocusable={calls.busy}
            onClick={() => calls.giveUp(row, String(row.callResult ?? "noAnswer"))}
          >
            {t("work.giveUp")}
          </Button>
        )}
        {more && <CopyButton text={calls.reminder(row)}>{t("work.copyReminder")}</CopyButton>}
      </div>
    </li>
  );
}

/** Phone and department, then the state if it isn't plainly unread, and the calls so far. */
function Facts({ row }: { row: Values }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const word = (field: string) => LOG.field(field).list!.choice(String(row[field]))?.text[language];
  const attempts = Number(row.attempts ?? 0);
  const last = typeof row.lastAttemptAt === "number" ? momentText(row.lastAttemptAt).slice(5).replace("T", " ") : "";
  const so = [
    ...(row.status === "unread" ? [] : [word("status")]),
    ...(attempts > 0 ? [t("work.attempts", { count: attempts }), word("callResult"), last] : []),
  ];
  return (
    <>
      <span className={styles.phone}>{row.phone ? String(row.phone) : t("work.noPhone")}</span>
      {row.department ? ` · ${String(row.department)}` : ""}
      {so.length > 0 && <div>{so.filter(Boolean).join(" · ")}</div>}
    </>
  );
}
