import type { Page } from 'playwright-core'
import { walk } from '../teacher/teacher.ts'
import { authenticatorApp } from './authenticator-app.ts'
import type { Member } from './join-staff.ts'

export type Grounds = { origin: string; sandboxUrl: string }

export type AgentOptions = {
  /** Sees every page of support that the agent comes to. */
  onPage?(page: Page): Promise<void>
}

/** What an agent types, by label, and chooses, by legend. */
export type Answers = { typed?: Record<string, string>; chosen?: Record<string, string> }

/** A member of staff in their own browser, who does what agents do by the pages of support alone. Leads and service owners do it too. */
export class Agent {
  readonly page: Page
  readonly member: Member
  readonly #grounds: Grounds
  readonly #onPage: AgentOptions['onPage']
  readonly #app: ReturnType<typeof authenticatorApp>

  constructor(page: Page, member: Member, grounds: Grounds, { onPage }: AgentOptions = {}) {
    this.page = page
    this.member = member
    this.#grounds = grounds
    this.#onPage = onPage
    this.#app = authenticatorApp(grounds.sandboxUrl, member)
  }

  get path(): string {
    return new URL(this.page.url()).pathname
  }

  heading(): Promise<string> {
    return this.page.locator('h1').innerText()
  }

  /** All that the page has to say. */
  words(): Promise<string> {
    return this.page.locator('main').innerText()
  }

  /** By the address and its passcode, then by the authenticator app: at the page that was asked for. */
  async signIn(path = '/support'): Promise<void> {
    await this.giveAddress(path)
    await this.showSecondFactor()
  }

  /** The first half: a session that opens nothing yet. */
  async giveAddress(path = '/support'): Promise<void> {
    await this.page.goto(this.#grounds.origin + path)
    await walk(this.page, this.member.facts, this.#grounds)
    await this.#look()
  }

  async showSecondFactor(): Promise<void> {
    await this.page.locator('[autocomplete="one-time-code"]').fill(await this.#app.code())
    await this.press('Continue')
  }

  signOut(): Promise<void> {
    return this.press('Sign out')
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.#grounds.origin + path)
    await this.#look()
  }

  /** True if the page has this link or button. */
  async offers(name: string): Promise<boolean> {
    const main = this.page.getByRole('main')
    const named = { name, exact: true }
    return (await main.getByRole('link', named).or(main.getByRole('button', named)).count()) > 0
  }

  async follow(link: string | RegExp): Promise<void> {
    await this.#go(() =>
      this.page.getByRole('main').getByRole('link', { name: link, exact: true }).first().click(),
    )
  }

  async press(button: string | RegExp): Promise<void> {
    await this.#go(() => this.page.getByRole('button', { name: button, exact: true }).first().click())
  }

  /** Fills in the form of the page, and presses its button. */
  async answer({ typed = {}, chosen = {} }: Answers, button = 'Continue'): Promise<void> {
    for (const [label, text] of Object.entries(typed)) await this.page.getByLabel(label).fill(text)
    for (const [legend, choice] of Object.entries(chosen)) await this.#choose(legend, choice)
    await this.press(button)
  }

  async #choose(legend: string, choice: string): Promise<void> {
    const group = this.page.getByRole('group', { name: legend })
    await group.getByLabel(choice, { exact: true }).check()
  }

  async #go(act: () => Promise<unknown>): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), act()])
    await this.#look()
  }

  async #look(): Promise<void> {
    if (this.path.startsWith('/support')) await this.#onPage?.(this.page)
  }

  /** The open tasks about a person, by their reasons, oldest first. */
  async tasksAbout(sub: string): Promise<string[]> {
    await this.open(`/support/tasks?identity=${sub}`)
    return this.page.locator('main tbody tr').allInnerTexts()
  }

  /** A task about a person, from the queue. `reason` as pages have it. */
  async openTask(sub: string, reason: string): Promise<void> {
    await this.open(`/support/tasks?identity=${sub}`)
    const row = this.page.locator('main tbody tr', { hasText: reason })
    await this.#go(() => row.getByRole('link').first().click())
  }

  /** The reference of the task whose page this is. */
  async reference(): Promise<string> {
    const [, reference] = (await this.heading()).match(/\b([0-9A-Z]{4}-[0-9A-Z]{4})$/) ?? []
    if (!reference) throw new Error(`${this.path} is no page of a task`)
    return reference
  }

  /** Finds a person, says why, and opens their page. */
  async openPerson(sub: string, why = 'They called us'): Promise<void> {
    await this.open('/support/people')
    await this.answer({ typed: { 'Name, email address, TRN or reference': sub } }, 'Search')
    await this.#go(() => this.page.locator('main tbody tr').first().getByRole('link').first().click())
    if (this.path.endsWith('/open'))
      await this.answer({ chosen: { 'Why are you opening this person?': why } }, 'Open for 15 minutes')
  }

  /** Links a record from the page of a task or a person: the comparison, the reason, then the mail as it will be. */
  async linkRecord(trn: string, reason: string): Promise<void> {
    await this.follow(/^Link (a|another) record$/)
    await this.answer({ typed: { 'Teacher reference number (TRN)': trn } })
    await this.giveReason(reason, 'Link this record')
  }

  async unlinkRecord(reason: string): Promise<void> {
    await this.follow('Unlink the record')
    await this.giveReason(reason, 'Unlink the record')
  }

  async closeAsNotMatched(reason: string): Promise<void> {
    await this.follow('Close as not matched')
    await this.giveReason(reason, 'Close as not matched')
  }

  async passToLead(reason: string): Promise<void> {
    await this.follow('Pass to a lead')
    await this.giveReason(reason, 'Pass to a lead')
  }

  async giveReason(reason: string, button: string): Promise<void> {
    await this.answer({ chosen: { 'Why are you doing this?': reason } })
    await this.press(button)
  }

  /** Asks the teacher by mail, from the page of a task. */
  async askTeacher(why: string, ...wanted: string[]): Promise<void> {
    await this.follow('Ask the teacher')
    await this.#choose('Why are you asking?', why)
    for (const one of wanted) await this.#choose('What do you need?', one)
    await this.press('Continue')
    await this.press('Send the email')
  }

  /** An act that changes a person and ends a task: the form, the look at what it brings, then the act. */
  async change(answers: Answers, button: string, task?: string): Promise<void> {
    // The only task that an act can be for is not asked for.
    const choice = task && this.page.getByRole('radio', { name: new RegExp(task) })
    if (choice && (await choice.count())) await choice.check()
    await this.answer(answers)
    await this.press(button)
  }
}
