/** The teaching record service has one operation that is a PUT. */
export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'OPTIONS'] as const
