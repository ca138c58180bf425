/** The tab of processes under way: a choice of areas above their lists, or one row of one of them. */

import { Suspense, lazy, type ComponentType } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { FormSkeleton } from "../app/Skeletons";
import type { Area, AreaProps } from "./area";
import { NoticeArea } from "./NoticeArea";

/** In the order in which they are offered; an area that is not always needed is loaded when it is opened. */
const AREAS: Readonly<Record<Area, ComponentType<AreaProps>>> = {
  notice: NoticeArea,
  project: lazy(async () => ({ default: (await import("../project/ProjectArea")).ProjectArea })),
  request: lazy(async () => ({ default: (await import("../request/RequestArea")).RequestArea })),
};

const useStyles = makeStyles({
  choice: { display: "flex", flexWrap: "wrap", gap: "4px", padding: "8px 12px 0" },
});

/** The work tab. */
export function WorkView(props: AreaProps) {
  const { place, onGo } = props;
  const Shown = AREAS[place.area];
  return (
    <>
      {place.id === null && place.page === undefined && (
        <AreaChoice area={place.area} onChoose={(area) => onGo({ area, id: null })} />
      )}
      <Suspense fallback={<FormSkeleton />}>
        <Shown {...props} />
      </Suspense>
    </>
  );
}

function AreaChoice({ area, onChoose }: { area: Area; onChoose: (area: Area) => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const areas = Object.keys(AREAS) as Area[];
  if (areas.length < 2) return null;
  return (
    <div role="group" aria-label={t("app.work")} className={styles.choice}>
      {areas.map((each) => (
        <Button
          key={each}
          size="small"
          shape="circular"
          appearance={each === area ? "primary" : "secondary"}
          aria-pressed={each === area}
          onClick={() => onChoose(each)}
        >
          {t(`work.area.${each}`)}
        </Button>
      ))}
    </div>
  );
}
