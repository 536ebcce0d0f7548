import { deskPerson, deskRecord } from './desk-person.ts'

/** Their answers led to no record, or to several. */
export const searches = [
  // Married, and said nothing of her name before.
  deskPerson({ firstName: 'Bethan', lastName: 'Pryce', dateOfBirth: '1986-03-14' }, [
    deskRecord({
      trn: '9900101',
      firstName: 'Bethan',
      lastName: 'Howells',
      dateOfBirth: '1986-03-14',
      nationalInsuranceNumber: 'ZY000101B',
      email: 'bethan.howells@old-school.example.org',
    }),
  ]),
  // Day and month are turned round on the record.
  deskPerson({ firstName: 'Gareth', lastName: 'Underhill', dateOfBirth: '1974-09-05' }, [
    deskRecord({ trn: '9900102', firstName: 'Gareth', lastName: 'Underhill', dateOfBirth: '1974-05-09' }),
  ]),
  deskPerson({ firstName: 'Chidi', lastName: 'Anozie', dateOfBirth: '1991-01-22' }, [
    deskRecord({ trn: '9900103', firstName: 'Chidiebere', lastName: 'Anozie', dateOfBirth: '1991-01-22' }),
  ]),
  deskPerson({ firstName: 'Rukhsana', lastName: 'Malik', dateOfBirth: '1983-12-02' }, [
    deskRecord({
      trn: '9900104',
      firstName: 'Rukhsana',
      lastName: 'Malik',
      dateOfBirth: '1983-12-02',
      nationalInsuranceNumber: 'ZY000104A',
    }),
  ]),
  // There is no record.
  deskPerson({ firstName: 'Piotr', lastName: 'Zielinski', dateOfBirth: '1995-07-30' }, []),
  deskPerson({ firstName: 'Fiona', lastName: 'Drummond', dateOfBirth: '1968-10-11' }, [
    deskRecord({ trn: '9900106', firstName: 'Fiona', lastName: 'Drummond', dateOfBirth: '1968-10-11' }),
  ]),
  // Two records each, one of them made for the pension scheme.
  deskPerson(
    {
      firstName: 'Alan',
      lastName: 'Whitcombe',
      dateOfBirth: '1980-08-19',
      nationalInsuranceNumber: 'ZY000107D',
    },
    [
      deskRecord({
        trn: '9900107',
        firstName: 'Alan',
        lastName: 'Whitcombe',
        dateOfBirth: '1980-08-19',
        nationalInsuranceNumber: 'ZY000107D',
        provider: 'Ashmere University',
      }),
      deskRecord({
        trn: '9900108',
        firstName: 'Alan',
        lastName: 'Whitcombe',
        dateOfBirth: '1980-08-19',
        nationalInsuranceNumber: 'ZY000107D',
        qtsAwardedOn: null,
      }),
    ],
  ),
  deskPerson(
    {
      firstName: 'Siobhan',
      lastName: 'Kearney',
      dateOfBirth: '1989-02-27',
      nationalInsuranceNumber: 'ZY000109B',
    },
    [
      deskRecord({
        trn: '9900109',
        firstName: 'Siobhan',
        lastName: 'Kearney',
        dateOfBirth: '1989-02-27',
        nationalInsuranceNumber: 'ZY000109B',
        provider: 'Foxcombe University',
      }),
      deskRecord({
        trn: '9900110',
        firstName: 'Siobhan',
        lastName: 'Kearney',
        dateOfBirth: '1989-02-27',
        nationalInsuranceNumber: 'ZY000109B',
        qtsAwardedOn: null,
      }),
    ],
  ),
  // They say that they have QTS, and no TRN.
  deskPerson({ firstName: 'Marek', lastName: 'Novotny', dateOfBirth: '1977-11-08' }, [
    deskRecord({ trn: '9900111', firstName: 'Marek', lastName: 'Novotny', dateOfBirth: '1977-11-08' }),
  ]),
  deskPerson({ firstName: 'Delphine', lastName: 'Rousseau', dateOfBirth: '1993-05-16' }, [
    deskRecord({ trn: '9900112', firstName: 'Delphine', lastName: 'Rousseau', dateOfBirth: '1993-05-16' }),
  ]),
  // They answered while the records were out of date. The first is found once they are not.
  deskPerson({ firstName: 'Hamza', lastName: 'Yousaf', dateOfBirth: '1990-04-04' }, [
    deskRecord({
      trn: '9900113',
      firstName: 'Hamza',
      lastName: 'Yousaf',
      dateOfBirth: '1990-04-04',
      email: 'hamza.yousaf@example.com',
    }),
  ]),
  deskPerson({ firstName: 'Sunniva', lastName: 'Halvorsen', dateOfBirth: '1998-09-29' }, [
    deskRecord({ trn: '9900114', firstName: 'Sunniva', lastName: 'Halvorsen', dateOfBirth: '1998-09-29' }),
  ]),
  // Their records are on the list of those that no identity gets before a lead has looked.
  deskPerson(
    {
      firstName: 'Vivienne',
      lastName: 'Ashdown',
      dateOfBirth: '1972-06-25',
      nationalInsuranceNumber: 'ZY000115D',
    },
    [
      deskRecord({
        trn: '9900115',
        firstName: 'Vivienne',
        lastName: 'Ashdown',
        dateOfBirth: '1972-06-25',
        nationalInsuranceNumber: 'ZY000115D',
      }),
    ],
  ),
  deskPerson(
    {
      firstName: 'Desmond',
      lastName: 'Okeke',
      dateOfBirth: '1985-01-31',
      nationalInsuranceNumber: 'ZY000116A',
    },
    [
      deskRecord({
        trn: '9900116',
        firstName: 'Desmond',
        lastName: 'Okeke',
        dateOfBirth: '1985-01-31',
        nationalInsuranceNumber: 'ZY000116A',
      }),
    ],
  ),
]
