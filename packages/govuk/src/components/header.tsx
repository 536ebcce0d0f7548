/** @jsxRuntime automatic */
import type { Brand } from '../brand.ts'
import { classNames } from '../class-names.ts'
import { GovukLogo } from './logo.tsx'

export type HeaderProps = {
  brand: Brand
  /** Where the name or logo leads. */
  homepageUrl?: string | undefined
  /** Beside the GOV.UK logo. */
  productName?: string | undefined
  /** In place of the logo when the brand is off. */
  organisation?: string | undefined
  className?: string | undefined
  containerClassName?: string | undefined
}

/** The top of the page: the GOV.UK logo where its licence allows, otherwise the organisation's name in plain text. */
export function Header(props: HeaderProps) {
  const { brand, productName, organisation = 'Department for Education', className } = props
  const namespace = brand === 'on' ? 'govuk-header' : 'govuk-generic-header'
  const homepageUrl = props.homepageUrl ?? (brand === 'on' ? '//gov.uk' : '/')
  return (
    <div className={classNames(namespace, className)}>
      <div
        className={classNames(`${namespace}__container`, props.containerClassName ?? 'govuk-width-container')}
      >
        <div className={`${namespace}__logo`}>
          <a href={homepageUrl} className={`${namespace}__homepage-link`}>
            {brand === 'on' ? <GovukLogo /> : organisation}
            {brand === 'on' && productName && (
              <span className="govuk-header__product-name">{productName}</span>
            )}
          </a>
        </div>
      </div>
    </div>
  )
}
