/** The head of a screen about one thing, which stays in sight: the way back, what it is, and how it stands. */

import { useEffect, useRef, type KeyboardEventHandler, type ReactNode } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useTranslation } from "react-i18next";
import { useWorkStyles } from "./styles";

const useStyles = makeStyles({
  head: { position: "sticky", top: 0, zIndex: 2, backgroundColor: tokens.colorNeutralBackground1 },
  alone: { paddingBottom: "4px" },
  parted: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: "flex", alignItems: "flex-start", gap: "4px", padding: "6px 12px 2px 4px" },
  names: { minWidth: 0, flexGrow: 1, paddingTop: "5px" },
  title: { lineHeight: "20px", overflowWrap: "anywhere", outlineStyle: "none" },
  badge: { paddingTop: "6px" },
});

interface Props {
  readonly title: string;
  /** In small letters below the title. */
  readonly about?: string;
  readonly badge: ReactNode;
  readonly onBack: () => void;
  readonly onKeyDown?: KeyboardEventHandler<HTMLElement>;
  /** What stays in sight below. */
  readonly children?: ReactNode;
}

/** The head; a screen begins at its top, with the focus here. */
export function ScreenHead({ title, about, badge, onBack, onKeyDown, children }: Props) {
  const styles = useStyles();
  const work = useWorkStyles();
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const panel = heading.current?.closest("[role=tabpanel]");
    if (panel) panel.scrollTop = 0;
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className={mergeClasses(styles.head, children ? styles.parted : styles.alone)}>
      <div className={styles.line}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={t("app.back")} onClick={onBack} />
        <div className={styles.names}>
          <h1 ref={heading} tabIndex={-1} className={mergeClasses(work.title, styles.title)} onKeyDown={onKeyDown}>
            {title}
          </h1>
          {about && <div className={work.quiet}>{about}</div>}
        </div>
        <div className={styles.badge}>{badge}</div>
      </div>
      {children}
    </header>
  );
}
