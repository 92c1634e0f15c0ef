/**
 * A function that makes objects whose members are made one by one, when they are first asked for. `for … in` lists all.
 *
 * What was made stands on a prototype of the object's own, for V8 takes that for constant: a member is found as fast as a
 * variable, however many there are.
 *
 * @param make makes the member at a place, of what the object is made for
 */
export function lazyObjects<Owner>(
  names: readonly string[],
  make: (owner: Owner, index: number) => unknown,
): (owner: Owner) => object {
  const owners = new WeakMap<object, Owner>()
  const unmade = {}
  for (const [index, name] of names.entries()) {
    Object.defineProperty(unmade, name, {
      enumerable: true,
      get(this: object) {
        const made: object = Object.getPrototypeOf(this)
        const value = make(owners.get(made) as Owner, index)
        Object.defineProperty(made, name, { value, enumerable: true })
        return value
      },
    })
  }
  return (owner) => {
    const made: object = Object.create(unmade)
    owners.set(made, owner)
    return Object.create(made)
  }
}
