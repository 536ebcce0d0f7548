import 'reflect-metadata' // before any resolver is read: every program that opens the rooms needs it
import type { Executor } from '@identity/database'
import type { Notify } from '@identity/notify'
import type { Logger } from '@identity/runtime'
import type { TeachingRecordApi } from '@identity/teaching-record'
import type { Clock } from '@identity/values'
import { accountRoom } from '../account/room.ts'
import { callersRoom } from '../callers/room.ts'
import { changesRoom } from '../changes/room.ts'
import { clientsRoom } from '../clients/room.ts'
import { countsRoom } from '../counts/room.ts'
import { eventsRoom } from '../events/room.ts'
import type { GuessLimits } from '../guard/domain/match-guess.ts'
import { guardRoom } from '../guard/room.ts'
import { handoffRoom } from '../handoff/room.ts'
import { identitiesRoom } from '../identities/room.ts'
import { interactionsRoom } from '../interactions/room.ts'
import { invitationsRoom } from '../invitations/room.ts'
import { authenticateRoom } from '../journeys/authenticate/room.ts'
import { claimRoom } from '../journeys/claim/room.ts'
import { journeyRoom } from '../journeys/journey/room.ts'
import { matchRoom } from '../journeys/match/room.ts'
import { updateRoom } from '../journeys/update/room.ts'
import type { Deps } from '../kernel/deps.ts'
import { linksRoom } from '../links/room.ts'
import type { MailTools } from '../mail/mail-task.ts'
import { mailboxesRoom } from '../mailboxes/room.ts'
import { partnersRoom } from '../partners/room.ts'
import type { FixedPasscode } from '../passcodes/domain/fixed-passcode.ts'
import { passcodesRoom } from '../passcodes/room.ts'
import { queueRoom } from '../queue/room.ts'
import type { Task } from '../queue/task.ts'
import type { RarityCache } from '../records/names/name-count.repository.ts'
import { recordsRoom } from '../records/room.ts'
import { rosterRoom } from '../roster/room.ts'
import type { Secrets } from '../secrets/secrets.ts'
import { servicesRoom } from '../services/room.ts'
import { sessionsRoom } from '../sessions/room.ts'
import type { LogoutNoticeSender } from '../sessions/tell-services/send-logout-notice.job.ts'
import { staffRoom } from '../staff/room.ts'
import { switchesRoom } from '../switches/room.ts'
import { tasksRoom } from '../tasks/room.ts'
import { visibilityRoom } from '../visibility/room.ts'
import { webhooksRoom } from '../webhooks/room.ts'
import { onDemand } from './on-demand.ts'

/** Every room of the API, the ground floor first. Each `room.ts` says what its room gives. */
const rooms = [
  eventsRoom,
  queueRoom,
  switchesRoom,
  recordsRoom,
  identitiesRoom,
  guardRoom,
  servicesRoom,
  clientsRoom,
  visibilityRoom,
  tasksRoom,
  linksRoom,
  mailboxesRoom,
  passcodesRoom,
  sessionsRoom,
  rosterRoom,
  webhooksRoom,
  changesRoom,
  invitationsRoom,
  interactionsRoom,
  countsRoom,
  journeyRoom,
  authenticateRoom,
  matchRoom,
  claimRoom,
  updateRoom,
  handoffRoom,
  accountRoom,
  staffRoom,
  partnersRoom,
  callersRoom,
] as const

/** The ingredients of repositories, besides a connection. */
export type Shared = { secrets: Secrets; clock: Clock; rarityCache: RarityCache; guessLimits: GuessLimits }

type Giving<Given> = Extract<(typeof rooms)[number], Given>
type RepositoriesOfRooms = ReturnType<Giving<{ repositories: unknown }>['repositories']>
type All<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer Every) => void
  ? Every
  : never

/** The repositories of every room. */
export type Repositories = All<RepositoriesOfRooms>

const joined = onDemand<[Executor, Shared]>(
  rooms.flatMap((room) => ('repositories' in room ? [room.repositories] : [])),
)

/** The repositories of every room, on one connection or transaction. A room makes its own when it is asked: a transaction needs few of the eighty. */
export function repositoriesOf(db: Executor, shared: Shared): Repositories {
  return joined(db, shared) as Repositories
}

type Resolver = new () => object

/** Every resolver. */
export const resolvers: readonly Resolver[] = rooms.flatMap((room): readonly Resolver[] =>
  'resolvers' in room ? room.resolvers : [],
)

/** The tools of jobs. */
export type Tools = Deps<Repositories> & {
  logger: Pick<Logger, 'info' | 'warn' | 'error'>
  origin: string
  changeDetailsUrl: string
  notify: Notify
  api: TeachingRecordApi
  logoutNotices: LogoutNoticeSender
  fixedPasscode?: FixedPasscode | undefined
}

/** Every mail that is sent once: all but passcodes. */
export const mails: readonly Task<MailTools<Repositories>>[] = rooms.flatMap(
  (room): readonly Task<MailTools<Repositories>>[] => ('mails' in room ? room.mails : []),
)

/** Every kind of job. */
export const tasks: readonly Task<Tools>[] = [
  ...rooms.flatMap((room): readonly Task<Tools>[] => ('tasks' in room ? room.tasks : [])),
  ...mails,
]
