/** A name and every spelling of it with one letter left out: two names that share one are at most a slip apart. */
export function slipsOf(name: string): string[] {
  return [name, ...Array.from(name, (_, at) => name.slice(0, at) + name.slice(at + 1))];
}
