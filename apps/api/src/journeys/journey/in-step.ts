import { DeferredWrites } from './deferred-writes.ts'
import type { JourneyDeps } from './deps.ts'
import type { Repositories } from './repositories.ts'

/**
 * Runs the work of a step in a transaction that writes its events and jobs at its end, in one statement: by `journeys.save`, or, when the
 * journey stays as it was, by one of their own. Switches are read once. To `work` nothing is different.
 */
export function inStep<Result>(
  { inTransaction }: Pick<JourneyDeps, 'inTransaction'>,
  work: (repositories: Repositories) => Promise<Result>,
): Promise<Result> {
  return inTransaction(async (repositories) => {
    const { events, jobs, journeys, sessions, switches } = repositories
    const deferred = new DeferredWrites()
    const result = await work(
      withInstead(repositories, {
        events: { ...events, ...events.deferringTo(deferred.events) },
        jobs: { ...jobs, ...jobs.deferringTo(deferred.jobs) },
        journeys: { ...journeys, ...journeys.saving(deferred) },
        // Ending sessions records events by itself: they come after those that led to it.
        sessions: {
          ...sessions,
          async endAll(...which) {
            await journeys.write(deferred)
            return sessions.endAll(...which)
          },
        },
        switches: { ...switches, ...switches.readOnce() },
      }),
    )
    await journeys.write(deferred)
    return result
  })
}

/** The same repositories with some others in their place. No copy: that would make every one of them. */
function withInstead(repositories: Repositories, others: Partial<Repositories>): Repositories {
  return new Proxy(repositories, {
    get: (all, name) => Reflect.get(Object.hasOwn(others, name) ? others : all, name),
  })
}
