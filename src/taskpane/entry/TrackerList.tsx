/** What can be entered: the five trackers first, the other lists below. */

import { useId, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useTranslation } from "react-i18next";
import type { Table } from "../../schema/compiled";
import { schema } from "../../schema/schema";
import { OpenSelected } from "./OpenSelected";
import { TrackerButton } from "./TrackerButton";
import type { Desk } from "./useDesk";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "8px", padding: "10px 12px 16px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, lineHeight: "22px" },
  list: { display: "flex", flexDirection: "column", gap: "6px", margin: 0, padding: 0, listStyleType: "none" },
  more: { alignSelf: "flex-start", marginLeft: "-8px" },
});

const offered = schema.tables.filter(({ tracker }) => tracker);
const hearts = offered.filter(({ featured }) => featured);
const others = offered.filter(({ featured }) => !featured);

/** The list of tables to enter into. */
export function TrackerList({ desk, tables }: { desk: Desk; tables: readonly string[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const moreId = useId();
  const [open, setOpen] = useState(() => others.some(({ key }) => key === desk.recent || desk.drafts.hasNew(key)));
  const listed = (wanted: readonly Table[]) => wanted.filter(({ key }) => tables.includes(key));

  return (
    <div className={styles.view}>
      <h1 className={styles.title}>{t("trackers.title")}</h1>
      <Trackers tables={listed(hearts)} desk={desk} />
      <OpenSelected desk={desk} />
      <Button
        className={styles.more}
        appearance="transparent"
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        aria-controls={moreId}
        onClick={() => setOpen(!open)}
      >
        {t("trackers.other")}
      </Button>
      {open && (
        <div id={moreId}>
          <Trackers tables={listed(others)} desk={desk} />
        </div>
      )}
    </div>
  );
}

function Trackers({ tables, desk }: { tables: readonly Table[]; desk: Desk }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {tables.map((table) => (
        <li key={table.key}>
          <TrackerButton
            table={table}
            draft={desk.drafts.hasNew(table.key)}
            recent={desk.recent === table.key}
            onOpen={() => desk.openNew(table.key)}
          />
        </li>
      ))}
    </ul>
  );
}
