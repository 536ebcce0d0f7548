import type { MailWords } from '../mail-words.ts'
import { closing } from './closing.words.ts'

export const webhookTrouble: MailWords = {
  subject: 'A webhook of ((service_name)) is not getting through',
  body: [
    '((trouble))',
    'Service: ((service_name))',
    'Receiver: ((host))',
    'It has failed since ((since)).',
    'You get this email because you are a service owner. The support pages show each try and what the receiver answered. Tell the service: when its receiver works again, you can send what it missed.',
    ...closing,
  ],
}

/** What has happened, as the mail says it. */
export const webhookTroubles = {
  FAILING: 'Every webhook that we sent to this receiver failed. We are still trying.',
  OFF_FAILING:
    'Every webhook that we sent to this receiver failed for 5 days. We have stopped sending. You can turn it on again.',
  OFF_GONE: 'This receiver answered that it is gone. We have stopped sending. You can turn it on again.',
}
