type Cookie = { name: string; value: string; path: string }

export type Answer = {
  status: number
  location: string | undefined
  body: string
  headers: Headers
  url: string
}

/** A browser as far as the protocol goes: it keeps cookies by path and follows one redirect at a time. */
export class Browser {
  readonly #cookies = new Map<string, Cookie>()
  readonly #origin: string

  constructor(origin: string) {
    this.#origin = origin
  }

  get(address: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#send(address, { headers })
  }

  post(address: string, form: Record<string, string>): Promise<Answer> {
    return this.#send(address, { method: 'POST', body: new URLSearchParams(form) })
  }

  /** Follows redirects as long as they stay with us; ends at a page of the web's, a page of ours or a service's address. */
  async follow(address: string): Promise<Answer> {
    let answer = await this.get(address)
    while (answer.location?.startsWith(this.#origin) || answer.location?.startsWith('/')) {
      const next = new URL(answer.location, this.#origin)
      if (/^\/interaction\/[\w-]+$/.test(next.pathname)) return answer
      answer = await this.get(next.href)
    }
    return answer
  }

  /** The Cookie header of a request to this path. */
  cookiesFor(pathname: string): string {
    return [...this.#cookies.values()]
      .filter(({ path }) => isUnder(pathname, path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
  }

  /** An attacker on a neighbouring subdomain can put cookies here. */
  plant(cookies: string, path = '/') {
    for (const pair of cookies.split('; ')) this.#keep(`${pair}; path=${path}`)
  }

  async #send(address: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Answer> {
    const url = new URL(address, this.#origin)
    const cookie = this.cookiesFor(url.pathname)
    const response = await fetch(url, {
      ...init,
      headers: { accept: 'text/html', ...init.headers, ...(cookie ? { cookie } : {}) },
      redirect: 'manual',
    })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    return {
      status: response.status,
      location: response.headers.get('location') ?? undefined,
      body: await response.text(),
      headers: response.headers,
      url: url.href,
    }
  }

  #keep(line: string) {
    const [pair = '', ...attributes] = line.split('; ')
    const name = pair.slice(0, pair.indexOf('='))
    const value = pair.slice(pair.indexOf('=') + 1)
    const attributeOf = (wanted: string) =>
      attributes.find((text) => text.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1)
    const path = attributeOf('path') ?? '/'
    const expires = attributeOf('expires')
    if (expires && Date.parse(expires) < Date.now()) this.#cookies.delete(`${name} ${path}`)
    else this.#cookies.set(`${name} ${path}`, { name, value, path })
  }
}

/** RFC 6265, 5.1.4. */
function isUnder(pathname: string, path: string): boolean {
  return pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`)
}
