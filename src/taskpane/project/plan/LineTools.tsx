/** Buttons that move the current line in the outline, for whoever doesn't use the keys. */

import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { TextIndentDecreaseRegular } from "@fluentui/react-icons/svg/text-indent-decrease";
import { TextIndentIncreaseRegular } from "@fluentui/react-icons/svg/text-indent-increase";
import { useTranslation } from "react-i18next";
import { canMove, type Move, type Outline } from "../../../process/project/outline";
import { useWorkStyles } from "../../work/styles";
import type { Branch } from "./branches";

const TOOLS = [
  { move: "outdent", icon: <TextIndentDecreaseRegular />, keys: "Alt+ArrowLeft" },
  { move: "indent", icon: <TextIndentIncreaseRegular />, keys: "Alt+ArrowRight" },
  { move: "up", icon: <ArrowUpRegular />, keys: "Alt+ArrowUp" },
  { move: "down", icon: <ArrowDownRegular />, keys: "Alt+ArrowDown" },
] as const;

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: "2px" },
  name: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

interface Props {
  readonly branch: Branch;
  readonly outline: Outline;
  readonly onMove: (id: string, move: Move) => void;
}

/** The buttons, beside the name of what they move. */
export function LineTools({ branch, outline, onMove }: Props) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const name = `${branch.wbs} ${String(branch.task.name ?? "")}`;
  return (
    <div role="toolbar" aria-label={t("project.moveTask", { task: name })} className={styles.line}>
      <span className={`${styles.plain} ${styles.name}`}>{name}</span>
      {TOOLS.map(({ move, icon, keys }) => (
        <Button
          key={move}
          size="small"
          appearance="subtle"
          icon={icon}
          title={`${t(`project.move.${move}`)} (${keys.replace("Arrow", "")})`}
          aria-label={t(`project.move.${move}`)}
          aria-keyshortcuts={keys}
          disabledFocusable={!canMove(outline, branch.id, move)}
          onClick={() => onMove(branch.id, move)}
        />
      ))}
    </div>
  );
}
