import { places, type World } from './world.ts'

/**
 * Where a file or folder may be now: what has its last name; else the same subject in another role; else a name that goes on after its own, as
 * `settle-answers.step.ts` after `settle.ts`. Of several those in its workspace come first, and no tests in place of what they test.
 */
export function mayBeNow(path: string, world: World): string[] {
  const all = lastOf(path).includes('.')
    ? world.files
    : [...places(world)].filter((place) => !world.files.includes(place))
  const subject = subjectOf(path)
  const called = all.filter((place) => lastOf(place) === lastOf(path))
  const alike = all.filter((place) => subjectOf(place) === subject)
  const longer = all.filter((place) => subjectOf(place).startsWith(`${subject}-`))
  const found = [called, alike, longer].find((places) => places.length > 0) ?? []
  return preferring(preferring(found, isTest(path) ? isTest : (place) => !isTest(place)), (place) =>
    place.startsWith(`${path.split('/').slice(0, 2).join('/')}/`),
  )
}

const lastOf = (path: string) => path.replace(/\/$/, '').split('/').at(-1) ?? ''
const subjectOf = (path: string) => lastOf(path).split('.')[0] ?? ''
const isTest = (path: string) => /\.test\.\w+$/.test(path)

function preferring(found: string[], isBetter: (place: string) => boolean): string[] {
  const better = found.filter(isBetter)
  return better.length > 0 ? better : found
}
