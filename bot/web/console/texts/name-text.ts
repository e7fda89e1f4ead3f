import type { TextsWords } from '../../../../dialogs/wording/console/texts.ts';
import { groupOf } from '../../../../dialogs/wording/texts/text-group.ts';
import { placeOf } from '../../../../dialogs/wording/texts/text-place.ts';

/** Where a text serves within its section, in a few words: `R2, what to do`. Empty where its section says enough. */
export function nameText(id: string, { fields, places }: TextsWords): string {
  const named = (name = ''): string => fields[name] ?? name;
  const row = /^(?:situation|question)\.([\w-]+)\.([\w-]+)/u.exec(id);
  if (row !== null) return `${row[1] ?? ''}, ${named(row[2])}`;
  const own = /^(?:(?:contact|link)\.|understood\.(?=\w+\.))(\w+)/u.exec(id);
  if (own !== null) return fields[id] ?? named(own[1]);
  const place = placeOf(id);
  return place === undefined ? '' : places[place];
}

/** The same for a page of its own. */
export function titleText(id: string, words: TextsWords): string {
  return nameText(id, words) || words.groups[groupOf(id)];
}

/** The same away from its section: `Situations · R2, what to do`. */
export function nameTextFully(id: string, words: TextsWords): string {
  return [words.groups[groupOf(id)], nameText(id, words)].filter(Boolean).join(' · ');
}
