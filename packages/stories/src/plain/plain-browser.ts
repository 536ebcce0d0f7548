import { type CheerioAPI, load } from 'cheerio'
import { CookieJar } from './cookie-jar.ts'

const MOST_REDIRECTS = 20
const MOST_SAID = 400

/** One answer on the way to a page. */
export type Hop = {
  method: string
  url: URL
  status: number
  setCookies: string[]
  body: string
  headers: Headers
}
export type PlainPage = { url: URL; status: number; $: CheerioAPI; hops: Hop[] }
export type Fields = Record<string, string>

/** The last posting, to post it again. */
export type Posting = { url: URL; fields: Fields }

export type PlainBrowserOptions = {
  /** The computer's network address: believed by a system that runs behind a proxy (`TRUSTED_PROXIES`). */
  clientAddress?: string
  cookies?: CookieJar
  /** Goes to no address of which this is true: the page is the redirect that leads there. */
  stopsBefore?: (url: URL) => boolean
  /** Stands around each request, redirects too, for what is to be known of each. */
  around?: (request: { method: string; url: URL }, ask: () => Promise<Hop>) => Promise<Hop>
}

/** A browser that knows HTTP, cookies, links and forms and nothing else: hundreds of pages in the time of one in Chromium. */
export class PlainBrowser {
  readonly cookies: CookieJar
  readonly #clientAddress: string | undefined
  readonly #stopsBefore: (url: URL) => boolean
  readonly #around: NonNullable<PlainBrowserOptions['around']>
  #page: PlainPage | undefined
  lastPosting: Posting | undefined

  constructor({
    clientAddress,
    cookies = new CookieJar(),
    stopsBefore = () => false,
    around = (_request, ask) => ask(),
  }: PlainBrowserOptions = {}) {
    this.#clientAddress = clientAddress
    this.#stopsBefore = stopsBefore
    this.#around = around
    this.cookies = cookies
  }

  get hasPage(): boolean {
    return this.#page !== undefined
  }

  get page(): PlainPage {
    if (!this.#page) throw new Error('this browser has opened nothing yet')
    return this.#page
  }

  /** Another tab: the same cookies, a page of its own. */
  newTab(): PlainBrowser {
    return new PlainBrowser({
      cookies: this.cookies,
      ...(this.#clientAddress && { clientAddress: this.#clientAddress }),
    })
  }

  open(address: string | URL): Promise<PlainPage> {
    return this.#go('GET', new URL(address, this.#page?.url))
  }

  reload(): Promise<PlainPage> {
    return this.open(this.page.url)
  }

  post({ url, fields }: Posting): Promise<PlainPage> {
    this.lastPosting = { url, fields }
    return this.#go('POST', url, fields)
  }

  /** Follows the first link that `selector` finds. */
  follow(selector: string): Promise<PlainPage> {
    const href = this.page.$(selector).attr('href')
    if (href === undefined) throw new Error(`no link ${selector} at ${this.page.url.pathname}`)
    return this.open(href)
  }

  /** Fills in a form and presses its button. Fields that are not named keep what the page put there. */
  press(fields: Fields = {}, button: string | ReturnType<CheerioAPI> = MAIN_BUTTON): Promise<PlainPage> {
    const { $, url } = this.page
    const pressed = (typeof button === 'string' ? $(button) : button).first()
    const form = pressed.closest('form')
    if (form.length === 0)
      throw new Error(`no form with that button at ${url.pathname}: ${saidBy($) || this.page.status}`)
    const target = new URL(form.attr('action') ?? '', url)
    const sent = {
      ...filledIn($, form),
      ...fields,
      ...named(pressed.attr('name'), pressed.attr('value')),
    }
    if ((form.attr('method') ?? 'get').toLowerCase() === 'post')
      return this.post({ url: target, fields: sent })
    target.search = new URLSearchParams(sent).toString()
    return this.open(target)
  }

  async #go(method: 'GET' | 'POST', url: URL, fields: Fields = {}): Promise<PlainPage> {
    const hops: Hop[] = []
    let next: { method: string; url: URL; body?: string } =
      method === 'POST' ? { method, url, body: new URLSearchParams(fields).toString() } : { method, url }
    for (;;) {
      const request = next
      const hop = await this.#around(request, () => this.#ask(request))
      hops.push(hop)
      const location = hop.headers.get('location')
      const isRedirect = hop.status >= 300 && hop.status < 400 && location !== null
      if (!isRedirect || this.#stopsBefore(new URL(location, hop.url))) {
        this.#page = { url: hop.url, status: hop.status, $: load(hop.body), hops }
        return this.#page
      }
      if (hops.length > MOST_REDIRECTS) throw new Error(`redirects without end at ${hop.url.pathname}`)
      next = { method: 'GET', url: new URL(location, hop.url) }
    }
  }

  async #ask({ method, url, body }: { method: string; url: URL; body?: string }): Promise<Hop> {
    const cookie = this.cookies.header(url)
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        ...(cookie && { cookie }),
        ...(this.#clientAddress && { 'x-forwarded-for': this.#clientAddress }),
        ...(body !== undefined && {
          'content-type': 'application/x-www-form-urlencoded',
          origin: url.origin,
        }),
      },
      ...(body !== undefined && { body }),
    })
    const setCookies = response.headers.getSetCookie()
    this.cookies.take(setCookies, url)
    return {
      method,
      url,
      status: response.status,
      setCookies,
      body: await response.text(),
      headers: response.headers,
    }
  }
}

/** The one button that goes on. */
export const MAIN_BUTTON = 'main form button.govuk-button:not(.govuk-button--secondary)'

/** A page in a few words, for whoever did not expect it. */
function saidBy($: CheerioAPI): string {
  return $('main').text().replace(/\s+/g, ' ').trim().slice(0, MOST_SAID)
}

/** What a form would send as it stands. */
function filledIn($: CheerioAPI, form: ReturnType<CheerioAPI>): Fields {
  const fields: Fields = {}
  for (const field of $(form ?? [])
    .find('input[name], select[name], textarea[name]')
    .get()) {
    const { name = '', type = '', value = '' } = $(field).attr() ?? {}
    if ((type === 'radio' || type === 'checkbox') && $(field).attr('checked') === undefined) continue
    fields[name] = $(field).is('select') ? String($(field).val() ?? '') : value
  }
  return fields
}

function named(name: string | undefined, value = ''): Fields {
  return name ? { [name]: value } : {}
}
