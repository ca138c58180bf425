/** The call after an acceptance: four scores and what the customer says besides. */

import { Button, Field as Labelled, Radio, RadioGroup, makeStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { surveyForm } from "../../documents/acceptance";
import { schema } from "../../schema/schema";
import { useLanguage } from "../language";
import { useProcess } from "../services";
import { Standing } from "../work/Standing";
import { useWorkStyles } from "../work/styles";
import { Box } from "./Box";
import { useFields, type Fields } from "./fields";
import { PaperText } from "./PaperText";
import { Panel, useOccasion, type PanelProps } from "./panel";

const ACCEPTANCES = schema.table("Acceptances");
const SCORES = ["response", "quality", "communication", "overall"] as const;

const useStyles = makeStyles({
  scores: { marginLeft: "-8px", columnGap: "2px" },
  radio: { "& label": { paddingLeft: 0, paddingRight: "6px" } },
});

/** The panel of an accepted request. */
export function SurveyPanel({ view, actions }: PanelProps) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { requests } = useProcess();
  const occasion = useOccasion(view);
  const acceptance = view.acceptances.filter(({ result }) => result === "passed").at(-1) ?? {};
  const form = useFields({
    name: `survey ${String(acceptance.id ?? view.entry.id)}`,
    table: ACCEPTANCES,
    keys: [...SCORES, "comment"],
    start: {},
    actions,
  });
  const record = () => {
    const values = form.read(["overall"]);
    if (values === null || actions.busy) return;
    void actions.run((acting) => requests.survey({ ...acting, values }), form.clear);
  };

  return (
    <Panel title={t("request.surveyTitle")} box={form.box} onSubmit={record}>
      <PaperText
        paper={surveyForm({ request: view.request, acceptance }, occasion)}
        title={t("request.surveyForm")}
        copy={t("request.copySurvey")}
      />
      <p className={styles.quiet}>{t("request.surveyHint")}</p>
      {SCORES.map((key) => (
        <Score key={key} form={form} field={key} />
      ))}
      <Box form={form} field="comment" />
      <Standing actions={actions} />
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabledFocusable={actions.busy !== null}>
          {t("request.recordSurvey")}
        </Button>
      </div>
    </Panel>
  );
}

/** One to five, by arrow keys or a press. */
function Score({ form, field: key }: { form: Fields; field: string }) {
  const styles = useStyles();
  const language = useLanguage();
  const error = form.error(key);
  return (
    <Labelled
      size="small"
      label={ACCEPTANCES.field(key).text[language]}
      required={key === "overall"}
      {...(error !== undefined && { validationMessage: error })}
    >
      <RadioGroup
        layout="horizontal"
        className={styles.scores}
        name={key}
        value={String(form.inputs[key] ?? "")}
        onChange={(_, { value }) => form.type(key, value)}
      >
        {[1, 2, 3, 4, 5].map((score) => (
          <Radio key={score} className={styles.radio} value={String(score)} label={String(score)} />
        ))}
      </RadioGroup>
    </Labelled>
  );
}
