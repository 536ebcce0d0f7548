import type { SampleFacts } from '@identity/sample-people'
import { formAnswers } from '../plain/form-answers.ts'
import {
  type Fields,
  MAIN_BUTTON,
  PlainBrowser,
  type PlainPage,
  type Posting,
} from '../plain/plain-browser.ts'
import { stepAt } from '../plain/plain-teacher.ts'
import { mailboxOf } from '../system/mailbox.ts'
import { forgetLimits as forgetLimitsIn, withTables } from '../system/tables.ts'
import type { Move } from './moves.ts'
import { wrongAnswers } from './wrong-answers.ts'

const SERVICES = ['npq', 'access-qualifications', 'teaching-vacancies']
const STEPS = [
  ...[
    'email',
    'passcode',
    'what-we-ask',
    'name',
    'previous-name',
    'preferred-name',
    'date-of-birth',
    'trn',
    'qts',
  ],
  ...[
    'national-insurance-number',
    'training-provider',
    'check-answers',
    'no-match',
    'claimed-record',
    'keep',
  ],
  ...[
    'owner-passcode',
    'help',
    'choose-email',
    'result',
    'continue',
    'not-allowed',
    'leave',
    'completed',
    '',
  ],
]

export type WalkGrounds = { sandboxUrl: string; databaseUrl: string; people: readonly SampleFacts[] }

/** A claimant who does one thing after another without any sense. */
export class Walker {
  readonly #grounds: WalkGrounds
  readonly #address: string
  #tabs: PlainBrowser[]
  #facts: SampleFacts
  readonly #postings: Posting[] = []
  readonly #visited: string[] = []
  /** The addresses that this browser typed itself, or proved. No page may show it another one whole. */
  readonly knows = new Set<string>()

  constructor(grounds: WalkGrounds, choice: number, clientAddress: string) {
    this.#grounds = grounds
    this.#address = clientAddress
    this.#tabs = [new PlainBrowser({ clientAddress })]
    this.#facts = pick(grounds.people, choice)
  }

  get browser(): PlainBrowser {
    return this.#tab
  }

  get hasPage(): boolean {
    return this.#tab.hasPage
  }

  get page(): PlainPage {
    return this.#tab.page
  }

