import { fileURLToPath } from 'node:url'
import { AnswerField, AnswerProblemReason } from '@identity/graphql-client'
import { testSourceWords } from '@identity/page-frame/testing'
import { type CatalogueName, catalogues } from './catalogues.ts'
import { hasMessage } from './words.ts'

/** A page that has a sentence for a field may have others for what else can be wrong with it. */
const errorKeys = (Object.keys(catalogues.en) as CatalogueName[]).flatMap((page) =>
  Object.values(AnswerField)
    .filter((field) => hasMessage(page, `${field}.otherwise`))
    .flatMap((field) =>
      [...Object.values(AnswerProblemReason), 'otherwise'].map((reason) => `${page} ${field}.${reason}`),
    ),
)

/** Keys that an answer of the API or of an action names, by catalogue. */
const namedAtRunTime: Record<string, RegExp> = {
  'member-act': /^(proposed|end\.(out|tasks|name)|\w+\.done)$/,
  'open-person': /^(missing|taskNotFound)$/,
  'person-sessions': /^(end|services|signedInAt|state|ended\.\w+)$/,
  'person-timeline': /^(event|detail|value)\./,
  'reveal-fact': /^(missing|taskNotFound|factNotKnown)$/,
  'staff-member': /^(invited|expires|joined|lastUsed|left)$/,
  'withheld-trns': /^(missing\.(trns|act)|tooMany)$/,
  'support-act': /^(not-matched\.\w+|trn\.(unknown|wrong)|detail\.(MISSING|TOO_LONG))$/,
  'support-reply': /^(missing|tooLong)$/,
  'support-task-page': /^act\.not-matched$/,
}

testSourceWords({
  folder: fileURLToPath(new URL('..', import.meta.url)),
  catalogues,
  exceptions: { 'support/people/person/timeline-entries.tsx': ['Webhook'] }, // the type of an entry
  isUsedOtherwise: (page, key) =>
    errorKeys.includes(`${page} ${key}`) || (namedAtRunTime[page]?.test(key) ?? false),
})
