import type { InteractionResults } from 'oidc-provider'
import type { Redemption } from '../api/identity-api.client.ts'

type Denial = Extract<Redemption, { __typename: 'HandoffDenied' }>['denial']

// Services may show these or match on them: the words of a reason stay as they are.
const REASONS: Record<Denial, string> = {
  TRN_NEEDED: 'a teacher reference number is needed and none was found',
  PROHIBITED: 'the person may not use this service',
  BLOCKED: 'the person may not sign in',
  GAVE_UP: 'the person chose not to go on',
}

/** Back to the service without a sign-in (RFC 6749, 4.1.2.1): its `state` comes back, and a fixed sentence that says why. */
export function denied(reason: Denial): InteractionResults {
  return { error: 'access_denied', error_description: REASONS[reason] }
}