  get #tab(): PlainBrowser {
    const [tab] = this.#tabs
    if (!tab) throw new Error('a walker has a tab')
    return tab
  }

  async make({ kind, choice }: Move): Promise<void> {
    if (this.#isUnderWay) this.#visited.push(this.page.url.href)
    else if (!['other tab', 'replay', 'old page'].includes(kind)) return this.#start(choice)
    switch (kind) {
      case 'answer':
        return this.#answer(choice)
      case 'wrong':
        return this.#press(pick(wrongAnswers[this.#step] ?? [{}], choice))
      case 'blank':
        return this.#press(blank(this.page))
      case 'back':
        return this.#followAny('.govuk-back-link', choice)
      case 'change':
        return this.#followAny('.govuk-summary-list__actions a', choice)
      case 'leave':
        return this.#followAny('main a[href$="/leave"]', choice)
      case 'secondary':
        return this.#pressSecondary(choice)
      case 'replay':
        return this.#replay(choice)
      case 'jump':
        return this.#open(`${this.#journeyPath}/${pick(STEPS, choice)}`)
      case 'old page':
        return this.#visited.length > 0 ? this.#open(pick(this.#visited, choice)) : undefined
      case 'other tab':
        return this.#otherTab()
      case 'reload':
        return this.#open(this.page.url.href)
      case 'start':
        return this.#start(choice)
      case 'another person':
        this.#facts = pick(this.#grounds.people, choice)
        return
      case 'two hours pass':
        return this.#expire(choice)
    }
  }

  get #isUnderWay(): boolean {
    return this.#tab.hasPage && this.page.url.pathname.startsWith('/interaction/')
  }

  get #step(): string {
    return stepAt(this.page) ?? ''
  }

  get #journeyPath(): string {
    return this.page.url.pathname.split('/').slice(0, 3).join('/')
  }

  async #start(choice: number): Promise<void> {
    // Every third time from a browser without a session.
    if (choice % 3 === 0) {
      this.#tabs = [new PlainBrowser({ clientAddress: this.#address })]
      this.knows.clear()
    }
    await this.#open(`${this.#grounds.sandboxUrl}/${pick(SERVICES, choice)}/start`)
  }

  async #answer(choice: number): Promise<void> {
    const step = this.#step
    if (step === 'email') {
      this.knows.add(this.#facts.email)
      if (choice % 2 === 0) await forgetLimits(this.#grounds.databaseUrl) // a day later, for most of the walk would be waiting
    }
    if (step === 'passcode') return this.#press({ passcode: await this.#newestPasscode(this.#facts.email) })
    if (step === 'owner-passcode') return this.#proveOlderAddress()
    if (step === 'choose-email') return this.#press({ emailChoice: pick(['KEEP', 'REPLACE'], choice) })
    return this.#press(formAnswers[step]?.(this.#facts, this.page.$) ?? {})
  }

  async #proveOlderAddress(): Promise<void> {
    const owner = await this.#ownerOf(this.#facts.trn ?? '')
    await this.#press({ passcode: await this.#newestPasscode(owner) })
    if (this.#step === 'choose-email') this.#readBothAddresses()
  }

  async #press(fields: Fields): Promise<void> {
    const { $ } = this.page
    if ($(MAIN_BUTTON).length === 0) return this.#start(1)
    await this.#tab.press(fields)
    if (this.#tab.lastPosting) this.#postings.push(this.#tab.lastPosting)
  }

  async #pressSecondary(choice: number): Promise<void> {
    const buttons = this.page.$('main form button.govuk-button--secondary')
    if (buttons.length === 0) return
    const place = choice % buttons.length
    await this.#tab.press({}, buttons.eq(place))
    if (this.#tab.lastPosting) this.#postings.push(this.#tab.lastPosting)
  }

  async #replay(choice: number): Promise<void> {
    const posting = this.#postings.length > 0 ? pick(this.#postings, choice) : undefined
    if (!posting) return
    this.knows.add(posting.fields.emailAddress ?? this.#facts.email)
    await this.#tab.post(posting)
    // It may only be right now: the first time there were too many, or the limit was reached.
    const isOwnerPasscode = posting.url.pathname.endsWith('/owner-passcode')
    if (isOwnerPasscode && this.#step === 'choose-email') this.#readBothAddresses()
  }

  /** The page after the passcode to an older address shows both in full. */
  #readBothAddresses(): void {
    const { $ } = this.page
    for (const label of $('main label').get()) this.knows.add($(label).text().trim())
  }

  async #followAny(selector: string, choice: number): Promise<void> {
    const links = this.page.$(selector)
    const href = links.eq(choice % Math.max(1, links.length)).attr('href')
    if (href?.startsWith('/')) await this.#open(href)
  }

  async #open(address: string): Promise<void> {
    await this.#tab.open(address)
  }

  async #otherTab(): Promise<void> {
    const [first, second = first?.newTab()] = this.#tabs
    if (!first || !second) return
    if (!second.hasPage) await second.open(first.hasPage ? first.page.url : `${this.#grounds.sandboxUrl}/npq`)
    this.#tabs = [second, first]
  }

  /** Rarely, or no walk would arrive. */
  async #expire(choice: number): Promise<void> {
    if (choice % 8 !== 0) return
    const uid = this.#journeyPath.split('/').at(-1) ?? ''
    await withTables(
      this.#grounds.databaseUrl,
      (sql) => sql`update journey set last_step_at = last_step_at - interval '121 minutes'
        where interaction_uid = ${uid} and completed_at is null`,
    )
    await this.#open(this.page.url.href)
  }

  /** None may have come: not every page that asks has sent one. */
  async #newestPasscode(address: string): Promise<string> {
    const passcode = await mailboxOf(this.#grounds.sandboxUrl, address).newest('passcode', PATIENCE_MS)
    return passcode ?? '000000'
  }

  async #ownerOf(trn: string): Promise<string> {
    const [owner] = await withTables(
      this.#grounds.databaseUrl,
      (sql) => sql<{ email_address: string }[]>`
        select email_address from identity where trn = ${trn} and merged_into_id is null`,
    )
    return owner?.email_address ?? ''
  }
}

export async function forgetLimits(databaseUrl: string): Promise<void> {
  await withTables(databaseUrl, forgetLimitsIn)
}

const PATIENCE_MS = 600 // a mail comes in a fifth of that

function pick<Item>(items: readonly Item[], choice: number): Item {
  const item = items[choice % items.length]
  if (item === undefined) throw new Error('there is nothing to choose from')
  return item
}

function blank({ $ }: PlainPage): Fields {
  const names = $(MAIN_BUTTON).closest('form').find('input[name]').get()
  return Object.fromEntries(names.map((field) => [$(field).attr('name') ?? '', '']))
}
