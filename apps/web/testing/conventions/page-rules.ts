import { expect } from 'vitest'
import { textsOf, withoutFoot } from '../page-parts.ts'
import type { PageResponse } from '../web.fixture.ts'
import { leftOutIn } from './left-out.ts'

export type PageRule = { convention: number; rule: string; check: (page: PageResponse) => void }

const OUR_ORIGIN = /^(\/(?!\/)|#|\?|mailto:)/

/** What holds of every page in every state. */
export const pageRules: PageRule[] = [
  {
    convention: 1,
    rule: 'the title is the question, the service that the header names and GOV.UK, and begins with the error',
    check({ $ }) {
      const title = $('title').text()
      const service = $('header .govuk-service-navigation__service-name').text()
      expect(title.endsWith(` – ${service} – GOV.UK`)).toBe(true)
      expect(title.replace(/^Error: /, '').startsWith($('h1').text())).toBe(true)
      expect(title.startsWith('Error: ')).toBe($('.govuk-error-summary').length > 0)
    },
  },
  {
    convention: 2,
    rule: 'the errors come first, lead to their fields and say the same there',
    check({ $, status }) {
      const errors = textsOf($, '.govuk-error-summary__list a')
      expect(textsOf($, '.govuk-error-message')).toEqual(errors.map((words) => `Error: ${words}`))
      if (errors.length === 0) return
      expect(status).toBe(400)
      const first = $('main [class^=govuk-grid-column]').children().first()
      expect(first.is('[data-module=govuk-error-summary]')).toBe(true) // the script moves the focus there
      expect(first.find('h2').text()).toBe('There is a problem')
      for (const link of $('.govuk-error-summary__list a').get()) {
        const target = $($(link).attr('href') ?? '')
        expect(target.is('input, select, textarea')).toBe(true)
        const parts = [target, target.closest('fieldset')]
        const describedBy = parts.flatMap((part) => (part.attr('aria-describedby') ?? '').split(' '))
        expect(describedBy.some((id) => id.endsWith('-error'))).toBe(true)
      }
    },
  },
  {
    convention: 3,
    rule: 'an error stands between hint and field, and blames nobody',
    check({ $ }) {
      for (const message of $('.govuk-error-message').get()) {
        expect($(message).text()).not.toMatch(/\b(?:in)?valid\b|please|sorry|oops/i)
        expect($(message).find('.govuk-visually-hidden').text()).toBe('Error:')
        expect($(message).nextAll('.govuk-hint')).toHaveLength(0)
        expect($(message).prevAll('input, select, .govuk-radios')).toHaveLength(0)
      }
    },
  },
  {
    convention: 4,
    rule: 'forms are checked by the server only',
    check({ $ }) {
      expect($('form:not([novalidate])')).toHaveLength(0)
      expect($('[required], [maxlength], [pattern], [min], [max]')).toHaveLength(0)
    },
  },
  {
    convention: 5,
    rule: 'one thing is asked, and it is the heading',
    check({ $ }) {
      expect($('h1')).toHaveLength(1)
      const groups = $('main fieldset')
      expect(groups.length).toBeLessThanOrEqual(1)
      if (groups.length === 1) expect(groups.find('legend h1')).toHaveLength(1)
    },
  },
  {
    convention: 6,
    rule: 'Back stands before main and leads to a page',
    check({ $ }) {
      const back = $('.govuk-back-link')
      if (back.length === 0) return
      expect(back).toHaveLength(1)
      expect(back.attr('href')).toMatch(/^\/interaction\//)
      expect(back.nextAll('main')).toHaveLength(1)
    },
  },
  {
    convention: 7,
    rule: 'there is at most one main button, and none acts twice',
    check({ $ }) {
      expect($('.govuk-button:not(.govuk-button--secondary)').length).toBeLessThanOrEqual(1)
      expect($('button[type=submit]:not([data-prevent-double-click=true])')).toHaveLength(0)
      for (const form of $('form').get()) expect($(form).find('button')).toHaveLength(1)
    },
  },
  {
    convention: 15,
    rule: 'a hint is one short sentence without a full stop or a link',
    check({ $ }) {
      for (const hint of $('.govuk-hint').get()) {
        expect($(hint).text()).not.toMatch(/[.!?](\s|$)/)
        expect($(hint).text().length).toBeLessThanOrEqual(100)
        expect($(hint).find('a')).toHaveLength(0)
      }
    },
  },
  {
    convention: 16,
    rule: 'details say what they hide, and nothing twice',
    check({ $ }) {
      const summaries = textsOf($, 'details > summary').map((words) => words.trim())
      expect(new Set(summaries).size).toBe(summaries.length)
      for (const summary of summaries) expect(summary).toMatch(/^\p{Lu}.*[^.]$/u)
      expect($('details details')).toHaveLength(0)
    },
  },
  {
    convention: 17,
    rule: 'yes and no stand in a line, and what is none of the others comes last after a divider',
    check({ $ }) {
      for (const group of $('.govuk-radios').get()) {
        const labels = textsOf($, '.govuk-radios__label')
        const isYesNo = labels.join() === 'Yes,No' && $(group).find('.govuk-radios__conditional').length === 0
        expect($(group).hasClass('govuk-radios--inline')).toBe(isYesNo)
        const divider = $(group).find('.govuk-radios__divider')
        expect(divider.nextAll('.govuk-radios__item').length).toBe(divider.length)
      }
    },
  },
  {
    convention: 24,
    rule: 'the phase banner says Beta and takes feedback',
    check({ $ }) {
      expect($('header .govuk-phase-banner__content__tag').text()).toBe('Beta')
      expect($('header .govuk-phase-banner a').attr('href')).toBe('/contact')
    },
  },
  {
    convention: 25,
    rule: 'the header names the service: that of the journey, or our own',
    check({ $ }) {
      const isOfJourney = $('.app-foot').length > 0
      const name = $('header .govuk-service-navigation__service-name').text()
      expect(name).toBe(isOfJourney ? 'Register for an NPQ' : 'Get an Identity')
    },
  },
  {
    convention: 26,
    rule: 'a link past the header comes first',
    check({ $ }) {
      expect($('body').find('a, button, input, summary').first().attr('href')).toBe('#main-content')
      expect($('main#main-content')).toHaveLength(1)
    },
  },
  {
    convention: 27,
    rule: 'the page says its language',
    check({ $ }) {
      expect($('html').attr('lang')).toBe('en')
      expect($('body [lang]')).toHaveLength(0) // nothing in another one
    },
  },
  {
    convention: 30,
    rule: 'the footer has the same pages in the same order',
    check({ $ }) {
      const links = ['Accessibility statement', 'Cookies', 'Privacy', 'Terms of use', 'Contact us']
      expect(textsOf($, 'footer li')).toEqual(links)
    },
  },
  {
    convention: 35,
    rule: 'everything can be pasted or filled in, and nothing has to be solved',
    check({ $ }) {
      expect($('input[type=password], canvas, audio, main img')).toHaveLength(0)
      expect($('input[readonly], input[disabled]')).toHaveLength(0)
    },
  },
  {
    convention: 38,
    rule: 'news is announced and takes no focus',
    check({ $ }) {
      expect($('[autofocus], [tabindex]').not('.app-table-scroll')).toHaveLength(0) // what scrolls is reached by keyboard
      expect($('[role=status] a, [role=status] button')).toHaveLength(0)
      expect($('[aria-live=assertive]')).toHaveLength(0)
    },
  },
  {
    convention: 39,
    rule: 'headings go down in steps, landmarks are there and tables have captions',
    check({ $ }) {
      const levels = $('main, main ~ *')
        .find('h1, h2, h3, h4')
        .filter(
          (_, heading) =>
            $(heading).closest('.govuk-error-summary, .govuk-notification-banner, dialog').length === 0,
        )
        .map((_, heading) => Number(heading.tagName.slice(1)))
        .get()
      expect(levels[0]).toBe(1)
      for (const [place, level] of levels.entries()) {
        expect(level - (levels[place - 1] ?? 0)).toBeLessThanOrEqual(1)
      }
      expect($('header').length && $('main').length && $('footer').length).toBe(1)
      expect($('nav:not([aria-label]), nav:not([aria-label]) ')).toHaveLength(0)
      expect($('table:not(:has(caption))')).toHaveLength(0)
      const ids = $('[id]')
        .map((_, element) => $(element).attr('id'))
        .get()
      expect(new Set(ids).size).toBe(ids.length)
    },
  },
  {
    convention: 40,
    rule: 'every form posts to a page of ours, and no button needs a script',
    check({ $, html, headers }) {
      for (const form of $('form').get()) {
        expect($(form).attr('method')).toBe('post')
        expect($(form).attr('action')).toMatch(/^\/[a-z]/)
      }
      expect($('button:not([type=submit])')).toHaveLength(0)
      expect(leftOutIn(html)).toBeUndefined()
      expect(headers.get('cache-control')).toBe('no-store')
    },
  },
  {
    convention: 43,
    rule: 'no link opens a new tab, and only addresses that are meant to lead away from us',
    check({ $ }) {
      expect($('[target]')).toHaveLength(0)
      const away = withoutFoot($)('main a')
        .map((_, link) => $(link).attr('href') ?? '')
        .get()
        .filter((href) => !OUR_ORIGIN.test(href))
      for (const href of away) expect(href).toMatch(/^https:\/\/|^http:\/\/npq\.example\//)
    },
  },
  {
    convention: 44,
    rule: 'dates and times are written as people say them',
    check({ $ }) {
      expect($('main').text()).not.toMatch(
        /\d{4}-\d\d|\d\d\/\d\d\/\d\d|\b\d{1,2}:\d\d(?![ap]m)|\d(th|st|nd|rd)\b/,
      )
    },
  },
]
