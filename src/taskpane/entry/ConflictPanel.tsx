/** Two people changed one row: both values side by side, and a choice for each field. */

import { useEffect, useRef, useState } from "react";
import { Button, Field as Labelled, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Field } from "../../schema/compiled";
import { Message } from "../app/Message";
import { readInput, type Inputs } from "../form/inputs";
import { valueWords } from "../form/words";
import { useLanguage } from "../language";
import type { Conflict } from "./conflict";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "0 10px 10px",
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "6px" },
  bar: { margin: "0 -11px", borderTopLeftRadius: 0, borderTopRightRadius: 0 },
  radios: { "& label": { overflowWrap: "anywhere" } },
});

interface Props {
  readonly inputs: Inputs;
  readonly conflict: Conflict;
  readonly onChoose: (preferTheirs: ReadonlySet<string>) => void;
}

/** The conflict of a row. */
export function ConflictPanel({ inputs, conflict, onChoose }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const panel = useRef<HTMLElement>(null);
  // It stands above the fields, and the user was at the save button: it must come to where they look.
  useEffect(() => panel.current?.focus(), []);
  const all = new Set(conflict.fields.map(({ key }) => key));

  return (
    <section ref={panel} tabIndex={-1} className={styles.panel} aria-label={t("conflict.title")}>
      <div className={styles.bar}>
        <Message intent="warning" title={t("conflict.title")}>
          {t(conflict.fields.length ? "conflict.body" : "conflict.refreshed")}
        </Message>
      </div>
      {conflict.fields.map((field) => (
        <Choice
          key={field.key}
          field={field}
          mine={mineOf(field, inputs)}
          theirs={conflict.theirs.values[field.key] ?? null}
          chosen={theirs.has(field.key) ? "theirs" : "mine"}
          onChoose={(side) => setTheirs(withSide(theirs, field.key, side))}
        />
      ))}
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={() => onChoose(theirs)}>
          {t("conflict.apply")}
        </Button>
        {conflict.fields.length > 1 && (
          <Button size="small" onClick={() => onChoose(all)}>
            {t("conflict.takeAll")}
          </Button>
        )}
      </div>
    </section>
  );

  function mineOf(field: Field, from: Inputs) {
    const found = readInput(field, from[field.key]!);
    return "value" in found ? found.value : null;
  }
}

function withSide(theirs: ReadonlySet<string>, key: string, side: string): ReadonlySet<string> {
  const next = new Set(theirs);
  if (side === "theirs") next.add(key);
  else next.delete(key);
  return next;
}

interface ChoiceProps {
  readonly field: Field;
  readonly mine: Parameters<typeof valueWords>[1];
  readonly theirs: Parameters<typeof valueWords>[1];
  readonly chosen: "mine" | "theirs";
  readonly onChoose: (side: string) => void;
}

function Choice({ field, mine, theirs, chosen, onChoose }: ChoiceProps) {
  const styles = useStyles();
  const speaker = { t: useTranslation().t, language: useLanguage() };
  const say = (value: ChoiceProps["mine"]) => valueWords(field, value, speaker) || speaker.t("conflict.empty");
  return (
    <Labelled label={field.text[speaker.language]} size="small">
      <RadioGroup className={styles.radios} value={chosen} onChange={(_, { value }) => onChoose(value)}>
        <Radio value="mine" label={speaker.t("conflict.mine", { value: say(mine) })} />
        <Radio value="theirs" label={speaker.t("conflict.theirs", { value: say(theirs) })} />
      </RadioGroup>
    </Labelled>
  );
}
