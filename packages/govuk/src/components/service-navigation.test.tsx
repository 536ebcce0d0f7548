/** @jsxRuntime automatic */
import { sameAsFixtures } from '../../test/fixtures.ts'
import { type NavigationItem, ServiceNavigation } from './service-navigation.tsx'

type Options = {
  serviceName?: string
  serviceUrl?: string
  navigation?: NavigationItem[]
  collapseNavigationOnMobile?: boolean
  navigationId?: string
  classes?: string
}

const names = [
  'default',
  'with navigation with a current item',
  'with large navigation',
  'with service name',
  'with service link',
  'with long service name',
  'with service name and navigation',
  'inverse',
  'with collapseNavigationOnMobile set to false',
  'with a single navigation item',
  'with a single navigation item and collapseNavigationOnMobile set to true',
  'with no options set',
  'classes',
  'with custom navigation ID',
  'with navigation being an empty array',
  'with navigation with an active item',
]

sameAsFixtures<Options>('service-navigation', names, ({ classes, ...same }) => (
  <ServiceNavigation {...same} className={classes} />
))
