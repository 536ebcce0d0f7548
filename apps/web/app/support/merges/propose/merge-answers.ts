import { type MergeChoicesInput, MergeFact, MergeSide } from '@identity/graphql-client'

/** The account from whose page the merge is proposed, and the one that was found. */
export const places = ['first', 'second'] as const
export type Place = (typeof places)[number]

/** The parameter of the address that says whose fact stays. */
export const fieldOf = {
  EMAIL_ADDRESS: 'emailAddress',
  GIVEN_NAME: 'givenName',
  PREFERRED_NAME: 'preferredName',
  DATE_OF_BIRTH: 'dateOfBirth',
  NATIONAL_INSURANCE_NUMBER: 'nationalInsuranceNumber',
  RECORD: 'record',
} as const satisfies Record<MergeFact, keyof MergeChoicesInput>

/** What was chosen, as the address holds it. None of it says anything about the person. */
export type MergeAnswers = {
  /** Which account stays. */
  stays: Place | null
  /** Whose fact stays. */
  facts: Partial<Record<MergeFact, Place>>
}

export function readAnswers(search: string): MergeAnswers {
  const query = new URLSearchParams(search)
  const place = (name: string) => places.find((one) => one === query.get(name)) ?? null
  const facts = Object.values(MergeFact).flatMap((fact) => {
    const chosen = place(fieldOf[fact])
    return chosen ? [[fact, chosen] as const] : []
  })
  return { stays: place('stays'), facts: Object.fromEntries(facts) }
}

/** The fields that are still to be answered, of those that the two accounts leave open. */
export function missingIn({ stays, facts }: MergeAnswers, differing: readonly MergeFact[]): string[] {
  const open = differing.filter((fact) => !facts[fact]).map((fact) => fieldOf[fact])
  return stays ? open : ['stays', ...open]
}

/** The one that goes and the one that stays. Until it is said, the first stays. */
export function inOrderOf<One>(stays: Place | null, first: One, second: One): { from: One; into: One } {
  return stays === 'second' ? { from: first, into: second } : { from: second, into: first }
}

/** The choices as the API takes them: by the side that goes or stays. */
export function choicesOf({ stays, facts }: MergeAnswers): MergeChoicesInput {
  const chosen = Object.values(MergeFact).flatMap((fact) => {
    const place = facts[fact]
    if (!place) return []
    return [[fieldOf[fact], place === (stays ?? 'first') ? MergeSide.INTO : MergeSide.FROM] as const]
  })
  return Object.fromEntries(chosen)
}

/** The account that has to stay, because it is locked and the other is not: a lock must not vanish with an account. Null: either may. */
export function mustStay(first: readonly string[], second: readonly string[]): Place | null {
  const [isFirst, isSecond] = [first.includes('BLOCKED'), second.includes('BLOCKED')]
  if (isFirst === isSecond) return null
  return isFirst ? 'first' : 'second'
}
