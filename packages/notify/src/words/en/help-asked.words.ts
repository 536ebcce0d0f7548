import type { MailWords } from '../mail-words.ts'

export const helpAsked: MailWords = {
  subject: 'You asked for help to sign in to ((service_name))',
  body: [
    'Dear ((name)),',
    'You told us that you cannot use the email address that your teaching record is linked to. Your reference is:',
    '# ((reference))',
    '## What happens next',
    'Our support team will check that the record is yours. We aim to email you at this address within 5 working days, to ask for:',
    '* your full legal name\n* your date of birth\n* this email address\n* your reference',
    'We will also ask for a scan or a photo of one of these documents:',
    '* passport\n* driving licence\n* certificate of residence\n* birth certificate',
    'Do not send anything before we ask for it, and never send a passcode.',
    '## How to continue',
    'We keep your answers until ((kept_until)). To continue from where you stopped, start again from ((service_name)) with this email address before then. You can do this when we have emailed you, or sooner if you can read the other emails after all.',
    'Get an Identity\nDepartment for Education',
  ],
}
