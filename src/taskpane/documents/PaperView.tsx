/** A document as it will look on paper, narrow enough for the pane: always dark on white, whatever the pane's colours. */

import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Block, Fact, Paper, Party, Runs } from "../../documents/model";
import { colon } from "../../documents/say";
import { TICKS } from "../../documents/text";
import type { Language } from "../../schema/types";

const LINE = "1px solid #9aa7b2";
const INK = "#17324d";

const useStyles = makeStyles({
  paper: {
    padding: "16px 14px 20px",
    backgroundColor: "#ffffff",
    color: "#1b1b1b",
    border: "1px solid #d3dae0",
    boxShadow: "0 1px 4px rgba(0, 0, 0, 0.14)",
    fontSize: "12px",
    lineHeight: "19px",
    overflowWrap: "anywhere",
  },
  chinese: { fontFamily: "FangSong, STFangsong, 'Noto Serif CJK SC', SimSun, serif", fontSize: "13px" },
  letterhead: {
    margin: 0,
    paddingBottom: "5px",
    borderBottom: "1px solid #0e6b6b",
    color: INK,
    fontWeight: 700,
    textAlign: "center",
  },
  number: { display: "flex", justifyContent: "space-between", gap: "8px", color: "#5f6b76", fontSize: "11px" },
  title: { margin: "14px 0 12px", fontSize: "16px", lineHeight: "23px", fontWeight: 700, textAlign: "center" },
  subtitle: { margin: "-8px 0 12px", color: "#5f6b76", textAlign: "center" },
  heading: { margin: "12px 0 4px", fontSize: "13px", lineHeight: "19px", fontWeight: 700 },
  line: { margin: "0 0 3px", whiteSpace: "pre-wrap" },
  indent: { textIndent: "2em" },
  note: { color: "#5f6b76", fontSize: "11px" },
  center: { textAlign: "center" },
  right: { textAlign: "right" },
  label: { color: INK },
  list: { margin: "0 0 4px", paddingLeft: "22px" },
  facts: { margin: "0 0 8px" },
  fact: { margin: 0 },
  inline: { display: "inline", margin: 0, whiteSpace: "pre-wrap" },
  table: { width: "100%", margin: "4px 0 10px", borderCollapse: "collapse", fontSize: "11px", lineHeight: "16px" },
  // Words are cut only where a whole one finds no room.
  cell: { padding: "3px 4px", border: LINE, textAlign: "left", whiteSpace: "pre-wrap", overflowWrap: "break-word" },
  head: { backgroundColor: "#f1f4f6", color: INK, fontWeight: 400, textAlign: "center", whiteSpace: "normal" },
  formHead: { width: "26%" },
  room: { margin: "0 0 8px", border: LINE },
  parties: { display: "flex", flexWrap: "wrap", gap: "10px 18px", margin: "12px 0 8px" },
  party: { display: "flex", flexDirection: "column", gap: "8px", minWidth: "120px", flexGrow: 1, flexBasis: "40%" },
  sign: { display: "flex", gap: "4px", alignItems: "flex-end" },
  rule: { flexGrow: 1, minWidth: "40px", borderBottom: "1px solid #5f6b76" },
  gap: { height: "10px" },
});

/** The paper; `bare` leaves out the letterhead, for a text that goes into a chat. */
export function PaperView({ paper, bare = false }: { paper: Paper; bare?: boolean }) {
  const styles = useStyles();
  const { language } = paper;
  return (
    <article lang={language} className={mergeClasses(styles.paper, language === "zh-CN" && styles.chinese)}>
      {!bare && <Letterhead paper={paper} />}
      <h3 className={styles.title}>{paper.title}</h3>
      {paper.subtitle !== undefined && <p className={styles.subtitle}>{paper.subtitle}</p>}
      {paper.blocks.map((block, index) => (
        <BlockView key={index} block={block} language={language} />
      ))}
    </article>
  );
}

function Letterhead({ paper: { letterhead, language, id, revision } }: { paper: Paper }) {
  const styles = useStyles();
  const edition = language === "zh-CN" ? `第${revision}版` : `Revision ${revision}`;
  return (
    <>
      <p className={styles.letterhead}>{letterhead}</p>
      <div className={styles.number}>
        <span>{id}</span>
        {revision !== null && <span>{edition}</span>}
      </div>
    </>
  );
}

