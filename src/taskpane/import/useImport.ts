/** The steps of bringing rows in: a file or pasted cells, its columns, what would happen, and doing it. */

import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Brought, Comparison, Grid, GridProblem, Grids, Importing, Layout } from "../../process/import/api";
import { usePreferences } from "../preferences";
import { useProcess } from "../services";
import { useKept } from "../work/kept";

/** What was read, and how its columns are to be taken. */
export interface Plan extends Layout {
  readonly grids: readonly Grid[];
  readonly sheet: number;
  readonly table: string;
  readonly key: readonly string[];
  /** The file's name. */
  readonly source: string;
}

export type Stage =
  | { readonly kind: "choose"; readonly problem?: GridProblem }
  | { readonly kind: "columns"; readonly plan: Plan }
  | { readonly kind: "preview"; readonly plan: Plan; readonly comparison: Comparison; readonly anew?: boolean }
  | { readonly kind: "done"; readonly plan: Plan; readonly result: Extract<Brought, { kind: "done" }> };

export interface ImportSteps {
  readonly stage: Stage;
  readonly pasted: string;
  readonly setPasted: (text: string) => void;
  /** What is being done; with how many rows of how many where they are written. */
  readonly busy: { readonly done: number; readonly all: number } | null;
  readonly error: unknown;
  readonly retry: () => void;
  readonly readFile: (file: File) => void;
  readonly readPasted: () => void;
  readonly change: (plan: Plan) => void;
  readonly chooseSheet: (sheet: number) => void;
  readonly chooseTable: (table: string) => void;
  readonly compare: () => void;
  readonly bring: () => void;
  readonly stop: () => void;
  readonly back: () => void;
  readonly again: () => void;
}

/** Where rows go that resemble no table: what people bring first. */
const USUAL_TABLE = "People";

/** The state of one import; what was read stays, while the pane is open, until it is done or begun anew. */
export function useImport(): ImportSteps {
  const { importing: opener } = useProcess();
  const { t } = useTranslation();
  const { preferences } = usePreferences();
  const [stage, setStage] = useKept<Stage>("import", { kind: "choose" });
  const [pasted, setPasted] = useKept("pasted rows", "");
  const [busy, setBusy] = useState<ImportSteps["busy"]>(null);
  const [failed, setFailed] = useState<{ readonly error: unknown; readonly retry: () => void } | null>(null);
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);

  const run = useCallback(
    async (work: (importing: Importing) => Promise<Stage>) => {
      setFailed(null);
      setBusy({ done: 0, all: 0 });
      try {
        setStage(await work(await opener.open()));
      } catch (error) {
        setFailed({ error, retry: () => void run(work) });
      } finally {
        setBusy(null);
      }
    },
    [opener, setStage],
  );
  const read = (task: (importing: Importing) => Promise<Grids>, source: string) =>
    void run(async (importing) => {
      const grids = await task(importing);
      return grids.ok
        ? { kind: "columns", plan: planOf(importing, grids.grids, 0, null, source) }
        : { kind: "choose", problem: grids.problem };
    });
  const plan = stage.kind === "choose" ? null : stage.plan;
  const replan = (sheet: number, table: string | null) =>
    plan &&
    void run(async (importing) => ({
      kind: "columns",
      plan: planOf(importing, plan.grids, sheet, table, plan.source),
    }));
  const request = (of: Plan) => ({
    table: of.table,
    grid: of.grids[of.sheet]!,
    headerRow: of.headerRow,
    columns: of.columns,
    key: of.key,
    me: preferences.me || null,
    source: t("import.source", { name: of.source }),
  });

  return {
    stage,
    pasted,
    setPasted,
    busy,
    error: failed?.error ?? null,
    retry: () => failed?.retry(),
    readFile: (file) =>
      read(async (importing) => importing.readFile(file.name, new Uint8Array(await file.arrayBuffer())), file.name),
    readPasted: () => read((importing) => importing.readText(pasted), t("import.pasted")),
    change: (changed) => setStage({ kind: "columns", plan: changed }),
    chooseSheet: (sheet) => replan(sheet, null),
    chooseTable: (table) => plan && replan(plan.sheet, table),
    compare: () =>
      plan &&
      void run(async (importing) => ({ kind: "preview", plan, comparison: await importing.compare(request(plan)) })),
    bring: () => {
      if (stage.kind !== "preview") return;
      const { plan: agreedPlan, comparison: agreed } = stage;
      const stop = (stopper.current = new AbortController());
      void run(async (importing) => {
        const onProgress = (done: number, all: number) => setBusy({ done, all });
        const asked = { ...request(agreedPlan), agreed, onProgress, signal: stop.signal };
        const result = await importing.bring(asked);
        if (result.kind === "done") {
          setPasted("");
          return { kind: "done", plan: agreedPlan, result };
        }
        return { kind: "preview", plan: agreedPlan, comparison: result.comparison, anew: true };
      });
    },
    stop: () => stopper.current?.abort(),
    back: () => plan && setStage({ kind: "columns", plan }),
    again: () => setStage({ kind: "choose" }),
  };
}

function planOf(
  importing: Importing,
  grids: readonly Grid[],
  sheet: number,
  table: string | null,
  source: string,
): Plan {
  const grid = grids[sheet]!;
  const goesTo = table ?? importing.guessTable(grid) ?? USUAL_TABLE;
  const layout = importing.layout(grid, goesTo);
  return { grids, sheet, table: goesTo, source, ...layout, key: importing.usualKey(goesTo, layout.columns) };
}
