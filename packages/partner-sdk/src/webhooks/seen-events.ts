/**
 * The ids of the events that were dealt with. Several processes need one store for all of them, with a unique key on the id: `begin` is an insert. Keep
 * ids for at least five days: we try for 76 hours, and a member of staff may send an event again.
 */
export type SeenEvents = {
  /** NEW for one caller; UNDERWAY while that caller is at work, DONE after it. Work that has said nothing for a minute has died: NEW again. */
  begin(id: string): Promise<'NEW' | 'UNDERWAY' | 'DONE'>
  finish(id: string): Promise<void>
  /** The work failed: the next try has to be let in. */
  fail(id: string): Promise<void>
}

const KEPT_MS = 5 * 24 * 60 * 60 * 1_000
const WORK_MS = 60_000
const MOST = 100_000

/** In memory, for one process. A restart forgets. */
export function seenInMemory({ now = () => Date.now(), most = MOST } = {}): SeenEvents {
  const seen = new Map<string, { at: number; isDone: boolean }>()
  function forgetOld() {
    for (const [id, { at }] of seen) {
      if (seen.size <= most && at > now() - KEPT_MS) return // they stand in the order in which they came
      seen.delete(id)
    }
  }
  const note = (id: string, isDone: boolean) => {
    seen.delete(id)
    seen.set(id, { at: now(), isDone })
  }
  return {
    async begin(id) {
      forgetOld()
      const known = seen.get(id)
      if (known?.isDone) return 'DONE'
      if (known && known.at > now() - WORK_MS) return 'UNDERWAY'
      note(id, false)
      return 'NEW'
    },
    async finish(id) {
      note(id, true)
    },
    async fail(id) {
      seen.delete(id)
    },
  }
}
