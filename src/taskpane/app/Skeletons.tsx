/** Grey shapes in the place of what is being read. */

import { Skeleton, SkeletonItem, makeStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: "10px", padding: "14px 12px" },
  label: { width: "30%" },
});

/** The pane before it knows the workbook. */
export function PaneSkeleton() {
  return <Bars heights={[24, 56, 56, 56, 56, 56]} />;
}

/** A form before its row is read. */
export function FormSkeleton() {
  return <Bars heights={[24, 12, 32, 12, 32, 12, 64, 12, 32]} />;
}

function Bars({ heights }: { heights: readonly number[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Skeleton aria-label={t("app.loading")} className={styles.stack}>
      {heights.map((height, index) => (
        <SkeletonItem key={index} size={sizeOf(height)} className={height === 12 ? styles.label : undefined} />
      ))}
    </Skeleton>
  );
}

const sizeOf = (height: number) => height as 12 | 24 | 32 | 56 | 64;
