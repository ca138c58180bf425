/** Small things done to lists of rows. */

/** Words that are there, each once, in their order. */
export const setOf = (words: readonly string[]): readonly string[] => [...new Set(words.filter((word) => word !== ""))];
