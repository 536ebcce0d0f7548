export { freeAt, type Limit, usesLeft } from '../../guard/domain/limit.ts'
export { chanceOf, formOfNext, type LedgerEntry } from '../../passcodes/domain/ledger.ts'
export { PASSCODE_LIFE_MS, STANDING_FORM } from '../../passcodes/domain/passcode.ts'
export { type Brake, shouldBrake, type Tally } from '../../passcodes/domain/passcode-brake.ts'
export {
  SEND_GAP,
  SENDS_FROM_NETWORK,
  SENDS_TO_HOLDER,
  SENDS_TO_MAILBOX,
  STANDING_GUESSES,
  WRONG_FROM_NETWORK,
} from '../../passcodes/domain/passcode-limits.ts'
