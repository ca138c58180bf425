/** The pages of More as a list of what they are for; and one of them, with the way back. */

import { Suspense, useEffect, useRef } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useTranslation } from "react-i18next";
import { FormSkeleton } from "../app/Skeletons";
import { PRESSABLE_LINE } from "../app/pressable";
import { PAGES, type MorePage } from "./pages";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  item: {
    ...PRESSABLE_LINE,
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "8px 6px",
  },
  words: { flexGrow: 1, minWidth: 0 },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold, lineHeight: "20px" },
  hint: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
  },
  header: { display: "flex", alignItems: "center", gap: "4px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, outlineStyle: "none" },
  view: { display: "flex", flexDirection: "column", gap: "10px", padding: "6px 12px 20px" },
});

/** What there is besides settings. */
export function PageList({ onOpen }: { onOpen: (page: MorePage) => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <ul className={styles.list}>
      {(Object.keys(PAGES) as MorePage[]).map((page) => (
        <li key={page}>
          <button type="button" className={styles.item} onClick={() => onOpen(page)}>
            <span className={styles.words}>
              <span className={styles.name}>{t(`more.page.${page}`)}</span>
              <span className={styles.hint}>{t(`more.pageHint.${page}`)}</span>
            </span>
            <ChevronRightRegular aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** One page under its name. */
export function OpenPage({ page, onBack }: { page: MorePage; onBack: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const Page = PAGES[page];
  return (
    <div className={styles.view}>
      <header className={styles.header}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={t("app.back")} onClick={onBack} />
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {t(`more.page.${page}`)}
        </h1>
      </header>
      <Suspense fallback={<FormSkeleton />}>
        <Page />
      </Suspense>
    </div>
  );
}
