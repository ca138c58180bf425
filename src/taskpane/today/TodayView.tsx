/** The first tab: what needs attention now, for me or for all, by process, the most urgent first. */

import { useEffect, useRef, type RefObject } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { TodayReading } from "../../process/api";
import type { TodayGroup as GroupName, TodayItem } from "../../rollup/today/item";
import { mine } from "../../rollup/today/mine";
import { fromSerial } from "../../schema/serial";
import { fetchAhead } from "../app/fetch-ahead";
import { PaneSkeleton } from "../app/Skeletons";
import type { Desk } from "../entry/useDesk";
import { useLanguage } from "../language";
import { usePreferences } from "../preferences";
import { useProcess } from "../services";
import type { WorkPlace } from "../work/area";
import { EmptyDay } from "./EmptyDay";
import { ScopeSwitch, type Scope } from "./ScopeSwitch";
import { TodayGroup } from "./TodayGroup";
import { workPlace, type Opened } from "./place";
import { TodayMessages } from "./TodayMessages";
import { useToday, type Kept } from "./useToday";
import { WhoAreYou } from "./WhoAreYou";
import { clockText } from "./words";

const GROUPS: readonly GroupName[] = ["agenda", "notice", "project", "request"];

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px", padding: "10px 12px 20px" },
  head: { display: "flex", alignItems: "center", gap: "8px" },
  words: { flexGrow: 1, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, lineHeight: "22px" },
  line: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  late: { color: tokens.colorPaletteRedForeground1 },
});

interface Props {
  readonly desk: Desk;
  readonly kept: Kept;
  /** Something was opened in the entry tab. */
  readonly onOpened: () => void;
  readonly onWork: (place: WorkPlace) => void;
}

/** The tab of the day. */
export function TodayView({ desk, kept, onOpened, onWork }: Props) {
  const styles = useStyles();
  const { reading, error, now, read } = useToday(kept);
  const { scope, me, choose } = useScope();
  const open = useOpening(desk, onOpened, onWork);
  const { items, asking, own } = listFor(reading, scope, me);
  const heading = useFocusAfter(asking);
  const stands = reading !== null;
  useEffect(() => void (stands && fetchAhead()), [stands]);

  if (!reading && error === null) return <PaneSkeleton />;
  return (
    <div className={styles.view}>
      <Head heading={heading} items={items ?? []} now={now} scope={scope ?? "all"} onScope={choose} />
      <TodayMessages reading={reading} error={error} onRetry={read} />
      {asking && <WhoAreYou onLater={() => choose("all")} />}
      {items?.length === 0 && <EmptyDay others={reading?.items.length ?? 0} onSeeAll={() => choose("all")} />}
      {reading && items && <Groups reading={reading} items={items} now={now} me={own ? me : null} onOpen={open} />}
    </div>
  );
}

interface List {
  /** What is listed; null while that is not known. */
  readonly items: readonly TodayItem[] | null;
  /** Whether the user's name is asked for: where it is needed, or once where there is something to choose from. */
  readonly asking: boolean;
  /** Whether it is the user's own list. */
  readonly own: boolean;
}

function listFor(reading: TodayReading | null, scope: Scope | null, me: string | null): List {
  const all = reading?.items ?? null;
  if (scope === "mine")
    return { items: me === null || all === null ? null : mine(all, me), asking: me === null, own: me !== null };
  return { items: all, asking: me === null && scope === null && all !== null && all.length > 0, own: false };
}

interface HeadProps {
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly items: readonly TodayItem[];
  readonly now: number;
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
}

function Head({ heading, items, now, scope, onScope }: HeadProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const late = items.filter((item) => item.late).length;
  const day = new Intl.DateTimeFormat(language, { month: "long", day: "numeric", weekday: "long" });
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {day.format(fromSerial(now))}
        </h1>
        <p role="status" className={styles.line}>
          {items.length > 0 && t("today.total", { count: items.length })}
          {late > 0 && <span className={styles.late}>{` · ${t("today.late", { count: late })}`}</span>}
        </p>
      </div>
      <ScopeSwitch scope={scope} onChange={onScope} />
    </header>
  );
}

interface GroupsProps {
  readonly reading: TodayReading;
  readonly items: readonly TodayItem[];
  readonly now: number;
  readonly me: string | null;
  readonly onOpen: (opened: Opened) => void;
}

function Groups({ reading: { meetingAt }, items, now, me, onOpen }: GroupsProps) {
  const { t } = useTranslation();
  const time = meetingAt === null ? "" : clockText(meetingAt);
  return GROUPS.map((group) => {
    const ours = items.filter((item) => item.group === group);
    const title = group === "agenda" ? t("today.agenda", { time }) : t(`today.${group}`);
    return ours.length > 0 && <TodayGroup key={group} title={title} items={ours} now={now} me={me} onOpen={onOpen} />;
  });
}

/** Whose matters are listed; null while neither that nor a name has been chosen. */
function useScope(): { scope: Scope | null; me: string | null; choose: (scope: Scope) => void } {
  const { preferences, change } = usePreferences();
  const me = preferences.me || null;
  return {
    scope: preferences.today ?? (me === null ? null : "mine"),
    me,
    choose: (scope) => change({ today: scope }),
  };
}

/** The heading, which takes the focus when the question that had it has been answered and is gone. */
function useFocusAfter(asking: boolean): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = useRef(asking);
  useEffect(() => {
    if (asked.current && !asking && document.activeElement === document.body) heading.current?.focus();
    asked.current = asking;
  }, [asking]);
  return heading;
}

/**
 * Leads to where a matter is dealt with. Without a screen of its own its row is opened for editing and shown in the
 * sheet, or begun where it is one that is missing.
 */
function useOpening(desk: Desk, onOpened: () => void, onWork: (place: WorkPlace) => void): (opened: Opened) => void {
  const process = useProcess();
  return (opened) => {
    const { table, id, start } = opened;
    const place = workPlace(opened);
    if (place) return onWork(place);
    if (id !== null) {
      desk.openRow({ table, id }, true);
      // The form says whether the row could be reached; the sheet need not say it again.
      void process.showRow(table, id).catch(() => undefined);
    } else if (start) desk.openNew(table, start);
    else return void process.showTable(table).catch(() => undefined);
    onOpened();
  };
}
