/** The state of sending out: which table, to whom, and the making of the files. */

import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RowCount, SendingSurvey, SentFile } from "../../process/sending/api";
import { formNames, formTables } from "../../process/sending/names";
import { saveFile } from "../documents/files";
import { savesFiles } from "../office";
import { useProcess } from "../services";
import { useReading } from "../work/useReading";
import { fetchForm, FormMissing } from "./fetchForm";

export type Came =
  | { readonly kind: "saved"; readonly files: readonly SentFile[]; readonly asOne: string | null }
  | { readonly kind: "stopped" | "blocked" | "noForm" }
  | { readonly kind: "failed"; readonly error: unknown };

export interface SendingSteps {
  readonly table: string;
  readonly chooseTable: (table: string) => void;
  readonly finished: boolean;
  readonly setFinished: (finished: boolean) => void;
  readonly asOne: boolean;
  readonly setAsOne: (asOne: boolean) => void;
  /** Undefined until the rows were counted. */
  readonly survey: SendingSurvey | undefined;
  readonly error: unknown;
  readonly read: () => Promise<void>;
  /** The departments that get a file, in the order shown. */
  readonly chosen: readonly string[];
  readonly choose: (departments: readonly string[]) => void;
  readonly countOf: (count: RowCount) => number;
  readonly busy: { readonly done: number; readonly all: number } | null;
  readonly came: Came | null;
  readonly save: () => void;
  readonly stop: () => void;
}

const FIRST = "Tasks";

/** Browsers lose files that are handed to them too quickly. */
const BETWEEN_FILES = 150;

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Sending out, step by step. */
export function useSending(): SendingSteps {
  const { sending } = useProcess();
  const { t } = useTranslation();
  const [table, setTable] = useState(formTables.includes(FIRST) ? FIRST : formTables[0]!);
  const [finished, setFinished] = useState(false);
  const [asOne, setAsOne] = useState(true);
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const [busy, setBusy] = useState<SendingSteps["busy"]>(null);
  const [came, setCame] = useState<Came | null>(null);
  const stopped = useRef(false);
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );
  const { value, error, read } = useReading(
    useCallback(() => sending.survey(table), [sending, table]),
    [table, "People"],
  );
  const survey = value?.table === table ? value : undefined;
  const countOf = ({ open, finished: done }: RowCount): number => open + (finished ? done : 0);
  const departments = survey?.departments ?? [];
  const wanted = picked ?? departments.filter((each) => countOf(each) > 0).map(({ name }) => name);
  const chosen = departments.map(({ name }) => name).filter((name) => wanted.includes(name));

  return {
    table,
    chooseTable: (next) => {
      setTable(next);
      setPicked(null);
      setCame(null);
    },
    finished,
    setFinished,
    asOne,
    setAsOne,
    survey,
    error,
    read,
    chosen,
    choose: setPicked,
    countOf,
    busy,
    came,
    save: () => survey && void save(survey),
    stop: () => {
      stopped.current = true;
    },
  };

  async function save({ language }: SendingSurvey) {
    if (!savesFiles()) return setCame({ kind: "blocked" });
    stopped.current = false;
    setCame(null);
    setBusy({ done: 0, all: chosen.length });
    try {
      const form = await fetchForm(table, language);
      const { fileFor } = await sending.prepare({ table, finished, form });
      const files: SentFile[] = [];
      for (const department of chosen) {
        // The pane shows how far it is, and takes a click on Stop.
        await pause(0);
        if (stopped.current) return setCame({ kind: "stopped" });
        files.push(fileFor(department));
        setBusy({ done: files.length, all: chosen.length });
      }
      const name = asOne && files.length > 1 ? t("sending.zipName", { form: formNames[table]![language] }) : null;
      await hand(name === null ? files : [await sending.bundle(files, name)]);
      setCame({ kind: "saved", files, asOne: name });
    } catch (problem) {
      setCame(problem instanceof FormMissing ? { kind: "noForm" } : { kind: "failed", error: problem });
    } finally {
      setBusy(null);
    }
  }
}

async function hand(files: readonly SentFile[]): Promise<void> {
  for (const [at, { name, bytes }] of files.entries()) {
    if (at > 0) await pause(BETWEEN_FILES);
    saveFile(name, new Blob([bytes.slice().buffer]));
  }
}
