/** A titled part of a view that folds away. */

import { useId, useState, type ReactNode } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useWorkStyles } from "./styles";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: "inherit" },
  toggle: { marginLeft: "-8px", justifyContent: "flex-start" },
});

/** The part; its content is made when it is first wanted. */
export function Unfold({
  title,
  initially = false,
  children,
}: {
  title: string;
  initially?: boolean;
  children: ReactNode;
}) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const [open, setOpen] = useState(initially);
  const id = useId();
  return (
    <section>
      <h2 className={styles.heading}>
        <Button
          className={styles.toggle}
          appearance="transparent"
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {title}
        </Button>
      </h2>
      <div id={id} hidden={!open} className={open ? styles.stack : undefined}>
        {open && children}
      </div>
    </section>
  );
}
