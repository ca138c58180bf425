/** Something that has a neighbour before and after it: its name between two arrows. */

import type { ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useWorkStyles } from "../work/styles";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "2px", margin: "0 -6px" },
  names: { flexGrow: 1, minWidth: 0, textAlign: "center" },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: "20px", fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly name: string;
  readonly children: ReactNode;
  readonly earlier: string;
  readonly later: string;
  /** Whether there is one after it yet. */
  readonly last?: boolean;
  /** -1 or 1. */
  readonly onStep: (step: -1 | 1) => void;
}

/** The bar. */
export function Stepper({ name, children, earlier, later, last = false, onStep }: Props) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  return (
    <div className={styles.bar}>
      <Button appearance="subtle" icon={<ChevronLeftRegular />} aria-label={earlier} onClick={() => onStep(-1)} />
      <div className={styles.names}>
        <h2 className={styles.name}>{name}</h2>
        <p className={styles.quiet}>{children}</p>
      </div>
      <Button
        appearance="subtle"
        icon={<ChevronRightRegular />}
        aria-label={later}
        disabledFocusable={last}
        onClick={() => last || onStep(1)}
      />
    </div>
  );
}
