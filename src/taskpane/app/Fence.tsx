/** Catches a view that fails to draw, so that the pane says so instead of going blank. */

import { Component, type ReactNode } from "react";
import { Translation } from "react-i18next";
import { Notice } from "./Notice";

interface State {
  readonly error: unknown;
}

/** A fence around the pane; the workbook is untouched by what fails inside. */
export class Fence extends Component<{ children: ReactNode }, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <Translation>
        {(t) => (
          <Notice
            title={t("app.brokenTitle")}
            body={t("app.brokenBody")}
            details={error instanceof Error ? error.message : String(error)}
            action={{ text: t("app.reload"), run: () => window.location.reload() }}
          />
        )}
      </Translation>
    );
  }
}
