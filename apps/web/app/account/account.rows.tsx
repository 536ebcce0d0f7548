import type { AccountQuery } from '@identity/graphql-client'
import { Address, Link, useLocale } from '@identity/page-frame'
import { dateInWords, formatDate } from '../words/calendar-date.ts'
import { useWords } from '../words/words.ts'

export type Account = NonNullable<AccountQuery['account']>

/** What we hold about somebody, as they would say it. */
export function useAccountRows({ identity }: Account) {
  const words = useWords('account')
  const locale = useLocale()
  const { firstName, middleName, lastName, preferredName, emailAddress, dateOfBirth, trn } = identity
  return [
    { key: words('name'), value: [firstName, middleName, lastName].filter(Boolean).join(' ') },
    ...(preferredName ? [{ key: words('preferredName'), value: preferredName }] : []),
    { key: words('emailAddress'), value: <Address>{emailAddress}</Address> },
    { key: words('dateOfBirth'), value: formatDate(dateOfBirth, locale) },
    { key: words('record'), value: words(`record.${identity.trnLookupStatus}`) },
    ...(trn ? [{ key: words('trn'), value: trn }] : []),
  ]
}

export function useServiceRows({ services }: Account) {
  const locale = useLocale()
  return services.map(({ service, lastUsedAt }) => [
    { text: <Link href={service.url}>{service.name}</Link> },
    { text: formatDate(londonDay(lastUsedAt), locale) },
  ])
}

/** The browsers that are known to the address, by the day on which they last proved it. */
export function useBrowserLines({ browsers }: Account) {
  const words = useWords('account')
  const days = browsers.map(({ lastProvedAt }) => londonDay(lastProvedAt))
  return [...new Set(days)].map((day) =>
    words('browsersUsed', { count: days.filter((one) => one === day).length, day: dateInWords(day) }),
  )
}

const LONDON_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** The day of an instant in London, as YYYY-MM-DD. */
function londonDay(instant: string): string {
  return LONDON_DAY.format(new Date(instant))
}
