/** One project: its name and state, a switch between its pages, and the page that is chosen. */

import { Suspense, lazy, useState, type ComponentType } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Values } from "../../process/api";
import { schema } from "../../schema/schema";
import { FormSkeleton } from "../app/Skeletons";
import { StateBadge } from "../entry/StateBadge";
import type { AreaProps } from "../work/area";
import { ScreenHead } from "../work/ScreenHead";
import { PAGE_NAMES, type PageName, type PageProps } from "./page";

/** Each page is loaded when it is first opened. */
const PAGES: Readonly<Partial<Record<PageName, ComponentType<PageProps>>>> = {
  plan: lazy(async () => ({ default: (await import("./plan/PlanPage")).PlanPage })),
  week: lazy(async () => ({ default: (await import("../week/WeekPage")).WeekPage })),
  meeting: lazy(async () => ({ default: (await import("../week/MeetingPage")).MeetingPage })),
};

const STATUS = schema.table("Projects").field("status");

const useStyles = makeStyles({ pages: { display: "flex", gap: "4px", padding: "0 12px 8px" } });

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
  return (
    <ScreenHead
      title={String(project?.name ?? "")}
      badge={project && <StateBadge field={STATUS} state={String(project.status ?? "notStarted")} />}
      onBack={onBack}
    >
      <PageSwitch page={page} onPage={onPage} />
    </ScreenHead>
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
