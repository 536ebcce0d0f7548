import type { PersonFacts } from '@identity/matching'
import { z } from 'zod'
import { isRealDate } from './real-date.ts'

const answer = z.string().trim().nullish()
/** Written without quotes as well; but a zero in front is then lost, so a shorter number stays a shorter number. */
const digits = z.union([z.string().trim(), z.int().transform(String)]).nullish()

const personSchema = z.strictObject({
  id: z.union([z.string().min(1), z.number()]),
  email: answer,
  emailVerified: z.boolean().nullish(),
  firstName: answer,
  middleName: answer,
  lastName: answer,
  previousFirstName: answer,
  previousLastName: answer,
  dateOfBirth: z
    .string()
    .trim()
    .refine((text) => text === '' || isRealDate(text))
    .nullish(),
  nationalInsuranceNumber: answer,
  trn: digits,
  ittProviderUkprn: digits,
})

export type PersonLine = { id: string | number; facts: PersonFacts }

const problems: Record<string, string> = {
  id: 'id is missing',
  emailVerified: 'emailVerified is neither true nor false',
  dateOfBirth: 'dateOfBirth is not a real date written YYYY-MM-DD',
}

/** A person from a line of the file, or why the line cannot be used. The reason names the field and never what stands in it. */
export function readPersonLine(line: string): PersonLine | { problem: string } {
  if (line.includes('\ufffd')) return { problem: 'some of it is not UTF-8' }
  const parsed = personSchema.safeParse(fromJson(line))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    if (issue?.code === 'unrecognized_keys') return { problem: unknownKey(issue.keys[0] ?? '') }
    const field = issue?.path[0]
    if (field === undefined) return { problem: 'it is not a JSON object' }
    return { problem: problems[String(field)] ?? `${String(field)} is not text` }
  }
  const { id, email, emailVerified, ittProviderUkprn, ...answers } = parsed.data
  // An address that nobody has proved says nothing about who the person is.
  const facts = {
    ...answers,
    verifiedEmail: emailVerified ? email : null,
    trainingProviderUkprn: ittProviderUkprn,
  }
  return { id, facts: withoutNulls(facts) }
}

/** The key is named if it looks like the name of a field: anything else could be what a person typed. */
function unknownKey(key: string): string {
  return /^[a-z][a-z_]{0,30}$/i.test(key) ? `${key} is no field of a person` : 'a key is no field of a person'
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type Filled<Facts> = { [Key in keyof Facts]?: NonNullable<Facts[Key]> }

function withoutNulls<Facts extends Record<string, unknown>>(facts: Facts): Filled<Facts> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value)) as Filled<Facts>
}
