import type { MergeFact, MergeIdentityFieldsFragment } from '@identity/graphql-client'
import { useWords } from '../../words/words.ts'
import { nameInFull } from '../parts/name-in-full.ts'
import { otherPreferredName } from '../parts/preferred-name.ts'
import { FactText, HiddenFact } from '../people/person/hidden-fact.tsx'

export const comparedFacts = [
  'GIVEN_NAME',
  'PREFERRED_NAME',
  'DATE_OF_BIRTH',
  'EMAIL_ADDRESS',
  'NATIONAL_INSURANCE_NUMBER',
  'RECORD',
  'STATUS',
  'LEVEL',
] as const satisfies (MergeFact | 'STATUS' | 'LEVEL')[]

type MergeFactProps = {
  fact: (typeof comparedFacts)[number]
  of: MergeIdentityFieldsFragment
  /** The page to come back to after a hidden fact was shown. Left out: a hidden fact has no link. */
  back?: string | undefined
}

/** A fact of one of two accounts, or of what they would be together. */
export function MergeFactValue({ fact, of, back }: MergeFactProps) {
  const words = useWords('merge-comparison')
  const names = useWords('support-person')
  switch (fact) {
    case 'GIVEN_NAME':
      return <>{nameInFull(of.name)}</>
    case 'PREFERRED_NAME':
      return <>{otherPreferredName(of) ?? words('none')}</>
    case 'NATIONAL_INSURANCE_NUMBER':
      return <>{names(of.hasNationalInsuranceNumber ? 'given' : 'notGiven')}</>
    case 'STATUS':
      return <>{names(`status.${of.trnLookupStatus}`)}</>
    case 'LEVEL':
      return <>{of.trnMatchLevel ? names(`level.${of.trnMatchLevel}`) : words('none')}</>
    case 'DATE_OF_BIRTH':
    case 'EMAIL_ADDRESS':
    case 'RECORD': {
      const hidden = { DATE_OF_BIRTH: of.dateOfBirth, EMAIL_ADDRESS: of.emailAddress, RECORD: of.trn }[fact]
      return back === undefined ? (
        <FactText fact={hidden} none={words('none')} />
      ) : (
        <HiddenFact personId={of.id} fact={hidden} none={words('none')} back={back} />
      )
    }
  }
}
