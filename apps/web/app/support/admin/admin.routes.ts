import { type RouteConfigEntry, route } from '@remix-run/route-config'

const SERVICES = 'support/admin/services'
const WEBHOOKS = 'support/admin/webhooks'

/** What service owners run the service by, except for staff. */
export const adminRoutes: RouteConfigEntry[] = [
  route('admin', 'support/admin/support-admin.page.tsx'),
  route('admin/trns', 'support/admin/trns/withheld-trns.page.tsx'),
  route('admin/switches', 'support/admin/switches/switches.page.tsx'),
  route('admin/switches/:name', 'support/admin/switches/turn-switch.page.tsx'),
  route('admin/notices/:place', 'support/admin/switches/notice.page.tsx'),
  route('admin/services', `${SERVICES}/managed-services.page.tsx`),
  route('admin/services/new', `${SERVICES}/add-service.page.tsx`),
  route('admin/services/:id', `${SERVICES}/managed-service.page.tsx`),
  route('admin/services/:id/change', `${SERVICES}/change-service.page.tsx`),
  route('admin/services/:id/clients/new', `${SERVICES}/add-client.page.tsx`),
  route('admin/services/:id/clients/:clientId/change', `${SERVICES}/change-client.page.tsx`),
  route('admin/services/:id/clients/:clientId/secret', `${SERVICES}/rotate-secret.page.tsx`),
  route('admin/services/:id/clients/:clientId/standing', `${SERVICES}/client-standing.page.tsx`),
  route('admin/webhooks', `${WEBHOOKS}/webhook-endpoints.page.tsx`),
  route('admin/webhooks/new', `${WEBHOOKS}/add-webhook.page.tsx`),
  route('admin/webhooks/:id', `${WEBHOOKS}/webhook-endpoint.page.tsx`),
  route('admin/webhooks/:id/change', `${WEBHOOKS}/change-webhook.page.tsx`),
  route('admin/webhooks/:id/deliveries/:deliveryId', `${WEBHOOKS}/replay-delivery.page.tsx`),
  route('admin/webhooks/:id/ping', `${WEBHOOKS}/ping-webhook.page.tsx`),
  route('admin/webhooks/:id/remove', `${WEBHOOKS}/remove-webhook.page.tsx`),
  route('admin/webhooks/:id/replay', `${WEBHOOKS}/replay-webhooks.page.tsx`),
  route('admin/webhooks/:id/standing', `${WEBHOOKS}/webhook-standing.page.tsx`),
]
