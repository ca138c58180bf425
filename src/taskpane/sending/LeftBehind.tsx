/** Rows that no file would hold, and why. */

import { useTranslation } from "react-i18next";
import type { Homeless, RowCount } from "../../process/sending/api";
import { Message } from "../app/Message";

const MOST = 5;

interface Props {
  readonly homeless: readonly Homeless[];
  readonly nameless: RowCount;
  readonly countOf: (count: RowCount) => number;
}

/** The messages; nothing where every row goes somewhere. */
export function LeftBehind({ homeless, nameless, countOf }: Props) {
  const { t } = useTranslation();
  const left = homeless.filter((each) => countOf(each) > 0);
  const rows = left.reduce((sum, each) => sum + countOf(each), 0);
  const lines = left.slice(0, MOST).map((each) => t(`sending.${reason(each)}`, facts(each)));
  const more = left.length > MOST ? [t("sending.andOthers", { count: left.length - MOST })] : [];
  return (
    <>
      {rows > 0 && (
        <Message intent="warning" title={t("sending.homeless", { count: rows })}>
          {[...lines, ...more].join(t("sending.between"))}
        </Message>
      )}
      {countOf(nameless) > 0 && (
        <Message intent="warning">{t("sending.nameless", { count: countOf(nameless) })}</Message>
      )}
    </>
  );

  function facts(each: Homeless) {
    return { person: each.person ?? "", count: countOf(each) };
  }
}

function reason({ person, listed }: Homeless): "noPerson" | "noDepartment" | "unknownPerson" {
  if (person === null) return "noPerson";
  return listed ? "noDepartment" : "unknownPerson";
}
