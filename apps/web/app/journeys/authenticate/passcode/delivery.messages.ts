import type { PasscodeDelivery } from '@identity/graphql-client'

/** What GOV.UK Notify says about the mail, in one sentence each; it says the same whether or not we know the address. */
export const deliveryMessages: Record<PasscodeDelivery, string> = {
  SENT: 'The email has been sent and is on its way to you.',
  DELIVERED: 'The email has been delivered to your mailbox.',
  REFUSED:
    'The email could not be delivered because the address was refused. Check that the address is right.',
  FAILED: 'The email could not be delivered. You can ask for a new passcode.',
}

/** Which of them leave the person with something to do, so that the advice below opens. */
export function needsAnotherTry(delivery: PasscodeDelivery | null): boolean {
  return delivery === 'REFUSED' || delivery === 'FAILED'
}
