import type { SampleFacts } from '@identity/sample-people'
import type { CheerioAPI } from 'cheerio'
import type { Fields } from './plain-browser.ts'

const ANOTHER_NAME = '(another)'

/** The answers that a person sends from each page that asks something about them, by the last part of its address. */
export const formAnswers: Record<string, (facts: SampleFacts, $: CheerioAPI) => Fields> = {
  email: ({ email }) => ({ emailAddress: email }),
  name: ({ firstName, lastName }) => ({ firstName, lastName }),
  'previous-name': ({ previousFirstName = '', previousLastName = '' }) =>
    previousFirstName || previousLastName
      ? { nameChange: 'CHANGED', previousFirstName, previousLastName }
      : { nameChange: 'NOT_CHANGED' },
  'preferred-name': ({ preferredName, firstName, lastName }, $) => {
    const name = preferredName ?? `${firstName} ${lastName}`
    const suggestions = $('input[name="preferredName"]')
      .get()
      .map((radio) => $(radio).attr('value'))
    return suggestions.includes(name)
      ? { preferredName: name }
      : { preferredName: ANOTHER_NAME, otherPreferredName: name }
  },
  'date-of-birth': ({ dateOfBirth }) => {
    const [year = '', month = '', day = ''] = dateOfBirth.split('-')
    return { day, month, year }
  },
  'national-insurance-number': ({ nationalInsuranceNumber }) =>
    nationalInsuranceNumber
      ? { hasNationalInsuranceNumber: 'yes', nationalInsuranceNumber }
      : { hasNationalInsuranceNumber: 'no' },
  trn: ({ trn, hasQts }) =>
    trn ? { trnKnowledge: 'KNOWN', trn } : { trnKnowledge: hasQts ? 'FORGOTTEN' : 'NONE' },
  qts: ({ hasQts }) => ({ hasQts: hasQts ? 'yes' : 'no' }),
  'training-provider': ({ ittProvider }) =>
    ittProvider ? { awardedByProvider: 'yes', providerName: ittProvider } : { awardedByProvider: 'no' },
}
