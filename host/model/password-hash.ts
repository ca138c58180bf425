/**
 * The short hash by which files remember a sheet's password (ECMA-376 part 4, 3.3.1.81): it keeps honest people out and
 * no one else, but spares the password itself from the file.
 */
export function passwordHash(password: string): string {
  let hash = 0;
  for (const character of [...password].reverse()) hash = turned(hash) ^ character.charCodeAt(0);
  hash = turned(hash) ^ password.length ^ 0xce4b;
  return (hash & 0xffff).toString(16).toUpperCase().padStart(4, "0");
}

/** One place to the left within fifteen bits. */
function turned(hash: number): number {
  return ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
}
