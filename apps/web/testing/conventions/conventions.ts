/** Who sees to it that a convention holds. */
type By =
  /** page-conventions.test.ts, on every page in every state. */
  | 'here'
  /** The stories of packages/stories (barriers/sees-no-barrier.ts), in a browser. */
  | 'browser'
  /** Another test, which `where` names. */
  | 'elsewhere'
  /** A person who reads or listens. */
  | 'people'

type Convention = { says: string; by: By; where?: string }

/** The conventions of our pages, numbered as in the research that they come from. */
export const conventions: Record<number, Convention> = {
  1: { says: 'title', by: 'here' },
  2: { says: 'error summary', by: 'here' },
  3: { says: 'error message', by: 'here' },
  4: { says: 'novalidate', by: 'here' },
  5: { says: 'one thing per page', by: 'here' },
  6: { says: 'back link', by: 'here' },
  7: { says: 'button', by: 'here' },
  8: { says: 'email field', by: 'here' },
  9: { says: 'code field', by: 'here' },
  10: { says: 'code page', by: 'here' },
  11: { says: 'names', by: 'here' },
  12: { says: 'date', by: 'here' },
  13: { says: 'National Insurance number', by: 'here' },
  14: { says: 'teacher reference number', by: 'here' },
  15: { says: 'hint', by: 'here' },
  16: { says: 'details', by: 'here' },
  17: { says: 'radios', by: 'here' },
  18: {
    says: 'autocomplete',
    by: 'here',
    where: 'with JavaScript: training-provider.browser.test.ts',
  },
  19: { says: 'check answers', by: 'here' },
  20: { says: 'confirmation', by: 'elsewhere', where: 'result.test.ts' },
  21: { says: 'not found, problem, unavailable', by: 'here' },
  22: { says: 'too many requests', by: 'elsewhere', where: 'too-many-requests.test.ts' },
  23: { says: 'not allowed', by: 'elsewhere', where: 'not-allowed.test.ts' },
  24: { says: 'phase banner', by: 'here' },
  25: { says: 'service navigation', by: 'here' },
  26: { says: 'skip link', by: 'here' },
  27: { says: 'language', by: 'here' },
  28: {
    says: 'Welsh',
    by: 'elsewhere',
    where: 'every-page.welsh.test.ts; app/words: language.test.ts, catalogues.test.ts, source-words.test.ts',
  },
  29: {
    says: 'cookies',
    by: 'here',
    where: 'in a browser, with those of apps/oidc: packages/stories, whole/cookies.story.test.ts',
  },
  30: { says: 'footer', by: 'here' },
  31: { says: 'focus', by: 'browser' },
  32: { says: 'contrast', by: 'browser' },
  33: { says: 'reflow and text spacing', by: 'browser' },
  34: { says: 'target size', by: 'browser' },
  35: { says: 'no test of memory', by: 'here' },
  36: {
    says: 'redundant entry',
    by: 'elsewhere',
    where: 'question-pages.test.ts: “shows what was answered before”',
  },
  37: {
    says: 'timing',
    by: 'elsewhere',
    where: 'session-end.test.ts, keep.test.ts; the dialog: session-end.browser.test.ts',
  },
  38: { says: 'status messages', by: 'here' },
  39: { says: 'headings and landmarks', by: 'here' },
  40: { says: 'no JavaScript', by: 'here', where: 'whole journeys: packages/stories' },
  41: { says: 'print', by: 'browser' },
  42: { says: 'mails', by: 'elsewhere', where: 'packages/notify' },
  43: { says: 'external links', by: 'here' },
  44: { says: 'dates and times', by: 'here' },
  45: { says: 'pages for staff', by: 'elsewhere', where: 'support-conventions.test.ts' },
  46: { says: 'mark-up of govuk-frontend', by: 'elsewhere', where: 'packages/govuk' },
}
