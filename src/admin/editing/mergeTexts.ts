import { isEmpty, isRecord, setAt, valueAt } from '../../payload/values.ts'

type Data = Record<string, unknown>

/** Whose text a field takes. */
export type Side = 'mine' | 'theirs'

type Texts = {
  /** What both were written on. */
  before: Data
  mine: Data
  theirs: Data
}

/** A value as it is compared: nothing is the same whichever way it is written, and keys have no order. */
const canonical = (_key: string, value: unknown): unknown =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, one]) => !isEmpty(one))
          .toSorted(([one], [other]) => (one < other ? -1 : 1)),
      )
    : value

const isSame = (one: unknown, other: unknown): boolean =>
  (isEmpty(one) && isEmpty(other)) || JSON.stringify(one, canonical) === JSON.stringify(other, canonical)

/** Whose text a field is to take: of the one who changed it; nobody can say it but its author where both have. */
export const proposeSide = (path: string, { before, mine, theirs }: Texts): Side | undefined => {
  const [was, own, other] = [before, mine, theirs].map((data) => valueAt(data, path))
  if (isSame(was, own)) return 'theirs'
  return isSame(was, other) ? 'mine' : undefined
}

/** The text of the other one, with one's own in the fields at `paths`. */
export const mergeTexts = ({ mine, theirs }: Pick<Texts, 'mine' | 'theirs'>, paths: readonly string[]): Data =>
  paths.reduce((merged, path) => setAt(merged, path, valueAt(mine, path)), theirs)
