/** A notice on paper as it will be read: the source's template with the row's words in it, the important ones bold. */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Block, Fact, Paper, Runs } from "../../documents/model";
import { internalNotice } from "../../documents/notices";
import { colon } from "../../documents/say";
import type { Values } from "../../process/api";
import { useLanguage } from "../language";
import { useNow } from "./useNow";

const useStyles = makeStyles({
  paper: {
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    overflowWrap: "anywhere",
  },
  heading: { margin: "0 0 8px", fontSize: tokens.fontSizeBase300, lineHeight: "20px", textAlign: "center" },
  lines: { margin: "0 0 8px", display: "flex", flexDirection: "column", gap: "2px" },
  label: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  text: { display: "inline", margin: 0, whiteSpace: "pre-wrap" },
});

/** The notice of a row's values, in the pane's language; one that is not published yet bears today's date. */
export function useNoticePaper(values: Values): Paper {
  const language = useLanguage();
  const now = useNow();
  return internalNotice({ notice: values }, { language, now });
}

/** The paper. */
export function NoticePaper({ paper }: { paper: Paper }) {
  const styles = useStyles();
  return (
    <article className={styles.paper}>
      <h3 className={styles.heading}>{paper.title}</h3>
      {paper.blocks.map((block, index) => (
        <Lines key={index} facts={factsOf(block)} />
      ))}
    </article>
  );
}

const factsOf = (block: Block): readonly Fact[] => (block.kind === "facts" ? block.facts : []);

function Lines({ facts }: { facts: readonly Fact[] }) {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <dl className={styles.lines}>
      {facts.map(({ label, text }) => (
        <div key={label}>
          <dt className={mergeClasses(styles.text, styles.label)}>
            {label}
            {colon(language)}
          </dt>
          <dd className={styles.text}>{runs(text)}</dd>
        </div>
      ))}
    </dl>
  );
}

const runs = (text: Runs) =>
  text.map((run, index) => (run.strong ? <strong key={index}>{run.text}</strong> : run.text));
