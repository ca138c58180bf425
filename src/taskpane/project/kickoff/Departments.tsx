/** The departments that take part: those of the people on record, each a box to tick. */

import { Checkbox, Field as Labelled } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { schema } from "../../../schema/schema";
import { useLanguage } from "../../language";
import { useWorkStyles } from "../../work/styles";

interface Props {
  readonly departments: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The boxes. */
export function Departments({ departments, chosen, onChange }: Props) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const label = schema.table("Projects").field("departments").text[language];
  return (
    <Labelled size="small" label={label} hint={t("project.departmentsHint")}>
      <div role="group" aria-label={label} className={styles.boxes}>
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
    </Labelled>
  );
}
