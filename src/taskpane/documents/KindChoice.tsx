/** Which of several documents. */

import { Field as Labelled, Select } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { PaperKind } from "../../documents/model";

interface Props {
  readonly kinds: readonly PaperKind[];
  readonly kind: PaperKind;
  readonly onChoose: (kind: PaperKind) => void;
}

/** The choice by name. */
export function KindChoice({ kinds, kind, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <Labelled label={t("documents.which")} size="small">
      <Select value={kind} onChange={(_, { value }) => onChoose(value as PaperKind)}>
        {kinds.map((each) => (
          <option key={each} value={each}>
            {t(`documents.kind.${each}`)}
          </option>
        ))}
      </Select>
    </Labelled>
  );
}
