/**
 * Who a notice goes to: its scope resolved against the roster of people, and the rows that ask each of them for a
 * confirmation. Pure.
 */

import type { Issue, Values } from "../api";

/** A person as the roster of a notice needs them. */
export interface Recipient {
  readonly name: string;
  readonly department: string;
  readonly position: string;
  readonly phone: string;
  /** Gets a call when the notice is urgent. */
  readonly keyPerson: boolean;
}

export interface Resolved {
  readonly recipients: readonly Recipient[];
  /** Names, departments or positions of the scope that nobody in the roster bears. */
  readonly unknown: readonly string[];
  /** Named people who have left. */
  readonly inactive: readonly string[];
}

const SEPARATORS = /[、,，;；/\n]+/;

/** The parts of a scope's details as typed: "技术部、产品部". */
export function scopeParts(details: unknown): readonly string[] {
  return [
    ...new Set(
      String(details ?? "")
        .split(SEPARATORS)
        .map((part) => part.trim())
        .filter(Boolean),
    ),
  ];
}

/** The people a notice's scope means: active ones, each once, in the order of the roster. */
export function resolveRecipients(notice: Values, people: readonly Values[]): Resolved {
  const named = people.filter((person) => text(person.name) !== "");
  const parts = notice.scopeType === "everyone" ? [] : scopeParts(notice.scopeValue);
  const field = FIELDS[String(notice.scopeType)];
  const wanted = new Set(parts.map(plain));
  const meant = field === undefined ? named : named.filter((person) => wanted.has(plain(text(person[field]))));
  const borne = new Set(field === undefined ? [] : named.map((person) => plain(text(person[field]))));
  return {
    recipients: onePerName(meant.filter(isActive).map(recipientOf)),
    unknown: parts.filter((part) => field !== undefined && !borne.has(plain(part))),
    inactive: field === "name" ? meant.filter((person) => !isActive(person)).map(({ name }) => text(name)) : [],
  };
}

/** By which of their facts a scope picks people; everyone by none. */
const FIELDS: Readonly<Record<string, string>> = { departments: "department", positions: "position", people: "name" };

/** Why a notice can't go out to these people; nothing where it can. */
export function rosterIssues({ recipients, unknown }: Resolved): readonly Issue[] {
  if (unknown.length > 0) {
    return [{ field: "scopeValue", code: "unknownScope", facts: { value: unknown.join("、") } }];
  }
  return recipients.length === 0 ? [{ field: "scopeValue", code: "emptyRoster", facts: {} }] : [];
}

/** Where a notice of this urgency and scope is published, as the source says; what was chosen already stays. */
export function channelsFor(notice: Values): readonly string[] {
  if (Array.isArray(notice.channel) && notice.channel.length > 0) return notice.channel as readonly string[];
  if (notice.urgency === "urgent") return ["urgentGroup"];
  return [notice.scopeType === "everyone" ? "oaBoard" : "departmentBoard"];
}

/** The rows of the confirmation log that ask these people, without ids. */
export function rosterRows(notice: Values, recipients: readonly Recipient[]): readonly Values[] {
  return recipients.map(({ name, department, position, phone, keyPerson }) => ({
    noticeId: notice.id ?? null,
    revision: notice.revision ?? 1,
    person: name,
    department,
    position,
    phone,
    keyPerson,
    status: "unread",
    attempts: 0,
  }));
}

function recipientOf(person: Values): Recipient {
  return {
    name: text(person.name),
    department: text(person.department),
    position: text(person.position),
    phone: text(person.phone),
    keyPerson: person.keyPerson === true,
  };
}

function onePerName(recipients: readonly Recipient[]): readonly Recipient[] {
  return [...new Map(recipients.map((recipient) => [recipient.name, recipient])).values()];
}

/** Only a clear No takes someone off: an empty cell is not a resignation. */
function isActive({ active }: Values): boolean {
  return active !== false;
}

/** Names compared without regard to width, spaces and case. */
function plain(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

function text(value: unknown): string {
  return value === undefined || value === null ? "" : String(value).trim();
}
