/** What a document lacks, named before it is printed. */

import { useTranslation } from "react-i18next";
import type { MissingField } from "../../documents/model";
import { schema } from "../../schema/schema";
import { Message } from "../app/Message";
import { useLanguage } from "../language";

/** The warning; nothing where nothing is missing. */
export function MissingFields({ fields }: { fields: readonly MissingField[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (fields.length === 0) return null;
  const names = fields.map(({ table, label }) => {
    const name = schema.hasTable(table) ? schema.table(table).text[language] : t("documents.settings");
    return table === "" ? `“${label}”` : t("documents.fieldOf", { field: label, table: name });
  });
  return (
    <Message intent="warning" title={t("documents.missingTitle")}>
      {t("documents.missing", { fields: names.join(t("app.listSeparator")) })}
    </Message>
  );
}
