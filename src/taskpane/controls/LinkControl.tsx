/** An address on the web, with a way to open it once it is complete. */

import { Button, Input } from "@fluentui/react-components";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import { useTranslation } from "react-i18next";
import { asRef, type ControlProps } from "./control";

const openable = (address: string) => /^https?:\/\/\S+$/i.test(address.trim());

/** An input for a link. */
export function LinkControl({ field, input, onChange, onBlur, focusRef }: ControlProps<"link">) {
  const { t } = useTranslation();
  const opener = openable(input) && (
    <Button
      as="a"
      href={input.trim()}
      target="_blank"
      rel="noreferrer"
      appearance="transparent"
      size="small"
      icon={<OpenRegular />}
      aria-label={t("control.open")}
    />
  );
  return (
    <Input
      ref={asRef<HTMLInputElement>(focusRef)}
      name={field.key}
      inputMode="url"
      autoComplete="off"
      placeholder="https://"
      value={input}
      onChange={(_, { value }) => onChange(value)}
      onBlur={onBlur}
      contentAfter={opener || undefined}
    />
  );
}
