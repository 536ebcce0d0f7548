import type { Web } from './web.fixture.ts'

/** A browser that keeps the cookies it is given, as far as `send` of the web goes. */
export function aCookieBrowser(web: () => Web) {
  const cookies = new Map<string, string>()
  return {
    cookies,
    async visit(path: string, init: RequestInit = {}) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await web().send(path, { ...init, headers: { ...(cookie && { cookie }) } })
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';')
        const name = pair.slice(0, pair.indexOf('='))
        if (/Max-Age=0/i.test(line)) cookies.delete(name)
        else cookies.set(name, pair.slice(name.length + 1))
      }
      return { ...response, location: response.headers.get('location') ?? '' }
    },
  }
}
