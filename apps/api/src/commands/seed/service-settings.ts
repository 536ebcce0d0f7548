import type { ServiceDescription } from '../../services/domain/service-description.ts'

type Settings = Omit<ServiceDescription, 'id' | 'name' | 'url'>

// Reserved for fiction: it rings at no one's.
const DEMO_PHONE_NUMBER = '01632 960 123'

/** The settings of the demo services. Those that are left out suit most services. */
export const serviceSettings: Record<string, Settings> = {
  // Asks every question that may find a TRN; lets everyone in without one.
  'register-for-npq': {
    closingText: 'You will choose your course and provider next.',
    helpEmailAddress: 'npq.help@education.example',
  },
  // Shows a teaching record, so it is of no use without one, and has to know whose it is.
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
  // Pays teachers: an agent must have looked before there is money, and three facts that colleagues know are not enough.
  claim: {
    matchPolicy: 'FIRM',
    allowsPending: false,
    allowsNone: false,
    trnRequirement: 'NEEDED_BEFORE_ENTRY',
    blocksProhibited: true,
    helpEmailAddress: 'claim.help@education.example',
  },
  // For all who look for work in a school: a TRN helps, but is not worth many questions.
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
