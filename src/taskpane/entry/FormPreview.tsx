/** What a row will look like when it is sent, below its form and following every key; for the tables that are sent. */

import { Suspense, lazy, type ComponentType } from "react";
import { useWatch, type Control } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { Values } from "../../process/api";
import type { Inputs } from "../form/inputs";
import { Unfold } from "../work/Unfold";
import { currentValues, type Session } from "./session";

const NoticePreview = lazy(async () => ({ default: (await import("./NoticePreview")).NoticePreview }));

const PREVIEWS: Readonly<Partial<Record<string, ComponentType<{ values: Values }>>>> = { Notices: NoticePreview };

/** The preview of a table that has one. */
export function FormPreview({ session, control }: { session: Session; control: Control<Inputs> }) {
  const { t } = useTranslation();
  const Preview = PREVIEWS[session.table.key];
  return (
    Preview && (
      <Unfold title={t("form.preview")} initially>
        <Suspense fallback={null}>
          <Following Preview={Preview} session={session} control={control} />
        </Suspense>
      </Unfold>
    )
  );
}

interface FollowingProps {
  readonly Preview: ComponentType<{ values: Values }>;
  readonly session: Session;
  readonly control: Control<Inputs>;
}

function Following({ Preview, session, control }: FollowingProps) {
  const inputs = useWatch({ control }) as Inputs;
  return <Preview values={currentValues(session, inputs)} />;
}
