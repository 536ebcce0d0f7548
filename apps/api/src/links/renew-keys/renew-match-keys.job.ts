import type { Logger } from '@identity/runtime'
import { z } from 'zod'
import type { Deps } from '../../kernel/deps.ts'
import { inBatches } from '../../kernel/in-batches.ts'
import { job } from '../../queue/job.ts'
import type { Attempt } from '../../queue/task.ts'
import type { Repositories } from '../repositories.ts'

export const renewMatchKeysJob = job('renew-match-keys', z.object({}))

const BATCH_ROWS = 500 // locked together, and done within a fraction of the second that other transactions wait

type Renewing = Pick<Deps<Repositories>, 'clock' | 'inTransaction' | 'repositories'>

/**
 * Makes the match keys of records and identities, and the digests of released addresses, anew under the newest digest key. Until it is
 * through, older keys are searched with too, so that none is lost on the way; a pass that broke off continues. Answers the number of rows
 * made anew. It throws between two batches when the worker stops.
 */
export async function renewMatchKeys(
  deps: Renewing,
  stopping?: AbortSignal,
): Promise<Record<'records' | 'people' | 'addresses', number>> {
  const renewing: Renewing = {
    ...deps,
    inTransaction(work) {
      stopping?.throwIfAborted()
      return deps.inTransaction(work)
    },
  }
  return {
    records: await renewRecords(renewing),
    people: await renewPeople(renewing),
    addresses: await inBatches(
      (atMost) => renewing.inTransaction(({ trnReleases }) => trnReleases.renewSome(atMost)),
      { rows: BATCH_ROWS },
    ),
  }
}

/** The line tells operators that an older key can leave the ring: docs/operating.md. */
export async function renewMatchKeysAndTell(
  tools: Renewing & { logger: Pick<Logger, 'info'> },
  _payload: unknown,
  { stopping }: Pick<Attempt, 'stopping'>,
): Promise<void> {
  tools.logger.info(await renewMatchKeys(tools, stopping), 'everybody is found under the newest digest key')
}

/** There are millions, so the progress is stored. */
async function renewRecords({ clock, inTransaction, repositories }: Renewing): Promise<number> {
  let { after, isDone } = await repositories.replica.renewal()
  let changed = 0
  while (!isDone) {
    await inTransaction(async ({ replica, teachingRecords }) => {
      const batch = await teachingRecords.refreshKeysAfter(after, BATCH_ROWS)
      changed += batch?.changed ?? 0
      isDone = batch === null
      after = batch?.last ?? after
      await replica.noteRenewal({ after, isDone }, clock.now())
    })
  }
  return changed
}

/** Each time all of them: a process that still runs with the older ring writes under the old key. A row whose keys are right is not written. */
async function renewPeople({ inTransaction }: Renewing): Promise<number> {
  let changed = 0
  let after: string | null = null
  do {
    const batch: Awaited<ReturnType<Repositories['identityMatches']['refreshKeysAfter']>> =
      await inTransaction(({ identityMatches }) => identityMatches.refreshKeysAfter(after, BATCH_ROWS))
    changed += batch?.changed ?? 0
    after = batch?.last ?? null
  } while (after)
  return changed
}
