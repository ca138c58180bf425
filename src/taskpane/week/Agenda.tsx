/** The items of a meeting, one open at a time: walked through by arrow keys, decided one after the other. */

import { useState, type KeyboardEvent } from "react";
import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useTranslation } from "react-i18next";
import type { AgendaItem } from "../../process/week/agenda";
import { useWorkStyles } from "../work/styles";
import { AgendaCard } from "./AgendaCard";
import type { MeetingProps } from "./panel";
import { isSettled, itemsOf, ownItem } from "./sitting";

/** The list; the item of the key `first` begins open. */
export function Agenda(props: MeetingProps & { first: string | null }) {
  const { view, sitting, onSitting, first } = props;
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const [open, setOpen] = useState(first);
  const items = itemsOf(view, sitting);
  const next = (item: AgendaItem) => items.slice(items.indexOf(item) + 1).find((each) => !isSettled(each, view.at));

  return (
    <section className={styles.stack} aria-label={t("meeting.agenda", { count: items.length })}>
      {items.length === 0 && <p className={styles.plain}>{t("meeting.empty")}</p>}
      <ol className={styles.list} onKeyDown={walk}>
        {items.map((item) => (
          <AgendaCard
            key={item.key}
            {...props}
            item={item}
            open={open === item.key}
            onOpen={(on) => setOpen(on ? item.key : null)}
            onNext={() => setOpen(next(item)?.key ?? null)}
          />
        ))}
      </ol>
      <div className={styles.row}>
        <Button size="small" icon={<AddRegular />} onClick={raise}>
          {t("meeting.newMatter")}
        </Button>
      </div>
    </section>
  );

  function raise() {
    const number = Math.max(0, ...sitting.own.map((key) => Number(key.slice("new:".length)))) + 1;
    const { key } = ownItem(`new:${number}`);
    onSitting({ ...sitting, own: [...sitting.own, key] });
    setOpen(key);
  }
}

/** Up and down go from one item's line to the next. */
function walk(event: KeyboardEvent<HTMLOListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-line]")];
  const at = lines.indexOf(event.target as HTMLElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  lines[at + step]?.focus();
}
