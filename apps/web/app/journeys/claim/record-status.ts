import type { TrnLookupStatus } from '@identity/graphql-client'
import type { Journey } from '../question/question.ts'
import type { Person } from './person-rows.tsx'

/**
 * How it stands with somebody's record, for the words of a page. LOW: linked by a few details, so that nothing of it is shown. NEEDS_PROOF: by
 * too few for the service. NOT_ASKED: the service asks for none.
 */
export type RecordStatus = TrnLookupStatus | 'LOW' | 'NEEDS_PROOF' | 'NOT_ASKED'

export function recordStatus(
  { needsProof, service }: Journey,
  { trn, trnLookupStatus }: Person,
): RecordStatus {
  if (!service.looksForRecord) return 'NOT_ASKED'
  if (needsProof) return 'NEEDS_PROOF'
  return trnLookupStatus === 'FOUND' && !trn ? 'LOW' : trnLookupStatus
}
