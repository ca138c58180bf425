/** Where the result of a task lies: a link where it is an address of the web, else its words. */

import { Link } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { useWorkStyles } from "../work/styles";
import { openable } from "./reviews";

/** The link; it opens apart from the pane and tells nobody where it came from. */
export function Deliverable({ text }: { text: string }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const address = openable(text);
  if (text === "") return null;
  if (address === null) return <span className={styles.plain}>{t("project.deliverableAt", { place: text })}</span>;
  return (
    <Link href={address} target="_blank" rel="noreferrer noopener">
      {t("project.openDeliverable")}
    </Link>
  );
}
