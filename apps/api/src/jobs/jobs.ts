/** Every job and what it carries. Payloads stand in the queue's table, so they hold references and never a secret. */
export type JobPayloads = {
  'send-passcode': { challengeId: string }
  'tell-previous-address': { emailChangeId: string }
  'sweep-limits': Record<string, never>
  'sync-teaching-records': Record<string, never>
}
