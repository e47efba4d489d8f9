/** The keys of a record, in the order they are written, with their type. */
export function namesOf<Name extends string>(record: Readonly<Record<Name, number>>): readonly Name[] {
  const names: Name[] = [];
  for (const name in record) names.push(name);
  return names;
}
