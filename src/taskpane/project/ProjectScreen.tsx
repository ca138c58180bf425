/** One project: its name and state, a switch between its pages, and the page that is chosen. */

import { Suspense, lazy, useEffect, useRef, useState, type ComponentType } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useTranslation } from "react-i18next";
import type { Values } from "../../process/api";
import { schema } from "../../schema/schema";
import { FormSkeleton } from "../app/Skeletons";
import { StateBadge } from "../entry/StateBadge";
import type { AreaProps } from "../work/area";
import { useWorkStyles } from "../work/styles";
import { PAGE_NAMES, type PageName, type PageProps } from "./page";

/** Each page is loaded when it is first opened. */
const PAGES: Readonly<Partial<Record<PageName, ComponentType<PageProps>>>> = {
  plan: lazy(async () => ({ default: (await import("./plan/PlanPage")).PlanPage })),
  week: lazy(async () => ({ default: (await import("../week/WeekPage")).WeekPage })),
  meeting: lazy(async () => ({ default: (await import("../week/MeetingPage")).MeetingPage })),
};

const STATUS = schema.table("Projects").field("status");

const useStyles = makeStyles({
  top: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  header: { display: "flex", alignItems: "flex-start", gap: "4px", padding: "6px 12px 2px 4px" },
  name: {
    margin: 0,
    minWidth: 0,
    flexGrow: 1,
    paddingTop: "5px",
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "20px",
    overflowWrap: "anywhere",
    outlineStyle: "none",
  },
  badge: { paddingTop: "5px" },
  pages: { display: "flex", gap: "4px", padding: "0 12px 8px" },
});

/** The screen of one project. */
export function ProjectScreen(props: AreaProps & { id: string }) {
  const { id, place, onGo } = props;
  const [project, setProject] = useState<Values | null>(null);
  const chosen = PAGE_NAMES.find((name) => name === place.page && PAGES[name]) ?? "plan";
  const Page = PAGES[chosen]!;
  return (
    <>
      <Header
        project={project}
        page={chosen}
        onBack={() => onGo({ area: "project", id: null })}
        onPage={(page) => onGo({ area: "project", id, page })}
      />
      <Suspense fallback={<FormSkeleton />}>
        <Page key={chosen} {...props} onProject={setProject} />
      </Suspense>
    </>
  );
}

interface HeaderProps {
  /** Null until a page has read it. */
  readonly project: Values | null;
  readonly page: PageName;
  readonly onBack: () => void;
  readonly onPage: (page: PageName) => void;
}

function Header({ project, page, onBack, onPage }: HeaderProps) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const panel = heading.current?.closest("[role=tabpanel]");
    if (panel) panel.scrollTop = 0;
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className={styles.top}>
      <div className={styles.header}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={t("app.back")} onClick={onBack} />
        <h1 ref={heading} tabIndex={-1} className={styles.name}>
          {String(project?.name ?? "")}
        </h1>
        <div className={styles.badge}>
          {project && <StateBadge field={STATUS} state={String(project.status ?? "notStarted")} />}
        </div>
      </div>
      <PageSwitch page={page} onPage={onPage} />
    </header>
  );
}

function PageSwitch({ page, onPage }: Pick<HeaderProps, "page" | "onPage">) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={t("project.pages")} className={styles.pages}>
      {PAGE_NAMES.filter((name) => PAGES[name]).map((name) => (
        <Button
          key={name}
          size="small"
          appearance={name === page ? "primary" : "subtle"}
          aria-pressed={name === page}
          onClick={() => onPage(name)}
        >
          {t(`project.page.${name}`)}
        </Button>
      ))}
    </div>
  );
}
