export const SERVICE_NAME = 'Get an Identity'
