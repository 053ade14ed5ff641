type Options = { perAddress: number; total: number }

/** Gives the place back. */
export type Release = () => void

export type Places = {
  /** A place, if there is one: `busy` when all are taken, `busyAddress` when one address, or key, has as many as it may have. */
  enter: (address: string) => 'busy' | 'busyAddress' | Release
}

/** Counts answers that are under way, in total and by who gets them. */
export const createPlaces = ({ perAddress, total }: Options): Places => {
  const taken = new Map<string, number>()
  let all = 0
  return {
    enter: (address) => {
      const own = taken.get(address) ?? 0
      if (own >= perAddress) return 'busyAddress'
      if (all >= total) return 'busy'
      all++
      taken.set(address, own + 1)
      let isTaken = true
      return () => {
        if (!isTaken) return
        isTaken = false
        all--
        const left = (taken.get(address) ?? 1) - 1
        if (left > 0) taken.set(address, left)
        else taken.delete(address)
      }
    },
  }
}
