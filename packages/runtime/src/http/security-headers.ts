const SWITCHED_OFF = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

/**
 * On every answer of every process, unless it says better: pages have policies of their own. Strict-Transport-Security stands with those who
 * know whether the origin is https.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': SWITCHED_OFF.map((feature) => `${feature}=()`).join(', '),
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
}

/**
 * For the answer that signs out. `storage` and `cache`, which takes the pages kept for the Back button with it, are this origin's alone.
 * `cookies` would clear the whole registrable domain: neighbouring services, and what tells a browser that we know. Ours are ended one by one.
 */
export const CLEAR_AT_SIGN_OUT = '"cache", "storage"'
