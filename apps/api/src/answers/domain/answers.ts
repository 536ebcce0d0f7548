import { z } from 'zod'

export const nameChanges = ['NOT_CHANGED', 'CHANGED', 'PREFER_NOT_TO_SAY'] as const
export const trnKnowledges = ['KNOWN', 'FORGOTTEN', 'NONE'] as const

const fullName = z.object({ firstName: z.string(), middleName: z.string().nullable(), lastName: z.string() })
const previousName = z.object({ firstName: z.string().nullable(), lastName: z.string().nullable() })

/** What a person has told us of themselves. Absent: not asked or not answered yet. */
export const answers = z.object({
  name: fullName.optional(),
  nameChange: z.object({ change: z.enum(nameChanges), previous: previousName.nullable() }).optional(),
  preferredName: z.string().optional(),
  dateOfBirth: z.string().optional(),
  /** null: says they have none, or does not know it. */
  nationalInsuranceNumber: z.string().nullable().optional(),
  trn: z.object({ knowledge: z.enum(trnKnowledges), trn: z.string().nullable() }).optional(),
  hasQts: z.boolean().optional(),
  /** null: QTS was awarded another way. Without a `ukprn`: a name that is not on our list, or, blank, one they do not know. */
  trainingProvider: z.object({ ukprn: z.string().nullable(), name: z.string() }).nullable().optional(),
})
export type Answers = z.infer<typeof answers>

/** Answers as they were kept beside a support task. */
export function readAnswers(kept: unknown): Answers {
  return answers.parse(kept)
}

/** The address that a person signs in with, as far as it is known. */
export type GivenEmail = { address: string; isProved: boolean }

/** All that a person has told us and proved, wherever they did. */
export type Told = { email: GivenEmail | null; answers: Answers }
