export type { FieldLevel } from './compare.ts'
export {
  comparableEmail,
  comparableNationalInsuranceNumber,
  comparableTrn,
} from './compare-values.ts'
export { currentRuleSet, type DecideOptions, decide, type ScoredRecord, scoreRecords } from './decide.ts'
export {
  type Agreed,
  type Decision,
  type Outcome,
  type Policy,
  policies,
  type Refusal,
  refusals,
} from './decision.ts'
export { emailMatchKey } from './email-match-key.ts'
export type { NameFacts, PersonFacts, RecordFacts } from './facts.ts'
export { type Identifier, identifiers } from './identifiers.ts'
export { arithmeticInWords } from './in-words.ts'
export { type KeySecret, keySecret, keysOf, queryKeysOf } from './keys.ts'
export { meantPeople } from './meant-people.ts'
export {
  countedFirstName,
  countedLastName,
  type NameRarity,
  nameRarity,
  unknownRarity,
} from './name-rarity.ts'
export { otherForms } from './nicknames.ts'
export { isRoleMailbox } from './role-mailbox.ts'
export type { ScoreLine } from './score.ts'
export { type SearchableProvider, searchProviders } from './search-providers.ts'
export { spellingDistance } from './spelling-distance.ts'
export { canStillMatch, unanswered } from './unanswered.ts'
