const MINUTE_MS = 60 * 1_000

/** How far back the worker looks for somebody who walks through people, and how long it says nothing more of one whom it has seen. */
export const WALK_WINDOW_MS = 60 * MINUTE_MS

/** What many people were tried from. */
export const walkKinds = ['NETWORK', 'ADDRESS', 'SERVICE'] as const
/** PERSON: guesses about one person went on after they were not looked at any more. NOT_FOUND: of all tries, far more than usual found nobody. */
export type WalkKind = (typeof walkKinds)[number] | 'PERSON' | 'NOT_FOUND'

/** What one network, address or service tried in the window, or what was tried about one person. */
export type Walk = {
  kind: WalkKind
  /** Tells apart what was seen already; a keyed digest, or the id of a service. Never logged, never in an event. */
  whose: string
  people: number
  tries: number
  notFound: number
}

// A school where everybody signs up in an hour tries many people too, but finds them; somebody who walks does not.
const PEOPLE_NOT_FOUND = { NETWORK: 20, ADDRESS: 5, SERVICE: 200 } as const
const GUESSES_NOT_LOOKED_AT = 1
// One try in eight finds nobody on an ordinary day (matching.md §6.1): four of five, of enough tries, is somebody's doing, or ours.
const NOT_FOUND_SHARE = 0.8
const NOT_FOUND_TRIES = 50

/** Whether it is something that an operator should hear of. */
export function isAlarming({ kind, people, tries, notFound }: Walk): boolean {
  switch (kind) {
    case 'PERSON':
      return tries >= GUESSES_NOT_LOOKED_AT
    case 'NOT_FOUND':
      return tries >= NOT_FOUND_TRIES && notFound / tries >= NOT_FOUND_SHARE
    default:
      return people >= PEOPLE_NOT_FOUND[kind]
  }
}
