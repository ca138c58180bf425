/** The departments that take part: those of the people on record, each a box to tick. */

import { useId } from "react";
import { Checkbox, makeStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { schema } from "../../../schema/schema";
import { useLanguage } from "../../language";
import { useWorkStyles } from "../../work/styles";

const useStyles = makeStyles({
  // Fluent's own label stands far off and is large; here several share a line.
  boxes: { columnGap: "4px", "& label": { fontSize: "13px" } },
});

interface Props {
  readonly departments: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The boxes. */
export function Departments({ departments, chosen, onChange }: Props) {
  const styles = { ...useWorkStyles(), own: useStyles().boxes };
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} aria-describedby={`${id}-hint`}>
      <div id={id} className={styles.label}>
        {schema.table("Projects").field("departments").text[language]}
      </div>
      <div className={`${styles.boxes} ${styles.own}`}>
        {departments.map((department) => (
          <Checkbox
            key={department}
            label={department}
            checked={chosen.includes(department)}
            onChange={(_, { checked }) =>
              // In the order of the list, however they were ticked.
              onChange(departments.filter((each) => (each === department ? checked === true : chosen.includes(each))))
            }
          />
        ))}
      </div>
      <p id={`${id}-hint`} className={styles.quiet}>
        {t("project.departmentsHint")}
      </p>
    </div>
  );
}
