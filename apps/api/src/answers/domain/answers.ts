import { z } from 'zod'

export const nameChanges = ['NOT_CHANGED', 'CHANGED', 'PREFER_NOT_TO_SAY'] as const
export const trnKnowledges = ['KNOWN', 'FORGOTTEN', 'NONE'] as const

const fullName = z.object({ firstName: z.string(), middleName: z.string().nullable(), lastName: z.string() })
const previousName = z.object({ firstName: z.string().nullable(), lastName: z.string().nullable() })

/** The answers of a person about themselves. Absent: not asked or not answered yet. */
export const answers = z.object({
  name: fullName.optional(),
  nameChange: z.object({ change: z.enum(nameChanges), previous: previousName.nullable() }).optional(),
  preferredName: z.string().optional(),
  dateOfBirth: z.string().optional(),
  /** null: the person says that they have none, or do not know it. */
  nationalInsuranceNumber: z.string().nullable().optional(),
  trn: z.object({ knowledge: z.enum(trnKnowledges), trn: z.string().nullable() }).optional(),
  hasQts: z.boolean().optional(),
  /** null: QTS was awarded another way. Without a `ukprn`: a name that is not on our list, or, blank, one that the person does not know. */
  trainingProvider: z.object({ ukprn: z.string().nullable(), name: z.string() }).nullable().optional(),
})
export type Answers = z.infer<typeof answers>

/** Answers as a support task keeps them. */
export function readAnswers(kept: unknown): Answers {
  return answers.parse(kept)
}

/** The address with which a person signs in, as far as it is known. */
export type GivenEmail = { address: string; isProved: boolean }

/** All that a person has told us and proved, on this journey or before. */
export type Told = { email: GivenEmail | null; answers: Answers }
