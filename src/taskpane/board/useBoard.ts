/** The figures while they are looked at: read anew when the workbook changes, and every few minutes for deadlines. */

import { useCallback, useEffect } from "react";
import type { BoardReading } from "../../process/board/api";
import { BOARD_FIELDS } from "../../rollup/board/columns";
import { useProcess } from "../services";
import type { Reading } from "../work/useReading";
import { useReading } from "../work/useReading";

/** How long a deadline that passes may go unnoticed. */
const STALE = 5 * 60_000;

const TABLES = Object.keys(BOARD_FIELDS);

/** Reads and follows. */
export function useBoard(): Reading<BoardReading> {
  const { boards } = useProcess();
  const task = useCallback(() => boards.read(), [boards]);
  const reading = useReading(task, TABLES);
  const { read } = reading;
  useEffect(() => {
    const timer = setInterval(() => void read(), STALE);
    return () => clearInterval(timer);
  }, [read]);
  return reading;
}
