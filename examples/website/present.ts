/** The things that are there, of a list of the CMS: it may be null itself, and so may what it holds. */
export const present = <Thing>(list: readonly (Thing | null | undefined)[] | null | undefined): Thing[] =>
  (list ?? []).filter((thing): thing is Thing => thing !== null && thing !== undefined)
