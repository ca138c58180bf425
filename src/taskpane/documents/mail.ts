/** A link that begins an e-mail with a document in it, as far as such a link goes. */

/** What mail programs and the address lines of Windows still take. */
const LONGEST = 1_900;

export interface MailLink {
  readonly href: string;
  /** The body is the document; false where it was too long and only asks for it to be pasted. */
  readonly whole: boolean;
}

/** The link to an address, or to nobody yet. */
export function mailLink(to: string | undefined, subject: string, body: string, insteadOfBody: string): MailLink {
  const link = (text: string): string => {
    const lines = encodeURIComponent(text.replace(/\r?\n/g, "\r\n"));
    return `mailto:${encodeURIComponent(to ?? "").replaceAll("%40", "@")}?subject=${encodeURIComponent(subject)}&body=${lines}`;
  };
  const full = link(body);
  return full.length <= LONGEST ? { href: full, whole: true } : { href: link(insteadOfBody), whole: false };
}
