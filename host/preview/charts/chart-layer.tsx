/** The charts that lie on the sheet, moved along as it scrolls. */
import type { Chart } from "../../model/types";
import { gridColors } from "../brand";
import { usePreview, useBook } from "../preview-context";
import { pixels } from "../grid/axis";
import { markOn } from "../grid/colors";
import type { Geometry } from "../grid/geometry";
import { frozenHeight } from "../grid/geometry";
import type { Frame } from "../grid/sheet-frame";
import { useScroll } from "../grid/use-scroll";
import { useKept } from "../use-kept";
import { chartData } from "./chart-data";
import { ChartView } from "./chart-view";

export interface ChartLayerProps {
  readonly frame: Frame;
  readonly scroller: HTMLElement | null;
  geometry(): Geometry;
}

const ink = {
  light: { text: "#2B3636", faint: "#5F6B6B", line: "#E3E8E8" },
  dark: { text: "#DCE4E4", faint: "#A5B0B0", line: "#3A4344" },
};

/** The paper of a chart that has one of its own. */
function areaStyle({ area }: Chart, mark: (color: string) => string): React.CSSProperties {
  const { fill, border } = area ?? {};
  return {
    ...(fill ? { background: mark(fill) } : {}),
    ...(border === undefined ? {} : { outlineColor: border === null ? "transparent" : mark(border) }),
  };
}

export function ChartLayer({ frame, scroller, geometry }: ChartLayerProps): React.JSX.Element | null {
  const { theme } = usePreview();
  const { sheet, contentRevision, language } = useBook();
  useScroll(scroller);
  const drawn = useKept(
    () => sheet.charts.map((chart) => ({ chart, data: chartData(sheet, chart, language) })),
    sheet,
    contentRevision,
    language,
  );
  if (drawn.length === 0) return null;
  const g = geometry();
  const mark = (color: string): string => markOn(theme, color);
  const frozen = frozenHeight(g);
  const clip = {
    left: frame.headerWidth,
    top: g.headerHeight,
    width: Math.max(g.width - frame.headerWidth, 0),
    height: Math.max(g.height - g.headerHeight, 0),
  };
  return (
    <div className="chart-layer" style={clip}>
      {drawn.map(({ chart, data }) => {
        const top = pixels(chart.top);
        const place = { left: pixels(chart.left) - g.scrollLeft, top: top < frozen ? top : top - g.scrollTop };
        const size = { width: pixels(chart.width), height: pixels(chart.height) };
        return (
          <div key={chart.id} className="chart-frame" style={{ ...place, ...size, ...areaStyle(chart, mark) }}>
            <ChartView
              chart={chart}
              data={data}
              colors={{ ...ink[theme], paper: gridColors[theme].paper, mark }}
              locale={language}
              {...size}
            />
          </div>
        );
      })}
    </div>
  );
}
