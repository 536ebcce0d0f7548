import { deskPerson, deskRecord } from './desk-person.ts'

/** Two identities and one record: another address, or another person. */
export const twoIdentities = [
  // They cannot read the mail of the address that holds their record, or do not know it.
  deskPerson(
    {
      firstName: 'Margaret',
      lastName: 'Ellison',
      dateOfBirth: '1962-11-20',
      nationalInsuranceNumber: 'ZY000141B',
    },
    [
      deskRecord({
        trn: '9900141',
        firstName: 'Margaret',
        lastName: 'Ellison',
        dateOfBirth: '1962-11-20',
        nationalInsuranceNumber: 'ZY000141B',
      }),
    ],
    'm.ellison@old-school.example.org',
  ),
  deskPerson(
    {
      firstName: 'Dylan',
      lastName: 'Moss',
      dateOfBirth: '1992-02-15',
      nationalInsuranceNumber: 'ZY000142C',
    },
    [
      deskRecord({
        trn: '9900142',
        firstName: 'Dylan',
        lastName: 'Moss',
        dateOfBirth: '1992-02-15',
        nationalInsuranceNumber: 'ZY000142C',
      }),
    ],
    'dylan.moss@old-school.example.org',
  ),
  deskPerson(
    {
      firstName: 'Zainab',
      lastName: 'Iqbal',
      dateOfBirth: '1991-08-08',
      nationalInsuranceNumber: 'ZY000143D',
    },
    [
      deskRecord({
        trn: '9900143',
        firstName: 'Zainab',
        lastName: 'Iqbal',
        dateOfBirth: '1991-08-08',
        nationalInsuranceNumber: 'ZY000143D',
      }),
    ],
    'zi1991@example.org',
  ),
  // They have an account of before, which holds the record.
  deskPerson(
    { firstName: 'Rebecca', lastName: 'Thornton', dateOfBirth: '1984-12-24' },
    [
      deskRecord({
        trn: '9900144',
        firstName: 'Rebecca',
        lastName: 'Thornton',
        dateOfBirth: '1984-12-24',
        email: 'becky.thornton@old-school.example.org',
      }),
    ],
    'becky.thornton@old-school.example.org',
  ),
  deskPerson(
    { firstName: 'Kofi', lastName: 'Boateng', dateOfBirth: '1978-03-09' },
    [
      deskRecord({
        trn: '9900145',
        firstName: 'Kofi',
        lastName: 'Boateng',
        dateOfBirth: '1978-03-09',
        email: 'k.boateng@old-school.example.org',
      }),
    ],
    'k.boateng@old-school.example.org',
  ),
  // A claimant who proved the address on the record took it from the first holder.
  deskPerson(
    {
      firstName: 'Patrick',
      lastName: 'Nolan',
      dateOfBirth: '1973-01-12',
      ittProvider: 'Brackenholt University',
    },
    [
      deskRecord({
        trn: '9900146',
        firstName: 'Patrick',
        lastName: 'Nolan',
        dateOfBirth: '1973-01-12',
        email: 'patrick.nolan@example.com',
        provider: 'Brackenholt University',
      }),
    ],
    'pnolan73@example.org',
  ),
]
