import { type AccountState, accountStateOf, personAccountSchema, unlockedSchema } from './account.ts'
import { createAsk, type TeachingRecordApiSettings } from './teaching-record.http.ts'
import {
  changedRecordsSchema,
  ittProvidersSchema,
  type TeachingRecord,
  type TrainingProvider,
} from './teaching-record.ts'

export { API_VERSION, type TeachingRecordApiSettings } from './teaching-record.http.ts'

/** `since` starts a new pull; `cursor` goes on with one, and then `since` is not needed. */
export type ChangesQuery = {
  since?: Date | undefined
  cursor?: string | undefined
  limit: number
}

export type TeachingRecordApi = {
  changedRecords(query: ChangesQuery): Promise<{ records: TeachingRecord[]; nextCursor: string | null }>
  trainingProviders(): Promise<TrainingProvider[]>
  /** The Teacher Self-Service account of a record, and whether the record has alerts. */
  accountState(trn: string): Promise<AccountState>
  /** Unlocks that account. Asking twice does no harm: the second time it was not locked. */
  unlockAccount(trn: string): Promise<{ hasBeenUnlocked: boolean }>
}

/**
 * The teaching record service over HTTP. Beyond a second try for a broken connection it repeats nothing: the job that calls it decides when to
 * ask again. Keep one for each process, so that all its calls hear together that the service is down.
 */
export function createTeachingRecordApi(settings: TeachingRecordApiSettings): TeachingRecordApi {
  const ask = createAsk(settings)
  return {
    async changedRecords({ since, cursor, limit }) {
      const query = new URLSearchParams({ limit: String(limit) })
      if (since) query.set('since', since.toISOString())
      if (cursor) query.set('cursor', cursor)
      const page = await ask('GET', `v3/persons/changes?${query}`, changedRecordsSchema)
      return { records: page.results, nextCursor: page.nextCursor }
    },

    async trainingProviders() {
      const { ittProviders } = await ask('GET', 'v2/itt-providers', ittProvidersSchema)
      return ittProviders.map(({ ukprn, providerName }) => ({ ukprn, name: providerName }))
    },

    async accountState(trn) {
      const path = `v3/persons/${encodeURIComponent(trn)}?include=Alerts,SelfServiceAccount`
      return accountStateOf(await ask('GET', path, personAccountSchema))
    },

    unlockAccount: (trn) => ask('PUT', `v2/unlock-teacher/${encodeURIComponent(trn)}`, unlockedSchema),
  }
}
