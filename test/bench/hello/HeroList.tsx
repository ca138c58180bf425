/** A list of promises, each with its icon. */
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

export interface HeroItem {
  readonly icon: ReactNode;
  readonly text: string;
}

const useStyles = makeStyles({
  list: { marginTop: "20px" },
  item: { display: "flex", paddingBottom: "20px" },
  icon: { marginRight: "10px" },
  text: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground1,
  },
  welcome: { display: "flex", flexDirection: "column", alignItems: "center" },
  message: { fontSize: tokens.fontSizeBase500, padding: "0 10px", color: tokens.colorNeutralForeground1 },
});

/** The list. */
export function HeroList({ message, items }: { message: string; items: readonly HeroItem[] }) {
  const styles = useStyles();
  return (
    <div className={styles.welcome}>
      <h2 className={styles.message}>{message}</h2>
      <ul className={styles.list}>
        {items.map(({ icon, text }) => (
          <li key={text} className={styles.item}>
            <i className={styles.icon}>{icon}</i>
            <span className={styles.text}>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
