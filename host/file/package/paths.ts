/** Names of parts in a package, and where a relationship's target lies. Names here have no leading slash. */

/** The part a relationship of `owner` points at; the owner of the package's own relationships is "". */
export function resolveTarget(owner: string, target: string): string {
  const clean = decoded(target.replace(/\\/g, "/").replace(/[#?].*$/, ""));
  const steps = clean.startsWith("/") ? [] : owner.split("/").slice(0, -1);
  for (const step of clean.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** How `owner` points at a part: relative, as Office writes it. */
export function relativeTarget(owner: string, part: string): string {
  const from = owner.split("/").slice(0, -1);
  const to = part.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].map(encoded).join("/");
}

/** Where the relationships of a part are kept. */
export function relationshipsPart(owner: string): string {
  const slash = owner.lastIndexOf("/") + 1;
  return `${owner.slice(0, slash)}_rels/${owner.slice(slash)}.rels`;
}

/** The last dot's right side, in lower case. */
export function extensionOf(part: string): string {
  return part.slice(part.lastIndexOf(".") + 1).toLowerCase();
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function encoded(step: string): string {
  return encodeURI(step).replace(/[#?]/g, encodeURIComponent);
}
