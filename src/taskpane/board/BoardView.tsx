/** The tab of figures: what the Dashboard sheet shows, as cards and charts that lead to their rows. */

import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Place } from "../../process/api";
import type { BoardReading } from "../../process/board/api";
import type { LateMatter } from "../../rollup/board/late";
import { fromSerial } from "../../schema/serial";
import { Message } from "../app/Message";
import { PlainButton } from "../app/PlainButton";
import { PaneSkeleton } from "../app/Skeletons";
import { useLanguage } from "../language";
import type { WorkPlace } from "../work/area";
import { Bars } from "./Bars";
import { BoardMessages } from "./BoardMessages";
import { ageBars, departmentBars, noticeBars, projectBars, stageBars, weekBars, type Leading } from "./charts";
import { EmptyBoard, isEmpty } from "./EmptyBoard";
import { Figures } from "./Figures";
import { LateList } from "./LateList";
import { screenOf, type Rows } from "./leads";
import { useBoard } from "./useBoard";
import { useSheets } from "./useSheets";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "14px", padding: "10px 12px 20px" },
  head: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "8px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, lineHeight: "22px" },
  line: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: "16px", color: tokens.colorNeutralForeground3 },
});

interface Props {
  /** A row that has a screen of its own was chosen. */
  readonly onWork: (place: WorkPlace) => void;
  /** A row to be opened for editing was chosen. */
  readonly onRow: (place: Place) => void;
  readonly onEntry: () => void;
}

/** The tab. */
export function BoardView(props: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { value: board, error, read } = useBoard();
  const sheets = useSheets();
  if (!board && error === null) return <PaneSkeleton />;
  return (
    <div className={styles.view}>
      {board && <Head now={board.now} onSheet={sheets.showDashboard} />}
      <BoardMessages board={board ?? null} error={error} onRetry={() => void read()} />
      {sheets.problem !== null && (
        <Message intent="error" title={t("board.notShown")}>
          {sheets.problem}
        </Message>
      )}
      {board && isEmpty(board) && <EmptyBoard onEntry={props.onEntry} />}
      {board && !isEmpty(board) && <Content {...props} board={board} onRows={sheets.showRows} />}
    </div>
  );
}

function Head({ now, onSheet }: { now: number; onSheet: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = new Intl.DateTimeFormat(useLanguage(), { dateStyle: "medium", timeStyle: "short" });
  return (
    <header className={styles.head}>
      <div>
        <h1 className={styles.title}>{t("board.title")}</h1>
        <p className={styles.line}>{t("board.asOf", { time: format.format(fromSerial(now)) })}</p>
      </div>
      <PlainButton appearance="small" onClick={onSheet}>
        {t("board.sheet")}
      </PlainButton>
    </header>
  );
}

type ContentProps = Props & { readonly board: BoardReading; readonly onRows: (rows: Rows) => void };

function Content({ board, onWork, onRow, onRows }: ContentProps) {
  const { t } = useTranslation();
  const speaker = { t, language: useLanguage() };
  const lead: Leading = {
    rows: onRows,
    notice: (id) => id !== null && onWork({ area: "notice", id }),
    project: (id) => onWork({ area: "project", id }),
  };
  return (
    <>
      <Figures board={board} onRows={onRows} />
      <LateList matters={board.late} now={board.now} onOpen={open} />
      {board.notices && (
        <Bars title={t("board.notices")} bars={noticeBars(board, speaker, lead)} nothing={t("board.noticesNone")} />
      )}
      {board.departments && (
        <Bars
          title={t("board.departments")}
          bars={departmentBars(board, speaker, lead)}
          nothing={t("board.departmentsNone")}
        />
      )}
      {board.weeks && (
        <Bars title={t("board.weeks")} bars={weekBars(board, speaker, lead)} nothing={t("board.weeksNone")} />
      )}
      {board.issues && (
        <Bars title={t("board.ages")} bars={ageBars(board, speaker, lead)} nothing={t("board.agesNone")} />
      )}
      {board.stages && (
        <Bars title={t("board.stages")} bars={stageBars(board, speaker, lead)} nothing={t("board.stagesNone")} />
      )}
      {board.projects && (
        <Bars
          title={t("board.projects")}
          bars={projectBars(board, speaker, lead)}
          nothing={t("board.projectsNone")}
          full={1}
        />
      )}
    </>
  );

  function open(matter: LateMatter) {
    const { table, id } = matter;
    const place = screenOf(matter);
    if (place) onWork(place);
    else if (id !== null) onRow({ table, id });
  }
}
