import type { PeopleGroup } from '../sample-person.ts'
import { aRecord } from '../sample-record.ts'
import { providerNamed } from '../training-providers.ts'

export const slips: PeopleGroup = {
  title: 'Slips and missing numbers',
  people: [
    {
      id: 'lin-zhao',
      title: 'Has no National Insurance number',
      facts: {
        email: 'lin.zhao@example.com',
        firstName: 'Lin',
        lastName: 'Zhao',
        dateOfBirth: '1999-03-23',
        trn: '9900041',
        hasQts: true,
        ittProvider: 'Westhaven University',
      },
      expect: { lookupStatus: 'FOUND', trn: '9900041' },
      note: 'Says no at that question and is not asked for the number. The record has none either.',
      records: [
        aRecord({
          trn: '9900041',
          firstName: 'Lin',
          lastName: 'Zhao',
          dateOfBirth: '1999-03-23',
          qtsAwardedOn: '2022-07-15',
          trainingProviders: [providerNamed('Westhaven University')],
        }),
      ],
    },
    {
      id: 'oliver-grant',
      title: 'Types the wrong year of birth but is still found',
      facts: {
        email: 'oliver.grant@example.com',
        firstName: 'Oliver',
        lastName: 'Grant',
        dateOfBirth: '1989-07-01',
        nationalInsuranceNumber: 'ZY000042B',
        hasQts: true,
      },
      expect: { lookupStatus: 'FOUND', trn: '9900042' },
      note: 'Was born in 1988. Beside his own address and name, one year off is a slip, so nothing more is asked.',
      records: [
        aRecord({
          trn: '9900042',
          firstName: 'Oliver',
          lastName: 'Grant',
          dateOfBirth: '1988-07-01',
          nationalInsuranceNumber: 'ZY000042B',
          email: 'oliver.grant@example.com',
          qtsAwardedOn: '2010-07-09',
        }),
      ],
    },
    {
      id: 'rosa-delgado',
      title: 'Swaps the day and month of her date of birth',
      facts: {
        email: 'rosa.delgado@example.com',
        firstName: 'Rosa',
        lastName: 'Delgado',
        dateOfBirth: '1980-05-11',
        nationalInsuranceNumber: 'ZY000043C',
        hasQts: true,
      },
      expect: { lookupStatus: 'FOUND', trn: '9900043' },
      note: 'Was born on 5 November. Beside the name and National Insurance number that is plainly a slip, and it is forgiven.',
      records: [
        aRecord({
          trn: '9900043',
          firstName: 'Rosa',
          lastName: 'Delgado',
          dateOfBirth: '1980-11-05',
          nationalInsuranceNumber: 'ZY000043C',
          qtsAwardedOn: '2003-07-18',
        }),
      ],
    },
    {
      id: 'tom-barker',
      title: 'Swaps two digits of his TRN and is not found',
      facts: {
        email: 'tom.barker@example.com',
        firstName: 'Tom',
        lastName: 'Barker',
        dateOfBirth: '1974-02-14',
        trn: '9900404',
        hasQts: true,
      },
      expect: { lookupStatus: 'PENDING' },
      note: 'Meant 9900044. A TRN that is nearly right is another teacher’s.',
      records: [
        aRecord({
          trn: '9900044',
          firstName: 'Tom',
          lastName: 'Barker',
          dateOfBirth: '1974-02-14',
          nationalInsuranceNumber: 'ZY000044D',
          qtsAwardedOn: '1997-07-11',
        }),
      ],
    },
    {
      id: 'priya-nair',
      title: 'Gives the wrong National Insurance number but knows her TRN',
      facts: {
        email: 'priya.nair@example.com',
        firstName: 'Priya',
        lastName: 'Nair',
        dateOfBirth: '1992-12-19',
        nationalInsuranceNumber: 'ZY000054A',
        trn: '99 00045',
        hasQts: true,
      },
      expect: { lookupStatus: 'FOUND', trn: '9900045' },
      note: 'One digit is wrong. Name, date of birth and TRN are three without it.',
      records: [
        aRecord({
          trn: '9900045',
          firstName: 'Priya',
          lastName: 'Nair',
          dateOfBirth: '1992-12-19',
          nationalInsuranceNumber: 'ZY000045A',
          qtsAwardedOn: '2014-07-18',
        }),
      ],
    },
    {
      id: 'callum-reid',
      title: 'Knows nothing but his name and date of birth',
      facts: {
        email: 'callum.reid@example.com',
        firstName: 'Callum',
        lastName: 'Reid',
        dateOfBirth: '1971-08-08',
        hasQts: true,
      },
      expect: { lookupStatus: 'PENDING' },
      note: 'Has a record, but two identifiers are not enough. He says that he has QTS, so an agent looks.',
      records: [
        aRecord({
          trn: '9900046',
          firstName: 'Callum',
          lastName: 'Reid',
          dateOfBirth: '1971-08-08',
          nationalInsuranceNumber: 'ZY000046B',
          email: 'creid@old-school.example.org',
          qtsAwardedOn: '1994-07-15',
          trainingProviders: [providerNamed('Quarrydale University')],
        }),
      ],
    },
  ],
}
