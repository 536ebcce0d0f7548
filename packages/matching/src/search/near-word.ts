import { isFormalVariant, isNickname, otherForms } from '../names/nicknames.ts'
import { isTypo, soundsAlike } from '../spelling/likeness.ts'
import { soundCode } from '../spelling/sound-code.ts'
import { spellingDistance } from '../spelling/spelling-distance.ts'
import { slipKeys } from './slip-keys.ts'

const MOST_SLIPS_BETWEEN_FORMS = 2

/** The held word may be what the typed one was meant to be: a slip, another spelling of its sound, a nickname. By the rules of matching. */
export function isNearWord(typed: string, held: string): boolean {
  if (typed === held) return false
  return (
    isNickname(typed, held) ||
    isTypo(typed, held) ||
    soundsAlike(typed, held) ||
    (isFormalVariant(typed, held) &&
      spellingDistance(typed, held, MOST_SLIPS_BETWEEN_FORMS) <= MOST_SLIPS_BETWEEN_FORMS)
  )
}

/** By these a database finds the words that may be near, among all the words that names have. `isNearWord` then says which are. */
export type WordKeys = { words: string[]; sound: string; slips: number[] }

export function wordKeys(typed: string): WordKeys {
  return { words: [...otherForms(typed)], sound: soundCode(typed), slips: slipKeys(typed) }
}
