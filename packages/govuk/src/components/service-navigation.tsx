/** @jsxRuntime automatic */
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { useGovukWords } from '../govuk-words.ts'

export type NavigationItem = {
  text: ReactNode
  href: string
  /** This very page. */
  current?: boolean | undefined
  /** A page of this section. */
  active?: boolean | undefined
}

export type ServiceNavigationProps = {
  serviceName?: string | undefined
  serviceUrl?: string | undefined
  navigation?: readonly NavigationItem[] | undefined
  /** On small screens the links hide behind a Menu button. By default only when there are two or more. */
  collapseNavigationOnMobile?: boolean | undefined
  navigationId?: string | undefined
  className?: string | undefined
}

/** The name of the service, and its few sections, such as "Your details" and "Sign out". */
export function ServiceNavigation(props: ServiceNavigationProps) {
  const { serviceName, navigation = [] } = props
  const words = useGovukWords()
  const common = {
    className: classNames('govuk-service-navigation', props.className),
    'data-module': 'govuk-service-navigation',
  }
  const inner = (
    <div className="govuk-width-container">
      <div className="govuk-service-navigation__container">
        {serviceName && <ServiceName name={serviceName} url={props.serviceUrl} />}
        {navigation.length > 0 && (
          <Navigation
            items={navigation}
            id={props.navigationId ?? 'navigation'}
            collapses={props.collapseNavigationOnMobile ?? navigation.length > 1}
          />
        )}
      </div>
    </div>
  )
  // With a service name this is a landmark of its own; without one, the nav inside is landmark enough.
  return serviceName ? (
    <section aria-label={words.serviceInformation} {...common}>
      {inner}
    </section>
  ) : (
    <div {...common}>{inner}</div>
  )
}

function ServiceName({ name, url }: { name: string; url: string | undefined }) {
  return (
    <span className="govuk-service-navigation__service-name">
      {url ? (
        <a href={url} className="govuk-service-navigation__link">
          {name}
        </a>
      ) : (
        <span className="govuk-service-navigation__text">{name}</span>
      )}
    </span>
  )
}

// The Menu button waits for govuk-frontend's script to show it: without JavaScript the links are simply all there.
const untilScripted = { hidden: true, 'aria-hidden': true } as const

type NavigationProps = { items: readonly NavigationItem[]; id: string; collapses: boolean }

function Navigation({ items, id, collapses }: NavigationProps) {
  return (
    <nav aria-label="Menu" className="govuk-service-navigation__wrapper">
      {collapses && (
        <button
          type="button"
          className="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={id}
          {...untilScripted}
        >
          Menu
        </button>
      )}
      <ul className="govuk-service-navigation__list" id={id}>
        {items.map(({ text, href, current, active }) => (
          <li
            key={href}
            className={classNames(
              'govuk-service-navigation__item',
              (current || active) && 'govuk-service-navigation__item--active',
            )}
          >
            <a
              className="govuk-service-navigation__link"
              href={href}
              aria-current={current ? 'page' : active ? 'true' : undefined}
            >
              {current || active ? (
                <strong className="govuk-service-navigation__active-fallback">{text}</strong>
              ) : (
                text
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
