/** Grey shapes in the place of what is being read, drawn by skeleton.css as they are before any script runs. */

import { useTranslation } from "react-i18next";

type Shape = "line" | "label" | "box" | "card";

const PANE: readonly Shape[] = ["line", "card", "card", "card", "card", "card"];
const FORM: readonly Shape[] = ["line", "label", "box", "label", "box", "label", "card", "label", "box"];

/** The pane before it knows the workbook. */
export function PaneSkeleton() {
  return <Shapes shapes={PANE} />;
}

/** A form before its row is read. */
export function FormSkeleton() {
  return <Shapes shapes={FORM} />;
}

function Shapes({ shapes }: { shapes: readonly Shape[] }) {
  const { t } = useTranslation();
  return (
    <div className="skeleton" role="progressbar" aria-busy="true" aria-label={t("app.loading")}>
      {shapes.map((shape, index) => (
        <i key={index} className={shape} />
      ))}
    </div>
  );
}
