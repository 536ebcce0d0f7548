import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { createNotify } from '@identity/notify'

export type Mail = { to: string; personalisation: Record<string, string>; reference: string }

/** GOV.UK Notify as far as the wire shows it: the real client posts here, and `mails` fills up. `answerWith` switches failures. */
export async function startPostBox() {
  const mails: Mail[] = []
  let status = 201
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await text(request))
    response.writeHead(status, { 'content-type': 'application/json' })
    if (status === 201) {
      mails.push({ to: body.email_address, personalisation: body.personalisation, reference: body.reference })
      response.end(JSON.stringify({ id: randomUUID() }))
    } else {
      response.end(JSON.stringify({ status_code: status, errors: [{ error: 'Error', message: 'as asked' }] }))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    mails,
    answerWith(next: number) {
      status = next
    },
    notify: createNotify({
      baseUrl: `http://127.0.0.1:${port}`,
      apiKey: `test-${randomUUID()}-${randomUUID()}`,
      templateIds: { passcode: randomUUID(), ownerPasscode: randomUUID(), emailChanged: randomUUID() },
      timeoutMs: 2_000,
    }),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
