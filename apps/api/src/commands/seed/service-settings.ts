import type { ServiceDescription } from '../../clients/domain/client-registration.ts'

type Settings = Omit<ServiceDescription, 'id' | 'name' | 'url'>

// Reserved for fiction, and so nobody's.
const DEMO_PHONE_NUMBER = '01632 960 123'

/** What the demo services want of the people who come from them. What is left out is as most services need it. */
export const serviceSettings: Record<string, Settings> = {
  // Every question that may find a TRN; nobody is kept out for want of one.
  'register-for-npq': {
    closingText: 'You will choose your course and provider next.',
    helpEmailAddress: 'npq.help@education.example',
  },
  // Shows a teaching record, so it can do nothing for somebody without one, and has to know whose it is.
  'access-your-teaching-qualifications': {
    closingText: 'You will see your qualifications next.',
    helpEmailAddress: 'qualifications.help@education.example',
    helpPhoneNumber: DEMO_PHONE_NUMBER,
    trnRequirement: 'NEEDED_BEFORE_ENTRY',
    matchPolicy: 'STRICT',
    allowsPending: false,
    allowsNone: false,
    blocksProhibited: true,
  },
  // Its applicants hope to get a TRN by it.
  'apply-for-qts': { trnRequirement: 'OPTIONAL', helpEmailAddress: 'qts.help@education.example' },
  // Pays teachers: somebody has to have looked before there is money, and three facts that colleagues know are not enough for it.
  claim: {
    matchPolicy: 'FIRM',
    allowsPending: false,
    allowsNone: false,
    trnRequirement: 'NEEDED_BEFORE_ENTRY',
    blocksProhibited: true,
    helpEmailAddress: 'claim.help@education.example',
  },
  // For everybody who looks for work in a school: a TRN helps, and few questions are worth asking for it.
  'teaching-vacancies': {
    headerName: 'Teaching Vacancies account',
    trnRequirement: 'OPTIONAL',
    helpEmailAddress: 'vacancies.help@education.example',
    helpUrl: 'https://vacancies.education.example/help',
  },
  'apply-for-teacher-training': {
    trnRequirement: 'OPTIONAL',
    helpEmailAddress: 'apply.help@education.example',
  },
  'find-teacher-training': { trnRequirement: 'OPTIONAL', helpEmailAddress: 'find.help@education.example' },
}
