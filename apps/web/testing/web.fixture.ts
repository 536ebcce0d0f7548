import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as build from 'virtual:remix/server-build'
import type { StaffRole } from '@identity/graphql-client'
import { createHttpServer, createLogger } from '@identity/runtime'
import { type CheerioAPI, load } from 'cheerio'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { supportSession } from '../app/support/shell/support.session.ts'
import { createApp } from '../server/app.ts'
import { readConfig } from '../server/config.ts'
import { anApi, appKey } from './api.fake.ts'
import { aJourney, UID } from './journey.builder.ts'

export type PageResponse = { status: number; headers: Headers; html: string; $: CheerioAPI }

/** The secrets of our own clients. */
export const CLIENT_SECRETS = {
  'get-an-identity-account': 'a-client-secret-of-32-characters',
  'get-an-identity-support': 'another-secret-of-32-characters!',
}

export const COOKIE_KEY = 'a-test-secret-that-is-32-characters'

/** The token of the staff session that `signInStaff` opens. */
export const STAFF_TOKEN = 'the-token-of-a-staff-session'

type WebOptions = {
  oidcUrl?: string
  apiUrl?: string
  origin?: string
  locales?: string
  trustedProxies?: string
  compression?: 'off'
  /** Every request comes from a browser that chose this one. */
  language?: string
}

/** The real app, on a port of its own, with the pages from their source; only the API behind it is a stand-in. */
export async function aWeb(options: WebOptions = {}) {
  let app: RequestListener | undefined // made when its port is known
  const shown = new Map<string, PageResponse>()
  const http = createHttpServer((request, response) => {
    const again = shown.get(request.url ?? '')
    if (again) return void sendAgain(again, response)
    if (options.origin) request.headers.host = new URL(options.origin).host // fetch cannot send another than it connects to
    app?.(request, response)
  })
  const [api, { server, origin: address }] = await Promise.all([anApi(), listen(http)])
  const origin = options.origin ?? address
  const logged: string[] = []
  const config = readConfig({
    ORIGIN: origin,
    API_URL: options.apiUrl ?? api.url,
    OIDC_URL: options.oidcUrl ?? 'http://127.0.0.1:9',
    APP_KEY: appKey,
    ACCOUNT_CLIENT_SECRET: CLIENT_SECRETS['get-an-identity-account'],
    SUPPORT_CLIENT_SECRET: CLIENT_SECRETS['get-an-identity-support'],
    WEB_COOKIE_KEYS: COOKIE_KEY,
    LOCALES: options.locales,
    TRUSTED_PROXIES: options.trustedProxies,
    COMPRESSION: options.compression,
  })
  const logger = createLogger({ name: 'web', destination: { write: (line) => void logged.push(line) } })
  const state = { isStopping: false }
  app = createApp({ config, logger, build, state })

  const cookiesSet = new Set<string>()
  let cookie = ''
  async function send(path: string, init: RequestInit = {}): Promise<PageResponse> {
    const kept = [cookie, options.language && `lang=${options.language}`].filter(Boolean).join('; ')
    const headers = { ...(kept && { cookie: kept }), ...(init.headers as Record<string, string>) }
    const response = await fetch(address + path, { redirect: 'manual', ...init, headers })
    for (const set of response.headers.getSetCookie()) cookiesSet.add(set.split('=')[0] ?? '')
    const html = await response.text()
    return { status: response.status, headers: response.headers, html, $: load(html) }
  }

  return {
    api,
    origin,
    address,
    state,
    logged,
    /** The names of all cookies that were set so far. */
    cookiesSet,
    send,
    get: (path: string) => send(path),
    post: (path: string, form: Record<string, string> | string[][] = {}) =>
      send(path, { method: 'POST', body: new URLSearchParams(form) }),
    /** Keeps a page for a browser to look at. Answers where: beside the files that it asks for, which stay in the browser's cache. */
    show(page: PageResponse): string {
      const path = `/shown/${shown.size}`
      shown.set(path, page)
      return origin + path
    },
    /** Does what the facade's redirect does, and keeps the cookie. */
    async open(): Promise<PageResponse> {
      cookie = ''
      const journey = api.journey
      api.outcomes.OpenJourney = { __typename: 'JourneyOpened', browserSecret: 'browser-secret', journey }
      const response = await send(`/interaction/${UID}`)
      cookie = cookiesOf(response)
      return response
    },
    /** Opens a journey that stands at `step`. */
    openAt(...journey: Parameters<typeof aJourney>): Promise<PageResponse> {
      api.journey = aJourney(...journey)
      return this.open()
    },
    /** Gives the browser the cookie of a member of staff who has signed in and shown their second factor. */
    async signInStaff(role: StaffRole = 'AGENT', changes: Partial<NonNullable<typeof api.staff>> = {}) {
      api.staff = { memberId: 'member-1', name: 'Ama Mensah', role, proof: 'FRESH', notice: null, ...changes }
      const context = { cookie: { keys: [COOKIE_KEY], isSecure: origin.startsWith('https:') } }
      const line = await supportSession.keep(
        { context } as Parameters<typeof supportSession.keep>[0],
        STAFF_TOKEN,
      )
      cookie = line.split(';')[0] ?? ''
    },
    /** The Cookie header that `get` and `post` send. */
    cookie: () => cookie,
    /** What the API was asked so far with this operation. */
    sent: (operation: string) =>
      api.received.filter((request) => request.operation === operation).map(({ variables }) => variables),
    forgetCookie() {
      cookie = ''
    },
    close() {
      api.close()
      server.closeAllConnections()
      server.close()
    },
  }
}

export type Web = Awaited<ReturnType<typeof aWeb>>

function sendAgain({ status, headers, html }: PageResponse, response: ServerResponse): void {
  const sent = [...headers].filter(
    ([name]) => !/^(content-(encoding|length)|transfer-encoding|connection|set-cookie)$/.test(name),
  )
  response.writeHead(status, Object.fromEntries(sent)).end(html)
}

/** The Cookie header of a browser that has only been given these. */
export function cookiesOf({ headers }: Pick<PageResponse, 'headers'>): string {
  return headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

/** A web app for all tests of a file. Each test begins without a cookie, and with an API that expects nothing and has received nothing. */
export function aSharedWeb(options?: WebOptions): Web {
  const web = {} as Web // there once the tests begin
  beforeAll(async () => {
    Object.assign(web, await aWeb(options))
  })
  afterAll(() => web.close())
  beforeEach(() => {
    web.forgetCookie()
    web.api.outcomes = {}
    Object.assign(web.api, { answers: {}, refusals: {}, staff: null })
    web.api.received.length = 0
  })
  return web
}

export async function listen(server: Server = createServer()): Promise<{ server: Server; origin: string }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
