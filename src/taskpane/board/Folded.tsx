/** A list of which, when it is long, only the beginning shows until one asks for all of it. */

import { useId, useState, type ReactNode } from "react";
import { makeStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { PlainButton } from "../app/PlainButton";

/** So many show at first. */
const FIRST = 8;

const useStyles = makeStyles({ more: { alignSelf: "flex-start", marginLeft: "-6px" } });

interface Props<T> {
  readonly items: readonly T[];
  readonly className: string;
  /** The list item of one of them, with its key. */
  readonly children: (item: T, index: number) => ReactNode;
}

/** The list, and under a long one the button that unfolds it; one more than what shows is shown too. */
export function Folded<T>({ items, className, children }: Props<T>) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  const long = items.length > FIRST + 1;
  return (
    <>
      <ul id={id} className={className}>
        {(long && !open ? items.slice(0, FIRST) : items).map(children)}
      </ul>
      {long && (
        <PlainButton
          className={styles.more}
          appearance="quiet"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? t("board.showFewer") : t("board.showAll", { count: items.length })}
        </PlainButton>
      )}
    </>
  );
}
