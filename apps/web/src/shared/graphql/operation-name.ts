interface NamedDocument {
  readonly definitions: readonly { readonly kind: string; readonly name?: { readonly value: string } }[];
}

/** The name written after `query` or `mutation`; it keys the cache, so an operation without one is a bug. */
export function operationName(document: unknown): string {
  const { definitions } = document as NamedDocument;
  const name = definitions.find((definition) => definition.kind === 'OperationDefinition')?.name?.value;
  if (!name) throw new Error('a GraphQL operation of the web UI has no name');
  return name;
}
