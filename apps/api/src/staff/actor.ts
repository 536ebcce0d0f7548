import type { Event } from '../events/event.ts'
import type { StaffCaller } from '../kernel/caller.ts'
import type { Deps } from '../kernel/deps.ts'

/** The member of staff who acts, at the pages or by a command. */
export type Actor = Pick<StaffCaller, 'memberId' | 'identityId'>

type Recording = { events: { record(happened: Event, ...rest: never[]): unknown } }

/** The same tools, by which every event says that it was the member’s act. Null: the operator’s own. For use cases that are true whoever asks. */
export function signedBy<Repositories extends Recording, Tools extends Deps<Repositories>>(
  deps: Tools & Deps<Repositories>,
  actor: Pick<Actor, 'memberId'> | null,
): Tools {
  if (!actor) return deps
  const signed = (repositories: Repositories): Repositories => {
    const { events } = repositories
    const record: typeof events.record = (happened, ...rest) =>
      events.record({ staffMemberId: actor.memberId, ...happened }, ...rest)
    return { ...repositories, events: { ...events, record } }
  }
  return {
    ...deps,
    repositories: signed(deps.repositories),
    inTransaction: (work: (held: Repositories) => Promise<unknown>) =>
      deps.inTransaction((held) => work(signed(held))),
  }
}
