import { deskPerson, deskRecord } from './desk-person.ts'

type Holder = Record<'trn' | 'firstName' | 'lastName' | 'dateOfBirth', string> & { otherEmail?: string }

/** They hold their record, and something of theirs has to change, or was settled. Their records hold the address that they proved. */
const holders: readonly Holder[] = [
  { trn: '9900151', firstName: 'Nadine', lastName: 'Carver', dateOfBirth: '1986-10-03' },
  { trn: '9900152', firstName: 'Jerome', lastName: 'Baptiste', dateOfBirth: '1990-11-11' },
  {
    ...{ trn: '9900153', firstName: 'Hilary', lastName: 'Stanton', dateOfBirth: '1964-05-27' },
    otherEmail: 'hilary.stanton@example.org', // where their mail goes since this week
  },
  { trn: '9900154', firstName: 'Clara', lastName: 'Whitby', dateOfBirth: '1995-02-18' },
  { trn: '9900155', firstName: 'Agnes', lastName: 'Holloway', dateOfBirth: '1951-09-09' },
]

/** An agent looked for their records last week: found the first, found nothing for the second; the third's came by itself. */
const searchedFor = [
  deskPerson({ firstName: 'Edwin', lastName: 'Marlow', dateOfBirth: '1982-04-21' }, [
    deskRecord({ trn: '9900156', firstName: 'Edwin', lastName: 'Marlow', dateOfBirth: '1982-04-21' }),
  ]),
  deskPerson({ firstName: 'Yusuf', lastName: 'Demir', dateOfBirth: '1999-06-06' }, []),
  deskPerson({ firstName: 'Noel', lastName: 'Fairbank', dateOfBirth: '1970-12-25' }, [
    deskRecord({
      trn: '9900157',
      firstName: 'Noel',
      lastName: 'Fairbank',
      dateOfBirth: '1970-12-25',
      email: 'noel.fairbank@example.com',
    }),
  ]),
]

export const requests = [
  ...holders.map(({ trn, otherEmail, ...person }) => {
    const email = `${person.firstName}.${person.lastName}@example.com`.toLowerCase()
    return deskPerson(person, [deskRecord({ trn, ...person, email })], otherEmail)
  }),
  ...searchedFor,
]
