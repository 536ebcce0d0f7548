type Part = Record<string, unknown>
type Make<Ingredients extends unknown[]> = (...ingredients: Ingredients) => object

/**
 * Joins what several functions make of the same ingredients into one object. Each makes its part when some of it is first asked for. What the parts
 * are called is learnt from the first ingredients.
 */
export function onDemand<Ingredients extends unknown[]>(makers: readonly Make<Ingredients>[]) {
  const makerOf = new Map<string | symbol, Make<Ingredients>>()

  return (...ingredients: Ingredients): object => {
    if (makerOf.size === 0)
      for (const make of makers) for (const name of Object.keys(make(...ingredients))) makerOf.set(name, make)

    function get(joined: Part, name: string | symbol): unknown {
      const make = makerOf.get(name)
      if (make && !Object.hasOwn(joined, name)) Object.assign(joined, { ...make(...ingredients), ...joined })
      return Reflect.get(joined, name)
    }
    return new Proxy<Part>(
      {},
      {
        get,
        has: (_joined, name) => makerOf.has(name),
        ownKeys: () => [...makerOf.keys()],
        getOwnPropertyDescriptor: (joined, name) =>
          makerOf.has(name)
            ? { value: get(joined, name), enumerable: true, configurable: true, writable: true }
            : undefined,
      },
    )
  }
}
