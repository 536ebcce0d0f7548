import type { DetailKind } from '@identity/notify'

/** Every job and what it carries. Payloads stand in the queue's table, so they hold references and never a secret. */
export type JobPayloads = {
  'send-passcode': { challengeId: string }
  'tell-previous-address': { emailChangeId: string }
  'tell-teacher-reference-number': { identityId: string; clientId: string | null }
  'tell-details-differ': { identityId: string; clientId: string | null; kinds: DetailKind[] }
  'tell-record-claimed': { recordClaimId: string }
  'tell-record-found': { identityId: string }
  'tell-help-asked': { journeyId: string }
  'send-logout-notice': { noticeId: string }
  'sweep-limits': Record<string, never>
  'sweep-journeys': Record<string, never>
  'sweep-sessions': Record<string, never>
  'count-names': Record<string, never>
  'renew-match-keys': Record<string, never>
  'settle-brake': Record<string, never>
  'watch-matching': Record<string, never>
  'report-brake': { isOn: boolean; tries: number; failures: number }
  'sync-teaching-records': Record<string, never>
  'follow-record': { identityId: string }
  'match-waiting-people': Record<string, never>
  'match-person': { identityId: string }
  'unlock-teacher-account': { identityId: string; journeyId: string | null; clientId: string | null }
}
