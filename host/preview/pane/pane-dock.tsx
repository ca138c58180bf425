/** The panes docked at the right, one or two, with an edge to drag or move by the arrow keys. */
import { useEffect, useState } from "react";
import { Button, MessageBar, MessageBarBody, Spinner, Text, Tooltip } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { Viewer } from "../embedded-host";
import { useBook, usePreview } from "../preview-context";
import { PANE_PAGE } from "./add-in";

const WIDTH = { least: 280, usual: 350, most: 720 };

export type WorkerState = "starting" | "ready" | "missing";

export interface PaneDockProps {
  readonly worker: WorkerState;
  onClose(): void;
}

export function PaneDock({ worker, onClose }: PaneDockProps): React.JSX.Element {
  const { say } = usePreview();
  const book = useBook();
  const [width, setWidth] = useState(WIDTH.usual);
  return (
    <aside className="pane-dock" style={{ width }} aria-label={say("pane")}>
      <Splitter width={width} onWidth={setWidth} />
      <Pane viewer="me" title={say("pane")} worker={worker} onClose={onClose} />
      {book.colleague && (
        <Pane viewer="colleague" title={book.colleague.name} worker={worker} onClose={() => book.leave()} />
      )}
    </aside>
  );
}

interface PaneProps {
  readonly viewer: Viewer;
  readonly title: string;
  readonly worker: WorkerState;
  onClose(): void;
}

function Pane({ viewer, title, worker, onClose }: PaneProps): React.JSX.Element {
  const { say, panes, theme } = usePreview();
  const { generation } = useBook();
  useEffect(() => () => panes.detach(viewer), [panes, viewer]);
  return (
    <section className={`pane pane-${viewer}`} aria-label={title}>
      <header className="pane-title">
        <Text size={200} weight="semibold">
          {title}
        </Text>
        <span className="spring" />
        <Tooltip content={say("closePane")} relationship="label">
          <Button size="small" appearance="transparent" icon={<DismissRegular />} onClick={onClose} />
        </Tooltip>
      </header>
      {worker === "ready" && (
        <iframe key={`${generation} ${theme}`} name={viewer} title={title} src={PANE_PAGE} className="pane-frame" />
      )}
      {worker === "starting" && <Spinner size="small" label={say("paneLoading")} className="pane-wait" />}
      {worker === "missing" && (
        <MessageBar intent="warning" layout="multiline" className="pane-missing">
          <MessageBarBody>{say("noWorker")}</MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
}

const held = (width: number): number => Math.min(Math.max(width, WIDTH.least), WIDTH.most);

interface SplitterProps {
  readonly width: number;
  onWidth(width: number): void;
}

function Splitter({ width, onWidth }: SplitterProps): React.JSX.Element {
  const { say } = usePreview();
  const [from, setFrom] = useState<{ x: number; width: number } | null>(null);
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={say("resizePane")}
      aria-valuenow={width}
      aria-valuemin={WIDTH.least}
      aria-valuemax={WIDTH.most}
      tabIndex={0}
      className={from ? "splitter dragging" : "splitter"}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom({ x: event.clientX, width });
      }}
      onPointerMove={(event) => from && onWidth(held(from.width + from.x - event.clientX))}
      onPointerUp={() => setFrom(null)}
      onDoubleClick={() => onWidth(WIDTH.usual)}
      onKeyDown={(event) => {
        const by = { ArrowLeft: 16, ArrowRight: -16 }[event.key];
        if (by) onWidth(held(width + by));
      }}
    />
  );
}
