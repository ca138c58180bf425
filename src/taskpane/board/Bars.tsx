/**
 * A chart of bars that lie, each a button that leads to its rows. Plain elements and not a chart library: two of Fluent's
 * charts weigh nearly as much as the whole first screen, and their marks can be neither reached by the keyboard nor
 * seen in the contrast themes of Windows.
 */

import { Fragment, useId } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { PRESSABLE_LINE } from "../app/pressable";
import { Folded } from "./Folded";

/** What a part of a bar means; each has its colour, and its word in the legend. */
export type Tone = "good" | "calm" | "risk" | "late";

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly parts: readonly { readonly tone: Tone; readonly word: string; readonly value: number }[];
  /** How a value is written. */
  readonly text?: (value: number) => string;
  readonly onOpen: () => void;
}

const FORCED = "@media (forced-colors: active)";

const useStyles = makeStyles({
  chart: { display: "flex", flexDirection: "column", gap: "4px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: "20px", fontWeight: tokens.fontWeightSemibold },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 12px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
  },
  entry: { display: "flex", alignItems: "center", gap: "5px" },
  swatch: { width: "10px", height: "10px", borderRadius: "2px", boxSizing: "border-box" },
  list: {
    margin: 0,
    padding: "2px",
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  nothing: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  row: {
    ...PRESSABLE_LINE,
    display: "grid",
    gridTemplateColumns: "38% 1fr",
    alignItems: "center",
    gap: "8px",
    boxSizing: "border-box",
    padding: "3px 6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
  label: {
    minWidth: 0,
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    overflow: "hidden",
    overflowWrap: "anywhere",
  },
  track: { display: "flex", minWidth: 0, height: "18px" },
  part: {
    boxSizing: "border-box",
    minWidth: "20px",
    overflow: "hidden",
    textAlign: "center",
    lineHeight: "18px",
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    [FORCED]: { forcedColorAdjust: "none", border: "1px solid CanvasText" },
    ":first-child": { borderTopLeftRadius: "3px", borderBottomLeftRadius: "3px" },
    ":last-child": { borderTopRightRadius: "3px", borderBottomRightRadius: "3px" },
  },
  zero: { lineHeight: "18px", color: tokens.colorNeutralForeground3 },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

const useTones = makeStyles({
  good: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    [FORCED]: { backgroundColor: "Highlight", color: "HighlightText" },
  },
  calm: {
    backgroundColor: tokens.colorNeutralStencil1,
    color: tokens.colorNeutralForeground1,
    [FORCED]: { backgroundColor: "Canvas", color: "CanvasText" },
  },
  risk: {
    backgroundColor: tokens.colorPaletteRedBackground2,
    color: tokens.colorPaletteRedForeground2,
    [FORCED]: { backgroundColor: "Canvas", color: "CanvasText", border: "1px dashed CanvasText" },
  },
  late: {
    backgroundColor: tokens.colorPaletteRedBackground3,
    color: tokens.colorNeutralForegroundStaticInverted,
    [FORCED]: { backgroundColor: "CanvasText", color: "Canvas" },
  },
});

interface Props {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** Said where there is no bar. */
  readonly nothing: string;
  /** The value of a full bar; else the greatest bar is full, unless it counts a few only. */
  readonly full?: number;
}

/** So many are a full bar at least: one matter alone shall not look like many. */
const FEW = 4;

/** The chart; words stand in a legend where bars have several parts. */
export function Bars({ title, bars, nothing, full }: Props) {
  const styles = useStyles();
  const id = useId();
  const longest = full ?? Math.max(FEW, ...bars.map(sumOf));
  return (
    <section className={styles.chart} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {bars.length === 0 ? (
        <p className={styles.nothing}>{nothing}</p>
      ) : (
        <>
          <Legend bars={bars} />
          <Folded items={bars} className={styles.list}>
            {(bar) => (
              <li key={bar.key}>
                <Row bar={bar} longest={longest} />
              </li>
            )}
          </Folded>
        </>
      )}
    </section>
  );
}

const sumOf = ({ parts }: Bar): number => parts.reduce((sum, { value }) => sum + value, 0);

/** The words of the parts; bars of one part say it in their label. */
function Legend({ bars }: { bars: readonly Bar[] }) {
  const styles = useStyles();
  const tones = useTones();
  if (bars.every(({ parts }) => parts.length < 2)) return null;
  const words = new Map(bars.flatMap(({ parts }) => parts.map(({ tone, word }) => [tone, word] as const)));
  return (
    <ul className={styles.legend} aria-hidden="true">
      {[...words].map(([tone, word]) => (
        <li key={tone} className={styles.entry}>
          <span className={mergeClasses(styles.part, tones[tone], styles.swatch)} style={{ minWidth: "10px" }} />
          {word}
        </li>
      ))}
    </ul>
  );
}

function Row({ bar, longest }: { bar: Bar; longest: number }) {
  const styles = useStyles();
  const tones = useTones();
  const { label, parts, text = String, onOpen } = bar;
  const shown = parts.filter(({ value }) => value > 0);
  const several = parts.length > 1;
  return (
    <button type="button" className={styles.row} onClick={onOpen} title={label}>
      <span className={styles.label}>{label}</span>{" "}
      <span className={styles.track}>
        {shown.map(({ tone, word, value }) => (
          <Fragment key={tone}>
            <span className={mergeClasses(styles.part, tones[tone])} style={{ width: share(value, longest) }}>
              {several && <span className={styles.hidden}>{`${word} `}</span>}
              {text(value)}
            </span>{" "}
          </Fragment>
        ))}
        {shown.length === 0 && <span className={styles.zero}>{text(0)}</span>}
      </span>
    </button>
  );
}

const share = (value: number, longest: number): string => `${((100 * value) / longest).toFixed(1)}%`;
