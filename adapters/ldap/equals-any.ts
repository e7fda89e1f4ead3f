import { EqualityFilter, OrFilter, type Filter } from 'ldapts';

/** Any of the attributes has any of the values, which go out as they are: nothing in them is syntax. */
export function equalsAny(attributes: readonly string[], values: readonly string[]): Filter {
  return new OrFilter({
    filters: attributes.flatMap((attribute) =>
      values.map((value) => new EqualityFilter({ attribute, value })),
    ),
  });
}
