import type { PeopleGroup } from '../sample-person.ts'

export const noRecord: PeopleGroup = {
  title: 'No record',
  people: [
    {
      id: 'catherine-lowe',
      title: 'Says that she has QTS but has no record',
      facts: {
        email: 'catherine.lowe@example.com',
        firstName: 'Catherine',
        lastName: 'Lowe',
        dateOfBirth: '1983-10-13',
        nationalInsuranceNumber: 'ZY000071A',
        hasQts: true,
        ittProvider: 'Umberside University',
      },
      expect: { lookupStatus: 'PENDING' },
      note: 'We never tell a person with QTS that they have no record. An agent looks.',
      records: [],
    },
    {
      id: 'marcus-bell',
      title: 'Has no TRN and no QTS',
      facts: {
        email: 'marcus.bell@example.com',
        firstName: 'Marcus',
        lastName: 'Bell',
        dateOfBirth: '1995-12-01',
        nationalInsuranceNumber: 'ZY000072B',
        hasQts: false,
      },
      expect: { lookupStatus: 'NONE' },
      note: 'Works in a school, but not as a teacher. Nothing contradicts what he says.',
      records: [],
    },
    {
      id: 'yuki-tanaka',
      title: 'Has no TRN, no QTS and no National Insurance number',
      facts: {
        email: 'yuki.tanaka@example.com',
        firstName: 'Yuki',
        lastName: 'Tanaka',
        dateOfBirth: '2000-06-15',
        hasQts: false,
      },
      expect: { lookupStatus: 'NONE' },
      note: 'Newly arrived from abroad. Every question about a number is answered no.',
      records: [],
    },
    {
      id: 'stuart-finch',
      title: 'Gives a TRN that no record has',
      facts: {
        email: 'stuart.finch@example.com',
        firstName: 'Stuart',
        lastName: 'Finch',
        dateOfBirth: '1977-01-17',
        trn: '9999999',
        hasQts: false,
      },
      expect: { lookupStatus: 'PENDING' },
      note: 'Says that he has a TRN, so the answer is not none. An agent looks.',
      records: [],
    },
  ],
}
