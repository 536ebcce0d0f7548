import type { PeopleGroup } from '../sample-person.ts'
import { aRecord } from '../sample-record.ts'
import { providerNamed } from '../training-providers.ts'

/** Teacher Self-Service is another service: accounts there that were made before 2014 and never used are locked. */
export const selfService: PeopleGroup = {
  title: 'Teacher Self-Service accounts',
  people: [
    {
      id: 'joyce-adeleke',
      title: 'Has a locked Teacher Self-Service account',
      facts: {
        email: 'joyce.adeleke@example.com',
        firstName: 'Joyce',
        lastName: 'Adeleke',
        dateOfBirth: '1970-02-21',
        hasQts: true,
      },
      expect: { lookupStatus: 'FOUND', trn: '9900081' },
      note: 'She is asked nothing more: her Teacher Self-Service account is unlocked once her record is found.',
      records: [
        aRecord({
          trn: '9900081',
          firstName: 'Joyce',
          lastName: 'Adeleke',
          dateOfBirth: '1970-02-21',
          nationalInsuranceNumber: 'ZY000081A',
          email: 'joyce.adeleke@example.com',
          qtsAwardedOn: '1993-07-09',
          trainingProviders: [providerNamed('Hollinside University')],
        }),
      ],
      account: { isLocked: true },
    },
    {
      id: 'graham-ellery',
      title: 'Has a locked Teacher Self-Service account and an alert on his record',
      facts: {
        email: 'graham.ellery@example.com',
        firstName: 'Graham',
        lastName: 'Ellery',
        dateOfBirth: '1966-10-05',
        hasQts: true,
      },
      expect: { lookupStatus: 'FOUND', trn: '9900082' },
      note: 'His Teacher Self-Service account stays locked: TRNs of people with alerts can be public. He gets his TRN all the same.',
      records: [
        aRecord({
          trn: '9900082',
          firstName: 'Graham',
          lastName: 'Ellery',
          dateOfBirth: '1966-10-05',
          nationalInsuranceNumber: 'ZY000082B',
          email: 'graham.ellery@example.com',
          qtsAwardedOn: '1989-07-07',
        }),
      ],
      account: { isLocked: true, hasAlert: true },
    },
    {
      id: 'miriam-katz',
      title: 'Had her own Teacher Self-Service account locked',
      facts: {
        email: 'miriam.katz@example.com',
        firstName: 'Miriam',
        lastName: 'Katz',
        dateOfBirth: '1981-08-14',
        hasQts: true,
      },
      expect: { lookupStatus: 'FOUND', trn: '9900083' },
      note: 'She asked for the lock, so unlocking the account would undo what she wanted. It stays locked.',
      records: [
        aRecord({
          trn: '9900083',
          firstName: 'Miriam',
          lastName: 'Katz',
          dateOfBirth: '1981-08-14',
          nationalInsuranceNumber: 'ZY000083C',
          email: 'miriam.katz@example.com',
          qtsAwardedOn: '2004-07-16',
        }),
      ],
      account: { isLocked: true, isLockedByTeacher: true },
    },
    {
      id: 'neil-farrow',
      title: 'Has a Teacher Self-Service account that is not locked',
      facts: {
        email: 'neil.farrow@example.com',
        firstName: 'Neil',
        lastName: 'Farrow',
        dateOfBirth: '1987-03-27',
        hasQts: true,
      },
      expect: { lookupStatus: 'FOUND', trn: '9900084' },
      note: 'There is nothing to unlock, so nothing is done.',
      records: [
        aRecord({
          trn: '9900084',
          firstName: 'Neil',
          lastName: 'Farrow',
          dateOfBirth: '1987-03-27',
          nationalInsuranceNumber: 'ZY000084D',
          email: 'neil.farrow@example.com',
          qtsAwardedOn: '2009-07-10',
        }),
      ],
      account: {},
    },
    {
      id: 'bronwen-price',
      title: 'Has a Teacher Self-Service account that cannot be unlocked',
      facts: {
        email: 'bronwen.price@example.com',
        firstName: 'Bronwen',
        lastName: 'Price',
        dateOfBirth: '1973-12-02',
        hasQts: true,
      },
      expect: { lookupStatus: 'FOUND', trn: '9900085' },
      note: 'Every try to unlock her account fails. She notices nothing: she is not held up, and the tries end by themselves.',
      records: [
        aRecord({
          trn: '9900085',
          firstName: 'Bronwen',
          lastName: 'Price',
          dateOfBirth: '1973-12-02',
          nationalInsuranceNumber: 'ZY000085A',
          email: 'bronwen.price@example.com',
          qtsAwardedOn: '1996-07-12',
        }),
      ],
      account: { isLocked: true, failsToUnlock: true },
    },
  ],
}
