const MINUTE_MS = 60 * 1_000

/** How far back the worker looks for walks through people, and how long it is silent about one that it has reported. */
export const WALK_WINDOW_MS = 60 * MINUTE_MS

/** The sources from which many people can be tried. */
export const walkKinds = ['NETWORK', 'ADDRESS', 'SERVICE'] as const
/**
 * PERSON: guesses about one person continued after they were no longer looked up. NAME: many dates of birth were tried with one name and training
 * provider. NOT_FOUND: of all tries, far more than usual found no record.
 */
export type WalkKind = (typeof walkKinds)[number] | 'PERSON' | 'NAME' | 'NOT_FOUND'

/** The tries of one network, address or service in the window, or those about one person. */
export type Walk = {
  kind: WalkKind
  /** Identifies the walk, so that it is reported once: a keyed digest, or the id of a service. Never logged, never in an event. */
  subject: string
  people: number
  tries: number
  notFound: number
}

// A school where the whole staff sign up in an hour tries many people too, but finds them; an attacker who walks does not.
const PEOPLE_NOT_FOUND = { NETWORK: 20, ADDRESS: 5, SERVICE: 200 } as const
const GUESSES_NOT_LOOKED_AT = 1
// A teacher who corrects a date of birth is two or three people, and namesakes who trained in one place seldom sign up in one hour.
const PEOPLE_OF_ONE_NAME = 8
// One try in eight finds no record on an ordinary day (matching.md §6.1): four of five, of enough tries, is an attack, or a fault of ours.
const NOT_FOUND_SHARE = 0.8
const NOT_FOUND_TRIES = 50

/** True when an operator should hear of it. */
export function isAlarming({ kind, people, tries, notFound }: Walk): boolean {
  switch (kind) {
    case 'PERSON':
      return tries >= GUESSES_NOT_LOOKED_AT
    case 'NAME':
      return people >= PEOPLE_OF_ONE_NAME
    case 'NOT_FOUND':
      return tries >= NOT_FOUND_TRIES && notFound / tries >= NOT_FOUND_SHARE
    default:
      return people >= PEOPLE_NOT_FOUND[kind]
  }
}

/** True when the alarm closes what the walk is about: public facts about it are then not looked up for a day, and no answer says so. */
export function closes({ kind }: Walk): boolean {
  return kind === 'NAME'
}
