/** The pages of the section for service owners, in the order of its landing page. */
export const adminSections = [
  { key: 'services', href: '/support/admin/services' },
  { key: 'webhooks', href: '/support/admin/webhooks' },
  { key: 'trns', href: '/support/admin/trns' },
  { key: 'switches', href: '/support/admin/switches' },
] as const satisfies { key: string; href: string }[]
