import { soundSkeleton } from './sound-code.ts'
import { spellingDistance } from './spelling-distance.ts'

const SHORTEST_FOR_ONE_SLIP = 4
const SHORTEST_FOR_TWO_SLIPS = 8

/** One slip, or two in a long word. Of three letters only one dropped or doubled, or two swapped: Dan is not Ian. */
export function isTypo(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length)
  const shortest = Math.min(one.length, other.length)
  if (shortest < 3) return false
  if (longest < SHORTEST_FOR_ONE_SLIP) return isSwap(one, other)
  const limit = longest >= SHORTEST_FOR_TWO_SLIPS ? 2 : 1
  return spellingDistance(one, other, limit) <= limit
}

function isSwap(one: string, other: string): boolean {
  return spellingDistance(one, other, 1) === 1 && [...one].sort().join('') === [...other].sort().join('')
}

const FEWEST_SOUNDS = 2
// Names that sound alike differ in a few vowels and doubled letters; with more than this they are other names.
const MOST_SLIPS_IN_A_SOUND = 3

export function soundsAlike(one: string, other: string): boolean {
  const sounds = soundSkeleton(one)
  if (sounds.length < FEWEST_SOUNDS || sounds !== soundSkeleton(other)) return false
  return spellingDistance(one, other, MOST_SLIPS_IN_A_SOUND) <= MOST_SLIPS_IN_A_SOUND
}
