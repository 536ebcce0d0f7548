import { createHash } from 'node:crypto'
import type { TeachingRecord } from '@identity/teaching-record'
import { generateRecords } from './generate-records.ts'
import { type Random, randomFrom } from './random.ts'

/** A made-up identity as the sandbox's database holds it. */
export type SampleIdentity = {
  id: string
  emailAddress: string
  firstName: string
  middleName: string | null
  lastName: string
  previousLastName: string | null
  preferredName: string | null
  dateOfBirth: string
  nationalInsuranceNumber: string | null
  link: {
    trn: string
    level: 'LOW' | 'FIRM' | 'STRICT'
    isDisputed: boolean
    verifiedName: VerifiedName
  } | null
  lookupStatus: 'FOUND' | 'PENDING' | 'NONE' | 'FAILED'
  /** Why a support task about them is open. */
  taskReason: 'NO_MATCH' | 'MULTIPLE_MATCHES' | 'CONTRADICTION' | 'CLAIM_DISPUTED' | null
  isBlocked: boolean
  mergedIntoId: string | null
  createdAt: Date
  /** Days before `SEEDED_AT` on which they signed in, each to some of the services. */
  visits: { daysAgo: number; services: number[] }[]
}

type VerifiedName = { firstName: string; middleName: string | null; lastName: string }

/** When the made-up past ends: the same at every run. */
export const SEEDED_AT = new Date('2026-11-20T09:00:00Z')
/** Shares of services among visits, in percent. A visit names a service by its place here. */
const SERVICE_SHARES = [45, 20, 15, 10, 6, 3, 1]

const DAY_MS = 86_400_000
const LONGEST_AGO_DAYS = 1_500

/**
 * Made-up identities, one at a time, so that millions need no memory. Seven in ten hold a record of `records`, of which there are `recordCount`: the
 * same arguments give the same identities. The rest have nobody's record, last names of their own, and stand for every way a search can end.
 */
export function* generateIdentities(
  seed: number,
  count: number,
  records: Iterable<TeachingRecord> = [],
  recordCount = 0,
): Generator<SampleIdentity, void, undefined> {
  const random = randomFrom(seed)
  const faces = everySome(records, Math.max(1, Math.floor(recordCount / Math.max(1, count))))
  const others = generateRecords(seed, count)
  let survivorId: string | null = null
  for (let index = 0; index < count; index += 1) {
    const held = faces.next()
    const other = others.next()
    const face = held.done ? other.value : held.value
    if (!face) return
    const identity = generateIdentity(random, index, seed, { face, isRecord: !held.done, survivorId })
    if (!identity.mergedIntoId) survivorId = identity.id
    yield identity
  }
}

function* everySome<Item>(items: Iterable<Item>, stride: number): Generator<Item, void, undefined> {
  let place = 0
  for (const item of items) {
    if (place % stride === 0) yield item
    place += 1
  }
}

type Origin = { face: TeachingRecord; isRecord: boolean; survivorId: string | null }

function generateIdentity(
  random: Random,
  index: number,
  seed: number,
  { face, isRecord, survivorId }: Origin,
): SampleIdentity {
  const isMerged = random.chance(1) && survivorId !== null
  const isLinked = random.chance(72) && isRecord && face.active && !isMerged
  const link = isLinked ? linkTo(random, face) : null
  const state = link ? foundState(random, link.isDisputed) : searchState(random)
  const lastName = link || random.chance(50) ? face.lastName : madeUpLastName(random)
  const createdDaysAgo = 1 + random.below(LONGEST_AGO_DAYS)
  return {
    id: idOf(seed, index),
    emailAddress: `${plain(face.firstName)}.${plain(lastName)}${index}@${random.pick(domains)}`,
    firstName: face.firstName,
    middleName: random.chance(70) ? face.middleName : null,
    lastName,
    previousLastName: random.chance(20) ? madeUpLastName(random) : null,
    preferredName: random.chance(85) ? face.firstName : random.pick(['Sam', 'Alex', 'Jo', 'Kit', 'Charlie']),
    dateOfBirth: link
      ? (face.dateOfBirth ?? '1980-01-01')
      : `19${55 + random.below(45)}-0${1 + random.below(9)}-${10 + random.below(18)}`,
    nationalInsuranceNumber: link && random.chance(60) ? face.nationalInsuranceNumber : null,
    link,
    ...(isMerged ? { lookupStatus: 'NONE' as const, taskReason: null } : state),
    isBlocked: random.below(1_000) < 3 && !isMerged,
    mergedIntoId: isMerged ? survivorId : null,
    createdAt: new Date(SEEDED_AT.getTime() - createdDaysAgo * DAY_MS - random.below(DAY_MS)),
    visits: isMerged ? [] : visitsWithin(random, createdDaysAgo),
  }
}

function linkTo(random: Random, { trn, firstName, middleName, lastName }: TeachingRecord) {
  const draw = random.below(100)
  const level = draw < 15 ? ('LOW' as const) : draw < 50 ? ('FIRM' as const) : ('STRICT' as const)
  return {
    trn,
    level,
    isDisputed: level === 'LOW' && random.chance(2),
    verifiedName: { firstName, middleName, lastName },
  }
}

function foundState(random: Random, isDisputed: boolean) {
  random.below(2) // so that a dispute does not shift who follows
  return { lookupStatus: 'FOUND' as const, taskReason: isDisputed ? ('CLAIM_DISPUTED' as const) : null }
}

/** One in a hundred waits for an agent, as a backlog on a bad day has it. */
function searchState(random: Random): Pick<SampleIdentity, 'lookupStatus' | 'taskReason'> {
  const draw = random.below(100)
  if (draw < 4)
    return {
      lookupStatus: 'PENDING',
      taskReason: random.pick(['NO_MATCH', 'MULTIPLE_MATCHES', 'CONTRADICTION'] as const),
    }
  return { lookupStatus: draw < 10 ? 'FAILED' : 'NONE', taskReason: null }
}

function visitsWithin(random: Random, days: number): SampleIdentity['visits'] {
  const latest = Math.min(days, 360)
  return Array.from({ length: random.chance(70) ? 1 : random.chance(50) ? 2 : 0 }, () => ({
    daysAgo: random.below(latest) + 1,
    services: [...new Set(Array.from({ length: random.chance(75) ? 1 : 2 }, () => pickService(random)))],
  }))
}

function pickService(random: Random): number {
  let draw = random.below(100)
  for (const [place, share] of SERVICE_SHARES.entries()) {
    draw -= share
    if (draw < 0) return place
  }
  return 0
}

// Made up of syllables, so that there are as many as real last names, and most are rare.
const syllables =
  'ba be bo ca co da de do fa fe ga go ha ho ja ka ke ko la le lo ma me mi mo na ne no pa po ra re ri ro sa se si so ta te ti to va vo wa we ya yo za zo'.split(
    ' ',
  )
const endings = 'n r s l t ck th rd son ton man ley ski wicz ez'.split(' ')

function madeUpLastName(random: Random): string {
  const word =
    Array.from({ length: 2 + random.below(2) }, () => random.pick(syllables)).join('') + random.pick(endings)
  return word.charAt(0).toUpperCase() + word.slice(1)
}

// Reserved for examples (RFC 2606): no mail reaches them.
const domains = ['mail.example.com', 'post.example.org', 'inbox.example.net']

/** A UUID of its own for each seed and place. */
function idOf(seed: number, index: number): string {
  const digits = createHash('sha256').update(`${seed}:${index}`).digest('hex')
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/[^a-z]/g, '')
}
