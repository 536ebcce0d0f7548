import { randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type NotifyTemplateName, templateNames } from '@identity/notify'
import { createHttpServer, createLogger } from '@identity/runtime'
import { createApp } from '../app.tsx'
import type { Config } from '../config.ts'
import { METHODS } from './methods.ts'
import type { Clock } from './room.ts'

export const NOTIFY_SERVICE_ID = '26785a09-ab16-4eb0-8407-a37497a57506'
export const NOTIFY_SECRET = '3d844edf-8d35-48ac-975b-e847b4f122b0'

export type RunningSandbox = { url: string; config: Config; logged: string[]; close(): Promise<void> }

type Wishes = { config?: Partial<Config>; clock?: Clock; slowAnswerMs?: number; guides?: string }

/** A whole sandbox on a free port, with settings of its own. */
export async function aSandbox({ config: wishes, ...options }: Wishes = {}): Promise<RunningSandbox> {
  let app: RequestListener | undefined // made when its port is known
  const server = createHttpServer((request, response) => app?.(request, response), { methods: METHODS })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const config: Config = {
    origin: 'http://127.0.0.1:9',
    sandboxUrl: url,
    host: '127.0.0.1',
    port,
    notifyApiKey: `sandbox-${NOTIFY_SERVICE_ID}-${NOTIFY_SECRET}`,
    templateIds: anIdForEachTemplate(),
    notifyCallback: null,
    teachingRecordApiKey: 'teaching-record-key',
    demoClientSecret: 'demo-secret',
    brand: 'off',
    logLevel: 'silent',
    ...wishes,
  }
  const logged: string[] = []
  const logger = createLogger({ name: 'sandbox', destination: { write: (line) => void logged.push(line) } })
  app = createApp({ config, logger, ...options })
  return {
    url,
    config,
    logged,
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

function anIdForEachTemplate(): Record<NotifyTemplateName, string> {
  return Object.fromEntries(templateNames().map((name) => [name, randomUUID()])) as Record<
    NotifyTemplateName,
    string
  >
}
