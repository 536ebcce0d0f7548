import { z } from 'zod'
import { matchLevels } from '../../identities/domain/match-level.ts'
import { isExactUri } from './exact-uri.ts'
import { trnRequirements } from './service-policy.ts'

/** The ids of services and of clients. */
export const SERVICE_ID = /^[a-z0-9][a-z0-9-]{2,99}$/

export const exactUri = z.string().max(500).refine(isExactUri, {
  error: 'is an absolute https address (http only on this machine), without wildcard, fragment or password',
})

/** A service: whom it lets in, and what our pages show of it. Settings that are left out let everyone in. */
export const serviceDescription = z
  .strictObject({
    id: z.string().regex(SERVICE_ID),
    name: z.string().min(1).max(100),
    url: exactUri,
    headerName: z.string().min(1).max(100).nullable().default(null),
    closingText: z.string().min(1).max(500).nullable().default(null),
    helpEmailAddress: z.email().nullable().default(null),
    helpPhoneNumber: z.string().min(1).max(50).nullable().default(null),
    helpUrl: exactUri.nullable().default(null),
    trnRequirement: z.enum(trnRequirements).default('REQUIRED'),
    matchPolicy: z.enum(matchLevels).default('LOW'),
    allowsPending: z.boolean().default(true),
    allowsNone: z.boolean().default(true),
    blocksProhibited: z.boolean().default(false),
  })
  .refine(
    ({ trnRequirement, allowsPending, allowsNone }) =>
      trnRequirement !== 'NEEDED_BEFORE_ENTRY' || !(allowsPending || allowsNone),
    {
      error: 'NEEDED_BEFORE_ENTRY goes with allowsPending and allowsNone off',
      params: { problem: 'ENTRY_WITHOUT_TRN' },
    },
  )
  .refine(({ trnRequirement, allowsNone }) => trnRequirement !== 'NOT_ASKED' || allowsNone, {
    error: 'NOT_ASKED goes with allowsNone: no newcomer would have a record',
    params: { problem: 'NEWCOMERS_KEPT_OUT' },
  })

export type ServiceDescription = z.input<typeof serviceDescription>
