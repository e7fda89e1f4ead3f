import type { TextsWords } from '../../../../dialogs/wording/console/texts.ts';

/**
 * Where a text serves, in a few words: `R2, what to do`. Texts of the conversation have no other name
 * than their id: what they say tells it.
 */
export function nameText(id: string, { fields }: TextsWords): string {
  const [table = '', first = '', second = ''] = id.split('.');
  const named = (name: string): string => fields[name] ?? name;
  if (table === 'situation' || table === 'question') return `${first}, ${named(second)}`;
  return table === 'talk' || table === 'data' ? first : named(first);
}
