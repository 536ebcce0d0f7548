import type { z } from 'zod'
import {
  changedRecordsSchema,
  ittProvidersSchema,
  type TeachingRecord,
  type TrainingProvider,
} from './teaching-record.ts'
import { TeachingRecordFailure } from './teaching-record-failure.ts'

/** The service dates its contracts; asking for one keeps the answer's shape still when it publishes the next. */
export const API_VERSION = '20250627'

export type TeachingRecordApiSettings = {
  baseUrl: string
  apiKey: string
  timeoutMs: number
}

/** `since` starts a new pull; `cursor` goes on with one, and then `since` is not needed. */
export type ChangesQuery = {
  since?: Date | undefined
  cursor?: string | undefined
  limit: number
}

export type TeachingRecordApi = {
  changedRecords(query: ChangesQuery): Promise<{ records: TeachingRecord[]; nextCursor: string | null }>
  trainingProviders(): Promise<TrainingProvider[]>
}

/** The teaching record service over HTTP. It retries nothing: when to try again is for the job that calls it to decide. */
export function createTeachingRecordApi(settings: TeachingRecordApiSettings): TeachingRecordApi {
  return {
    async changedRecords({ since, cursor, limit }) {
      const query = new URLSearchParams({ limit: String(limit) })
      if (since) query.set('since', since.toISOString())
      if (cursor) query.set('cursor', cursor)
      const page = await get(settings, `v3/persons/changes?${query}`, changedRecordsSchema)
      return { records: page.results, nextCursor: page.nextCursor }
    },

    async trainingProviders() {
      const { ittProviders } = await get(settings, 'v2/itt-providers', ittProvidersSchema)
      return ittProviders.map(({ ukprn, providerName }) => ({ ukprn, name: providerName }))
    },
  }
}

async function get<Schema extends z.ZodType>(
  settings: TeachingRecordApiSettings,
  path: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const { status, text } = await fetchText(settings, path)
  if (status === 408 || status === 429 || status >= 500)
    throw new TeachingRecordFailure('unavailable', status)
  if (status !== 200) throw new TeachingRecordFailure('refused', status)

  const parsed = schema.safeParse(fromJson(text))
  if (!parsed.success) {
    throw new TeachingRecordFailure('malformed', status, parsed.error.issues[0]?.path.join('.') || 'the top')
  }
  return parsed.data
}

/** The time limit covers the body too: a service that sends headers and then stalls is as down as one that does not answer. */
async function fetchText({ baseUrl, apiKey, timeoutMs }: TeachingRecordApiSettings, path: string) {
  const url = `${baseUrl.replace(/\/+$/, '')}/${path}`
  try {
    const response = await fetch(url, {
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${apiKey}`,
        'x-api-version': API_VERSION,
      },
      // The key must not follow a redirect to somewhere else.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    return { status: response.status, text: await response.text() }
  } catch {
    throw new TeachingRecordFailure('unavailable')
  }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new TeachingRecordFailure('malformed', 200, 'the top')
  }
}
