/** What the panels of a request share: what they are given, and their frame with a heading the keyboard goes to. */

import type { FormEvent, ReactNode, RefObject } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Occasion } from "../../documents/model";
import type { RequestView } from "../../process/request/api";
import { useLanguage } from "../language";
import { useWorkStyles } from "../work/styles";
import type { Actions } from "../work/useActions";
import { useNow } from "../work/useNow";
import { sendOnEnter } from "./sendOnEnter";

export type RequestActions = Actions<{ readonly requestId: string }, RequestView>;

export interface PanelProps {
  readonly view: RequestView;
  readonly actions: RequestActions;
  /** Follows a note that was told, where it is one of a round. */
  readonly onTold?: () => void;
}

const useStyles = makeStyles({
  next: { borderLeft: `3px solid ${tokens.colorBrandStroke1}` },
  focusable: { outlineStyle: "none" },
});

interface Props {
  readonly title: string;
  /** Beside what is next, not the next thing itself. */
  readonly aside?: boolean;
  readonly children: ReactNode;
  readonly box?: RefObject<HTMLFormElement>;
  readonly onSubmit?: () => void;
}

/** The frame; what is typed in it is sent by Enter as by its button. */
export function Panel({ title, aside = false, children, box, onSubmit }: Props) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <form
      ref={box ?? null}
      noValidate
      onKeyDown={sendOnEnter}
      className={mergeClasses(styles.panel, !aside && styles.next)}
      onSubmit={submit}
    >
      <h2 tabIndex={-1} className={mergeClasses(styles.heading, styles.focusable)}>
        {title}
      </h2>
      {children}
    </form>
  );
}

/** When and in whose name a letter is written. */
export function useOccasion({ company }: RequestView): Occasion {
  return { now: useNow(), language: useLanguage(), company };
}
