/** Every journey of the service design is walked both ways. */
export const ways = [
  { how: 'with JavaScript', javaScriptEnabled: true },
  { how: 'without JavaScript', javaScriptEnabled: false },
] as const

export type Way = (typeof ways)[number]
