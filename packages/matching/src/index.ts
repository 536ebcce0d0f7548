export { type Agreed, arePublic } from './agreement/agreed-facts.ts'
export type { FieldLevel } from './comparison/comparison.ts'
export { currentRuleSet, type DecideOptions, decide } from './decision/decide.ts'
export { type Decision, type Outcome, type Refusal, refusals } from './decision/decision.ts'
export { type MatchLevel, matchLevels } from './decision/match-level.ts'
export { type ScoredRecord, scoreRecords } from './decision/scored-record.ts'
export { canStillMatch, unanswered } from './decision/unanswered.ts'
export type { NameFacts, PersonFacts, RecordFacts } from './facts/facts.ts'
export { IDENTIFIERS_NEEDED, type Identifier, identifiers } from './facts/identifiers.ts'
export { type KeySecret, keySecret } from './keys/key-secret.ts'
export { keysOf, queryKeysOf } from './keys/keys.ts'
export { nameKeys, personKeys } from './keys/person-keys.ts'
export {
  countedFirstName,
  countedLastName,
  type NameRarity,
  nameRarity,
  unknownRarity,
} from './names/name-rarity.ts'
export { otherForms } from './names/nicknames.ts'
export { type SearchableProvider, searchProviders } from './providers/search-providers.ts'
export { arithmeticInWords } from './score/arithmetic-in-words.ts'
export type { ScoreLine } from './score/score.ts'
export { isNearWord, type WordKeys, wordKeys } from './search/near-word.ts'
export { exactWords, readingsOf, wordsOfName } from './search/searchable-words.ts'
export { spellingDistance } from './spelling/spelling-distance.ts'
export { comparableEmail } from './values/email.ts'
export { emailMatchKey } from './values/email-match-key.ts'
export { comparableNationalInsuranceNumber } from './values/national-insurance-number.ts'
export { isRoleMailbox } from './values/role-mailbox.ts'
export { comparableTrn } from './values/trn.ts'
