/** A request that went to Get an Identity, and what came back, as they are shown: without secrets. */
export type Exchange = {
  method: string
  url: string
  requestHeaders: [name: string, value: string][]
  requestBody: string
  status: number | null
  responseHeaders: [name: string, value: string][]
  responseBody: string
}

const SHOWN_OF_ANSWER = [
  'content-type',
  'www-authenticate',
  'retry-after',
  'ratelimit',
  'ratelimit-policy',
  'x-request-id',
]
const SHOWN_LETTERS = 12

/** A `fetch` that notes what it does. */
export function notedFetch(note: (exchange: Exchange) => void): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const requestBody = await request.clone().text()
    const noted = {
      ...{ method: request.method, url: request.url, requestBody },
      requestHeaders: [...request.headers].map(([name, value]): [string, string] => [name, cut(name, value)]),
    }
    try {
      const response = await fetch(request)
      const responseBody = cutToken(await response.clone().text())
      const responseHeaders = [...response.headers].filter(([name]) => SHOWN_OF_ANSWER.includes(name))
      note({ ...noted, status: response.status, responseHeaders, responseBody })
      return response
    } catch (error) {
      note({ ...noted, status: null, responseHeaders: [], responseBody: 'No answer.' })
      throw error
    }
  }
}

/** `Basic c2FuZGJveC1w…`: enough to know it again by. */
function cut(name: string, value: string): string {
  if (name !== 'authorization') return value
  const [scheme, secret = ''] = value.split(' ')
  return `${scheme} ${secret.slice(0, SHOWN_LETTERS)}…`
}

const cutToken = (body: string) => body.replace(/("access_token"\s*:\s*"[^"]{0,12})[^"]*/, '$1…')
