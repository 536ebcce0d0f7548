import type { ScoredField, ScoreLine } from './score.ts'

const fields: Record<ScoredField, string> = {
  prior: 'Before anything is known',
  firstName: 'First name',
  lastName: 'Last name',
  middleName: 'Middle name',
  previousName: 'Previous name',
  dateOfBirth: 'Date of birth',
  nationalInsuranceNumber: 'National Insurance number',
  email: 'Email address',
  trn: 'TRN',
  trainingProvider: 'Training provider',
}

const levels: Record<string, string> = {
  'one-record-in-three-million': 'any one record is most likely another person’s',
  exact: 'the same',
  part: 'part of it is the same',
  nickname: 'another form of the same name',
  related: 'a related name: a form of the same, or another',
  'one-of-several': 'one of several first names is the same',
  'short-form': 'looks like a short form',
  typo: 'a letter or two differ',
  sound: 'sounds alike',
  initial: 'the same initial',
  middle: 'a middle name of theirs',
  digit: 'one digit differs, or two are the other way round',
  year: 'one year apart',
  decade: 'one digit differs, decades apart',
  close: 'one character differs',
  neighbour: 'one of the next numbers: a slip, or a twin',
  'same-local-part': 'the same name, at another provider or with a tag',
  agrees: 'on the record too',
  'not-mentioned': 'on the record, but not mentioned',
  different: 'different',
}

/** A score's arithmetic as sentences for an agent. None of them says what was typed or what the record holds. */
export function arithmeticInWords(arithmetic: readonly ScoreLine[]): string[] {
  return arithmetic.map(
    ({ field, level, bits }) => `${fields[field]}: ${words(field, level)} (${signed(bits)})`,
  )
}

function words(field: ScoredField, level: string): string {
  if (level === 'swapped')
    return field === 'dateOfBirth' ? 'day and month swapped' : 'first and last name swapped'
  return levels[level] ?? level
}

const signed = (bits: number) => (bits < 0 ? `−${-bits}` : `+${bits}`)
