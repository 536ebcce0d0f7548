import { arithmeticInWords, type Decision, type Refusal } from '@identity/matching'

const refusals: Record<Refusal, string> = {
  'score-too-low': 'Too little agrees for the record to be this person’s.',
  'too-few-identifiers': 'Fewer than three identifiers agree.',
  'too-many-slips': 'Too many identifiers agree only nearly.',
  'national-insurance-number-differs': 'The National Insurance numbers differ.',
  'trn-differs': 'The TRN that was given is not this record’s.',
  'first-name-differs': 'The first names differ, as those of twins or siblings do.',
  'date-of-birth-differs': 'The dates of birth differ, as those of parent and child do.',
  'only-public-facts-and-a-slip': 'Only facts that others can know agree, and one of them not exactly.',
  'only-public-facts-and-no-previous-name':
    'Only facts that others can know agree, and the record has a previous name that was not given.',
  'policy-not-met': 'The service asks for a stronger identifier than those that agree.',
  'another-record-as-likely': 'Another record is about as likely to be this person’s.',
}

/** A decision in words for an agent: how the score came about, its sum, and why it was not a match. No sentence holds a name, date or number. */
export function explainDecision({ arithmetic, bits, refusedBy }: Decision): string[] {
  const sum = bits === null ? 'There is no record to look at.' : `Together: ${bits} bits.`
  return [...arithmeticInWords(arithmetic), sum, ...refusedBy.map((refusal) => refusals[refusal])]
}
