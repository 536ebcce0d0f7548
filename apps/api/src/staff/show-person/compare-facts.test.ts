import { expect, test } from 'vitest'
import { type Agreement, type ComparedFact, compareFacts, type Given } from './compare-facts.ts'

const given: Given = {
  name: { firstName: 'Katherine', middleName: 'Anne', lastName: 'Lovelace' },
  previousName: null,
  dateOfBirth: '1990-12-10',
  emailAddress: 'kate@example.com',
  nationalInsuranceNumber: 'AB123456C',
}
const record = {
  trn: '1000001',
  active: true,
  names: [{ firstName: 'Katherine', middleName: 'Anne', lastName: 'Lovelace' }],
  dateOfBirth: '1990-12-10',
  nationalInsuranceNumber: 'AB123456C',
  email: 'kate@example.com',
  trainingProviderUkprns: [],
}
const katherine = record.names[0]
const all = (agreement: Agreement): Record<ComparedFact, Agreement> => ({
  FIRST_NAME: agreement,
  MIDDLE_NAME: agreement,
  LAST_NAME: agreement,
  DATE_OF_BIRTH: agreement,
  EMAIL_ADDRESS: agreement,
  NATIONAL_INSURANCE_NUMBER: agreement,
})

const cases: {
  title: string
  given?: Partial<Given>
  record?: Partial<typeof record> | Record<string, unknown>
  expected: Partial<Record<ComparedFact, Agreement>>
}[] = [
  { title: 'the same facts agree', expected: all('AGREES') },
  { title: 'a closed record is compared all the same', record: { active: false }, expected: all('AGREES') },
  {
    title: 'a slip nearly agrees',
    given: { dateOfBirth: '1990-10-12', nationalInsuranceNumber: 'AB173456C' },
    expected: { DATE_OF_BIRTH: 'NEARLY', NATIONAL_INSURANCE_NUMBER: 'NEARLY' },
  },
  {
    title: 'a pet name nearly agrees',
    given: { name: { firstName: 'Kate', middleName: null, lastName: 'Lovelace' } },
    expected: { FIRST_NAME: 'NEARLY', MIDDLE_NAME: 'NOT_GIVEN', LAST_NAME: 'AGREES' },
  },
  {
    title: 'the number next to it, which may be a twin’s, differs',
    given: { nationalInsuranceNumber: 'AB123457C' },
    expected: { NATIONAL_INSURANCE_NUMBER: 'DIFFERS' },
  },
  {
    title: 'a name that the record had before is a former name',
    record: { names: [{ firstName: 'Katherine', middleName: 'Anne', lastName: 'Byron' }, katherine] },
    expected: { FIRST_NAME: 'AGREES', LAST_NAME: 'FORMER_NAME' },
  },
  {
    title: 'a name that the person had before is a former name',
    given: { previousName: { firstName: 'Katherine', middleName: null, lastName: 'Byron' } },
    record: { names: [{ firstName: 'Katherine', middleName: null, lastName: 'Byron' }] },
    expected: { LAST_NAME: 'FORMER_NAME', MIDDLE_NAME: 'NOT_RECORDED' },
  },
  {
    title: 'other facts differ',
    given: {
      name: { firstName: 'Oliver', middleName: 'James', lastName: 'Okafor' },
      dateOfBirth: '1971-03-02',
      emailAddress: 'oj@example.org',
      nationalInsuranceNumber: 'ZY987654A',
    },
    expected: all('DIFFERS'),
  },
  {
    title: 'a record that holds little is not said to differ',
    record: { dateOfBirth: null, email: null, nationalInsuranceNumber: null },
    expected: {
      DATE_OF_BIRTH: 'NOT_RECORDED',
      EMAIL_ADDRESS: 'NOT_RECORDED',
      NATIONAL_INSURANCE_NUMBER: 'NOT_RECORDED',
    },
  },
  {
    title: 'a number that was not given is not said to differ',
    given: { nationalInsuranceNumber: null },
    expected: { NATIONAL_INSURANCE_NUMBER: 'NOT_GIVEN' },
  },
]

test.each(cases)('$title', ({ given: said = {}, record: held = {}, expected }) => {
  const compared = compareFacts({ ...given, ...said }, { ...record, ...held })
  expect(Object.fromEntries(compared.map(({ fact, agreement }) => [fact, agreement]))).toMatchObject(expected)
})
