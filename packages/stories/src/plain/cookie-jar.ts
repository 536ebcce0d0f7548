type Cookie = { name: string; value: string; path: string }

/** The cookies of one browser, told apart by name and path. All our addresses are one host, and cookies do not know ports. */
export class CookieJar {
  #cookies: Cookie[] = []

  /** The `Cookie` header for an address: the longest path first. */
  header(url: URL): string {
    return this.#cookies
      .filter(({ path }) => isUnder(path, url.pathname))
      .sort((one, other) => other.path.length - one.path.length)
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
  }

  take(setCookies: readonly string[], url: URL): void {
    for (const line of setCookies) {
      const { hasEnded, ...cookie } = readSetCookie(line, url)
      this.#cookies = this.#cookies.filter(({ name, path }) => name !== cookie.name || path !== cookie.path)
      if (!hasEnded) this.#cookies.push(cookie)
    }
  }

  /** Another browser with the same cookies as they are now, or with those that can be planted there. */
  copy(isCopied: (name: string) => boolean = () => true): CookieJar {
    const jar = new CookieJar()
    jar.#cookies = this.#cookies.filter(({ name }) => isCopied(name))
    return jar
  }
}

/** One `Set-Cookie` line, as far as a browser goes by it here. */
export function readSetCookie(line: string, url: URL): Cookie & { hasEnded: boolean } {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
  const [name = '', value = ''] = splitOnce(pair)
  const said = new Map(
    attributes.map((attribute) => [splitOnce(attribute)[0].toLowerCase(), splitOnce(attribute)[1]]),
  )
  const expires = said.get('expires')
  const hasEnded =
    Number(said.get('max-age') ?? 1) <= 0 || (expires !== undefined && Date.parse(expires) <= Date.now())
  return { name, value, path: said.get('path') || folderOf(url.pathname), hasEnded }
}

function splitOnce(text: string): [string, string] {
  const place = text.indexOf('=')
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + 1)]
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/'
}

function isUnder(folder: string, path: string): boolean {
  if (folder === path || folder === '/') return true
  return path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
}