interface Props<B = Block> {
  readonly block: B;
  readonly language: Language;
}
type Of<K extends Block["kind"]> = Extract<Block, { kind: K }>;

function BlockView({ block, language }: Props) {
  const styles = useStyles();
  switch (block.kind) {
    case "heading":
      return <h4 className={styles.heading}>{block.text}</h4>;
    case "paragraph":
      return <Paragraph block={block} language={language} />;
    case "items":
      return (
        <ol className={styles.list}>
          {block.items.map((item, index) => (
            <li key={index}>{runs(item)}</li>
          ))}
        </ol>
      );
    case "facts":
      return <Facts facts={block.facts} language={language} />;
    case "form":
      return <Form facts={block.facts} />;
    case "table":
      return <PaperTable block={block} />;
    case "questions":
      return <Questions block={block} language={language} />;
    case "room":
      return <Room block={block} />;
    case "signatures":
      return <Signatures parties={block.parties} language={language} />;
    case "signOff":
      return <SignOff block={block} language={language} />;
    case "pageBreak":
      return <hr />;
  }
}

const runs = (text: Runs) =>
  text.map((run, index) => (run.strong ? <strong key={index}>{run.text}</strong> : run.text));

function Paragraph({ block: { text, indent, align, note }, language }: Props<Of<"paragraph">>) {
  const styles = useStyles();
  const look = mergeClasses(
    styles.line,
    indent && language === "zh-CN" && styles.indent,
    align && styles[align],
    note && styles.note,
  );
  return <p className={look}>{runs(text)}</p>;
}

function Facts({ facts, language }: { facts: readonly Fact[]; language: Language }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, text }) => (
        <div key={label} className={styles.fact}>
          <dt className={mergeClasses(styles.inline, styles.label)}>
            {label}
            {colon(language)}
          </dt>
          <dd className={styles.inline}>{runs(text)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Form({ facts }: { facts: readonly Fact[] }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <tbody>
        {facts.map(({ label, text }) => (
          <tr key={label}>
            <th scope="row" className={mergeClasses(styles.cell, styles.head, styles.formHead)}>
              {label}
            </th>
            <td className={styles.cell}>{runs(text)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PaperTable({ block: { columns, rows } }: { block: Of<"table"> }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {columns.map(({ title }, index) => (
            <th key={index} scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {columns.map(({ align }, index) => (
              <td key={index} className={mergeClasses(styles.cell, align === "center" && styles.center)}>
                {runs(row[index] ?? [])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Questions({ block: { questions }, language }: Props<Of<"questions">>) {
  const styles = useStyles();
  return questions.map(({ label, options }) => (
    <p key={label} className={styles.line}>
      {label}
      {colon(language)}
      {options.map(({ text, ticked }) => `${ticked ? TICKS.on : TICKS.off} ${text}`).join("\u3000")}
    </p>
  ));
}

function Room({ block: { label, lines } }: { block: Of<"room"> }) {
  const styles = useStyles();
  return (
    <>
      {label !== "" && <p className={mergeClasses(styles.line, styles.note)}>{label}</p>}
      <div className={styles.room} style={{ height: lines * 18 }} />
    </>
  );
}

function Signatures({ parties, language }: { parties: readonly Party[]; language: Language }) {
  const styles = useStyles();
  return (
    <div className={styles.parties}>
      {parties.map(({ title, lines }) => (
        <div key={title + lines[0]} className={styles.party}>
          {title !== "" && <strong>{title}</strong>}
          {lines.map((line) => (
            <div key={line} className={styles.sign}>
              <span>
                {line}
                {colon(language).trimEnd()}
              </span>
              <span className={styles.rule} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function SignOff({ block: { courtesy, lines }, language }: Props<Of<"signOff">>) {
  const styles = useStyles();
  const chinese = language === "zh-CN";
  return (
    <>
      <div className={styles.gap} />
      {courtesy.map((line, index) => (
        <p key={line} className={mergeClasses(styles.line, chinese && index === 0 && styles.indent)}>
          {line}
        </p>
      ))}
      <div className={styles.gap} />
      {lines.map((line) => (
        <p key={line} className={mergeClasses(styles.line, chinese && styles.right)}>
          {line}
        </p>
      ))}
    </>
  );
}
