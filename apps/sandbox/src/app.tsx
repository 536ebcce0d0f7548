/** @jsxRuntime automatic */
import { ASSETS_PATH, assetsDirectory, loadAssets, resolveBrand } from '@identity/govuk'
import type { Logger } from '@identity/runtime'
import { sampleAccounts, sampleRecords, trainingProviders } from '@identity/sample-people'
import express, { type Express } from 'express'
import type { Config } from './config.ts'
import { graphiqlRouter } from './graphiql/graphiql.router.ts'
import { guidesInRepository } from './guides/guide-files.ts'
import { guidesRouter } from './guides/guides.router.tsx'
import { mailboxRouter } from './mailbox/mailbox.router.tsx'
import { createMailStore } from './notify/mail-store.ts'
import { notifyRouter } from './notify/notify.router.ts'
import { type NotifyFault, notifyFaults } from './notify/notify-faults.ts'
import { createArrivals } from './partner/arrivals.ts'
import { partnerRouter } from './partner/partner.router.tsx'
import { webhookRouter } from './partner/webhook.router.ts'
import { peopleRouter } from './people/people.router.tsx'
import { servicesRouter } from './services/services.router.tsx'
import { createFaultSwitch } from './shell/fault-switch.ts'
import { faultsRouter } from './shell/faults.router.tsx'
import { health } from './shell/health.ts'
import { HomePage } from './shell/home.page.tsx'
import { oneSpelling } from './shell/one-spelling.ts'
import { onlyOurHost } from './shell/our-host.ts'
import { notFound, problem } from './shell/problems.tsx'
import type { Clock, RoomTools } from './shell/room.ts'
import { sameOriginOnly } from './shell/same-origin.ts'
import { securityHeaders } from './shell/security-headers.ts'
import { createPageSender } from './shell/send-page.ts'
import { staffRouter } from './staff/staff.router.tsx'
import { recordStatesRouter } from './teaching-records/record-states.router.ts'
import { createRecordStore } from './teaching-records/record-store.ts'
import { createSelfServiceAccounts } from './teaching-records/self-service-accounts.ts'
import { type TeachingRecordFault, teachingRecordFaults } from './teaching-records/teaching-record-faults.ts'
import { teachingRecordsRouter } from './teaching-records/teaching-records.router.ts'

type AppOptions = {
  config: Config
  logger: Logger
  clock?: Clock
  slowAnswerMs?: number
  /** The folder of the guides for partners. */
  guides?: string
  state?: { isStopping: boolean }
}

const SLOW_ANSWER_MS = 30_000 // longer than any of our time limits
const YEAR_MS = 31_536_000_000
const BODY_LIMIT = '100kb'

/** The sandbox, room by room. */
export function createApp({
  config,
  logger,
  clock = wallClock,
  slowAnswerMs = SLOW_ANSWER_MS,
  guides = guidesInRepository(),
  state,
}: AppOptions): Express {
  const assets = loadAssets({ brand: resolveBrand(config.origin, config.brand) })
  const tools: RoomTools = { clock, logger, slowAnswerMs, sendPage: createPageSender(assets) }
  const mails = createMailStore()
  const notifySwitch = createFaultSwitch<NotifyFault>()
  const recordsSwitch = createFaultSwitch<TeachingRecordFault>()
  const records = createRecordStore(sampleRecords, clock)
  const accounts = createSelfServiceAccounts(sampleAccounts)
  const arrivals = createArrivals()
  const partner = {
    origin: config.origin,
    sandboxUrl: config.sandboxUrl,
    clientSecret: config.demoClientSecret,
  }

  const app = express()
  app.disable('x-powered-by')
  app.enable('case sensitive routing').enable('strict routing')
  app.use(oneSpelling(tools))
  app.use(health(state ?? { isStopping: false }))
  app.use(onlyOurHost(config.sandboxUrl))
  app.use(ASSETS_PATH, express.static(assetsDirectory, { immutable: true, maxAge: YEAR_MS, index: false }))
  app.use(securityHeaders, sameOriginOnly)
  app.use(webhookRouter(tools, { ...partner, arrivals })) // before the parsers: what is signed is the bytes
  app.use(express.json({ limit: BODY_LIMIT }), express.urlencoded({ extended: false, limit: BODY_LIMIT }))

  app.get('/', (_request, response) => tools.sendPage(response, 200, (frame) => <HomePage frame={frame} />))
  app.use(faultsRouter(tools, { ...notifyFaults, faultSwitch: notifySwitch }))
  app.use(faultsRouter(tools, { ...teachingRecordFaults, faultSwitch: recordsSwitch }))
  app.use(recordStatesRouter(records, accounts))
  app.use(mailboxRouter(tools, mails))
  app.use(peopleRouter(tools))
  app.use(staffRouter(tools, `${config.origin}/support`))
  app.use(partnerRouter(tools, { ...partner, arrivals, records }), graphiqlRouter(partner))
  app.use(guidesRouter(tools, guides, config))
  app.use(
    servicesRouter(tools, {
      issuer: `${config.origin}/`,
      sandboxUrl: config.sandboxUrl,
      clientSecret: config.demoClientSecret,
    }),
  )

  // At the root, where the real services have these addresses; none of them is a page's.
  const notify = notifyRouter(tools, {
    apiKey: config.notifyApiKey,
    templateIds: config.templateIds,
    callback: config.notifyCallback,
    mails,
    faultSwitch: notifySwitch,
  })
  const teachingRecords = teachingRecordsRouter(tools, {
    apiKey: config.teachingRecordApiKey,
    records,
    accounts,
    providers: trainingProviders,
    faultSwitch: recordsSwitch,
  })
  app.use(notify, teachingRecords)

  app.use(notFound(tools), problem(tools))
  return app
}

const wallClock: Clock = { now: () => new Date() }
