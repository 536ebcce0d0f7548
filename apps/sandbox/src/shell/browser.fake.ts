/** A browser as far as these tests need one: it keeps cookies by path and follows redirects only when told. */
export function aBrowser() {
  const cookies = new Map<string, { value: string; path: string }>()

  async function visit(url: string | URL, init: RequestInit = {}): Promise<Response> {
    const { pathname } = new URL(url)
    const sent = [...cookies].filter(([, { path }]) => pathname === path || pathname.startsWith(`${path}/`))
    const headers = new Headers(init.headers)
    headers.set('cookie', sent.map(([name, { value }]) => `${name}=${value}`).join('; '))
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) keep(line)
    return response
  }

  function keep(line: string) {
    const [pair = '', ...attributes] = line.split('; ')
    const name = pair.slice(0, pair.indexOf('='))
    const path = attributes.find((attribute) => attribute.startsWith('Path='))?.slice('Path='.length) ?? '/'
    if (attributes.some((attribute) => attribute.startsWith('Expires=Thu, 01 Jan 1970'))) cookies.delete(name)
    else cookies.set(name, { value: pair.slice(pair.indexOf('=') + 1), path })
  }

  /** Follows redirects from here to a page. */
  async function arrive(url: string | URL): Promise<{ response: Response; url: string; html: string }> {
    let address = new URL(url)
    for (let hops = 0; hops < 10; hops += 1) {
      const response = await visit(address)
      const location = response.headers.get('location')
      if (location === null) return { response, url: address.href, html: await response.text() }
      address = new URL(location, address)
    }
    throw new Error('Too many redirects')
  }

  /** Reads JSON that the test says the shape of. */
  async function readJson<Shape>(url: string): Promise<Shape> {
    return (await (await visit(url)).json()) as Shape
  }

  return { visit, arrive, readJson, cookies }
}

/** The words of a page's only h1. */
export function headingOf(html: string): string | undefined {
  const headings = [...html.matchAll(/<h1[^>]*>([^<]*)<\/h1>/g)]
  return headings.length === 1 ? headings[0]?.[1] : undefined
}

export function titleOf(html: string): string | undefined {
  return /<title>([^<]*)<\/title>/.exec(html)?.[1]
}
