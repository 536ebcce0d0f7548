import type { Fields } from '../plain/plain-browser.ts'

/** Answers that a page refuses, or takes although they are wrong, by the last part of its address. */
export const wrongAnswers: Record<string, Fields[]> = {
  email: [
    { emailAddress: 'not an address' },
    { emailAddress: 'head@example.com' },
    { emailAddress: 'nobody.else@gmial.com' },
    { emailAddress: `${'a'.repeat(300)}@example.com` },
  ],
  passcode: [{ passcode: '000000' }, { passcode: '12' }, { passcode: 'abcdef' }],
  'owner-passcode': [{ passcode: '000000' }, { passcode: '99999999' }],
  'record-passcode': [{ passcode: '000000' }, { passcode: '99999999' }],
  name: [
    { firstName: '<b>', lastName: '12' },
    { firstName: 'Nobody', lastName: 'Else' },
    { firstName: 'x'.repeat(200), lastName: 'y' },
  ],
  'previous-name': [{ nameChange: 'CHANGED', previousLastName: '%%' }, { nameChange: 'SOMETIMES' }],
  'preferred-name': [{ preferredName: '(another)', otherPreferredName: '' }],
  'date-of-birth': [
    { day: '31', month: '2', year: '1980' },
    { day: '1', month: '1', year: '2199' },
    { day: '2', month: 'March', year: '1971' },
  ],
  'national-insurance-number': [
    { hasNationalInsuranceNumber: 'yes', nationalInsuranceNumber: 'QQ' },
    { hasNationalInsuranceNumber: 'yes', nationalInsuranceNumber: 'ZX 99 99 97 A' },
    { hasNationalInsuranceNumber: 'no' },
  ],
  trn: [
    { trnKnowledge: 'KNOWN', trn: '12' },
    { trnKnowledge: 'KNOWN', trn: 'RP99/99991' },
    { trnKnowledge: 'NONE' },
  ],
  qts: [{ hasQts: 'perhaps' }, { hasQts: 'no' }],
  'training-provider': [{ awardedByProvider: 'yes', providerName: '' }, { awardedByProvider: 'no' }],
  'choose-email': [{ emailChoice: 'BOTH' }],
}
