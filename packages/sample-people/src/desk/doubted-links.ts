import { deskPerson, deskRecord } from './desk-person.ts'

/** A record was linked, and something is wrong with that. */
export const doubtedLinks = [
  // They typed the TRN of another teacher.
  deskPerson(
    {
      firstName: 'Colin',
      lastName: 'Braithwaite',
      dateOfBirth: '1966-02-03',
      nationalInsuranceNumber: 'ZY000121B',
      trn: '9900122',
    },
    [
      deskRecord({
        trn: '9900121',
        firstName: 'Colin',
        lastName: 'Braithwaite',
        dateOfBirth: '1966-02-03',
        nationalInsuranceNumber: 'ZY000121B',
        email: 'colin.braithwaite@example.com',
      }),
      deskRecord({ trn: '9900122', firstName: 'Moira', lastName: 'Braithwaite', dateOfBirth: '1967-08-14' }),
    ],
  ),
  deskPerson(
    {
      firstName: 'Temi',
      lastName: 'Adebayo',
      dateOfBirth: '1994-03-23',
      nationalInsuranceNumber: 'ZY000123D',
      trn: '9900124',
    },
    [
      deskRecord({
        trn: '9900123',
        firstName: 'Temi',
        lastName: 'Adebayo',
        dateOfBirth: '1994-03-23',
        nationalInsuranceNumber: 'ZY000123D',
        email: 'temi.adebayo@example.com',
      }),
      deskRecord({ trn: '9900124', firstName: 'Simon', lastName: 'Cartlidge', dateOfBirth: '1959-12-01' }),
    ],
  ),
  // They say that the record is not theirs. Hers is the other one, under the name before she married; his is right.
  deskPerson(
    {
      firstName: 'Harriet',
      lastName: 'Lonsdale',
      dateOfBirth: '1990-06-12',
      ittProvider: 'Dunmarsh University',
    },
    [
      deskRecord({
        trn: '9900125',
        firstName: 'Harriet',
        lastName: 'Lonsdale',
        dateOfBirth: '1990-06-12',
        provider: 'Dunmarsh University',
      }),
      deskRecord({
        trn: '9900126',
        firstName: 'Harriet',
        lastName: 'Fairclough',
        dateOfBirth: '1990-06-12',
        provider: 'Eastmarch University',
      }),
    ],
  ),
  deskPerson({ firstName: 'Owen', lastName: 'Tanner', dateOfBirth: '1979-10-17', trn: '9900127' }, [
    deskRecord({ trn: '9900127', firstName: 'Owen', lastName: 'Tanner', dateOfBirth: '1979-10-17' }),
  ]),
  // The reader of the address on the record says that another person claimed it: the first link is frozen meanwhile.
  deskPerson(
    {
      firstName: 'Stuart',
      lastName: 'Penhaligon',
      dateOfBirth: '1981-05-05',
      ittProvider: 'Hollinside University',
    },
    [
      deskRecord({
        trn: '9900128',
        firstName: 'Stuart',
        lastName: 'Penhaligon',
        dateOfBirth: '1981-05-05',
        email: 's.penhaligon@old-school.example.org',
        provider: 'Hollinside University',
      }),
    ],
  ),
  deskPerson(
    {
      firstName: 'Lorna',
      lastName: 'Gilchrist',
      dateOfBirth: '1976-07-07',
      nationalInsuranceNumber: 'ZY000129B',
    },
    [
      deskRecord({
        trn: '9900129',
        firstName: 'Lorna',
        lastName: 'Gilchrist',
        dateOfBirth: '1976-07-07',
        nationalInsuranceNumber: 'ZY000129B',
        email: 'lorna.gilchrist@old-school.example.org',
      }),
    ],
    'lorna.gilchrist@old-school.example.org', // its reader has an account, which could take the record
  ),
  // A service wants a surer link than three facts that colleagues know, and the record holds no address to prove it by.
  deskPerson(
    {
      firstName: 'Gwen',
      lastName: 'Llewellyn',
      dateOfBirth: '1988-08-28',
      ittProvider: 'Glenhollow College',
    },
    [
      deskRecord({
        trn: '9900130',
        firstName: 'Gwen',
        lastName: 'Llewellyn',
        dateOfBirth: '1988-08-28',
        provider: 'Glenhollow College',
      }),
    ],
  ),
  // The record was closed after it had been linked.
  deskPerson(
    {
      firstName: 'Bernard',
      lastName: 'Tilley',
      dateOfBirth: '1955-04-13',
      nationalInsuranceNumber: 'ZY000131D',
    },
    [
      deskRecord({
        trn: '9900131',
        active: false,
        firstName: 'Bernard',
        lastName: 'Tilley',
        dateOfBirth: '1955-04-13',
        nationalInsuranceNumber: 'ZY000131D',
      }),
    ],
  ),
  // The record that was found has no QTS. The one under the name before she married has.
  deskPerson(
    {
      firstName: 'Anneliese',
      lastName: 'Vogel',
      dateOfBirth: '1987-09-18',
      nationalInsuranceNumber: 'ZY000132A',
    },
    [
      deskRecord({
        trn: '9900132',
        firstName: 'Anneliese',
        lastName: 'Vogel',
        dateOfBirth: '1987-09-18',
        nationalInsuranceNumber: 'ZY000132A',
        email: 'anneliese.vogel@example.com',
        qtsAwardedOn: null,
      }),
      deskRecord({ trn: '9900133', firstName: 'Anneliese', lastName: 'Reinholt', dateOfBirth: '1987-09-18' }),
    ],
  ),
]
