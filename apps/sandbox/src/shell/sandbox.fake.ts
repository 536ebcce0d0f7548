import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type NotifyTemplateName, templateNames } from '@identity/notify'
import { createLogger } from '@identity/runtime'
import { createApp } from '../app.tsx'
import type { Config } from '../config.ts'
import type { Clock } from './room.ts'

export const NOTIFY_SERVICE_ID = '26785a09-ab16-4eb0-8407-a37497a57506'
export const NOTIFY_SECRET = '3d844edf-8d35-48ac-975b-e847b4f122b0'

export type RunningSandbox = { url: string; config: Config; close(): Promise<void> }

type Wishes = { config?: Partial<Config>; clock?: Clock; slowAnswerMs?: number }

/** A whole sandbox on a free port, with settings of its own. */
export async function aSandbox({ config: wishes, ...options }: Wishes = {}): Promise<RunningSandbox> {
  const server = createServer()
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
  server.on(
    'request',
    createApp({ config, logger: createLogger({ name: 'sandbox', level: 'silent' }), ...options }),
  )
  return {
    url,
    config,
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
