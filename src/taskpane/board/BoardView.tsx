/** The tab of figures: what the Dashboard sheet shows, as cards and charts that lead to their rows. */

import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Place } from "../../process/api";
import type { BoardReading } from "../../process/board/api";
import type { LateMatter } from "../../rollup/board/late";
import { fromSerial } from "../../schema/serial";
import { Message } from "../app/Message";
import { PaneSkeleton } from "../app/Skeletons";
import { failureWords } from "../form/failure";
import { useLanguage } from "../language";
import type { WorkPlace } from "../work/area";
import { Bars } from "./Bars";
import { BoardMessages } from "./BoardMessages";
import { ageBars, departmentBars, noticeBars, projectBars, stageBars, weekBars, type Leading } from "./charts";
import { EmptyBoard, isEmpty } from "./EmptyBoard";
import { Figures } from "./Figures";
import { LateList } from "./LateList";
import { screenOf } from "./leads";
import { useBoard } from "./useBoard";
import { useShowRows } from "./useShowRows";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "14px", padding: "10px 12px 20px" },
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
  const { value: board, error, read } = useBoard();
  if (!board && error === null) return <PaneSkeleton />;
  return (
    <div className={styles.view}>
      {board && <Head now={board.now} />}
      <BoardMessages board={board ?? null} error={error} onRetry={() => void read()} />
      {board && (isEmpty(board) ? <EmptyBoard onEntry={props.onEntry} /> : <Content {...props} board={board} />)}
    </div>
  );
}

function Head({ now }: { now: number }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = new Intl.DateTimeFormat(useLanguage(), { dateStyle: "medium", timeStyle: "short" });
  return (
    <header>
      <h1 className={styles.title}>{t("board.title")}</h1>
      <p className={styles.line}>{t("board.asOf", { time: format.format(fromSerial(now)) })}</p>
    </header>
  );
}

function Content({ board, onWork, onRow }: Props & { board: BoardReading }) {
  const { t } = useTranslation();
  const speaker = { t, language: useLanguage() };
  const { show, error } = useShowRows();
  const lead: Leading = {
    rows: show,
    notice: (id) => id !== null && onWork({ area: "notice", id }),
    project: (id) => onWork({ area: "project", id }),
  };
  return (
    <>
      {error !== null && (
        <Message intent="error" title={t("board.notShown")}>
          {failureWords(error, speaker).sentence}
        </Message>
      )}
      <Figures board={board} onRows={show} />
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
