import { type SampleFacts, sampleRecords } from '@identity/sample-people'

// Stories share one system, and a record can be claimed once. So each file of stories has thirteen teachers of its own, of the crowd around the
// named people. Everybody here has every identifier that there is.
const FILES = ['matched', 'unmatched', 'returning', 'policies', 'pages', 'claimed', 'account'] as const
const EACH = 13

type TeachingRecord = (typeof sampleRecords)[number]
type Teacher = { record: TeachingRecord; facts: SampleFacts }

const everyIdentifier = sampleRecords.filter(
  ({ active, email, nationalInsuranceNumber, qtsAwardedOn, trainingProviders }) =>
    active && email && nationalInsuranceNumber && qtsAwardedOn && trainingProviders.length > 0,
)
const withoutQts = sampleRecords.filter(
  ({ active, email, nationalInsuranceNumber, qtsAwardedOn }) =>
    active && email && nationalInsuranceNumber && !qtsAwardedOn,
)

/** One teacher after another, from the first or a later one on, that no other file of stories meets. */
export function useTeachers(file: (typeof FILES)[number], from = 0): () => Teacher {
  const first = FILES.indexOf(file) * EACH
  let given = from
  return () => {
    const record = given < EACH ? everyIdentifier[first + given] : undefined
    if (!record) throw new Error(`${file} has no teachers left`)
    given += 1
    return { record, facts: factsOf(record) }
  }
}

/** The same for people whose record has no QTS. There are few: one file alone meets them. */
export function teacherWithoutQts(place: number): Teacher {
  const record = withoutQts[place]
  if (!record) throw new Error(`the crowd has only ${withoutQts.length} records without QTS`)
  return { record, facts: factsOf(record) }
}

/** What somebody would type who remembers everything as their record has it. */
function factsOf(record: TeachingRecord): SampleFacts {
  const { firstName, lastName, dateOfBirth, email, nationalInsuranceNumber, trn } = record
  const ittProvider = record.trainingProviders[0]?.name
  return {
    email: email ?? '',
    firstName,
    lastName,
    dateOfBirth: dateOfBirth ?? '',
    ...(nationalInsuranceNumber && { nationalInsuranceNumber }),
    trn,
    hasQts: true,
    ...(ittProvider && { ittProvider }),
  }
}
