/** The pages that people are sent to. Wherever a text names one, a change of the link changes it there. */
export const LINKS = {
  sesame: 'https://sesame.cnrs.fr/',
  sygefor: 'https://formation.ifsem.cnrs.fr/page/login',
} as const;

type LinkName = keyof typeof LINKS;

const LINK_NAMES: readonly LinkName[] = ['sesame', 'sygefor'];

/** A text with the links as they are now. A longer address that begins like one of ours is another page. */
export function withLinks(text: string, links: Readonly<Record<LinkName, string>>): string {
  return LINK_NAMES.reduce(
    (linked, name) =>
      linked.replaceAll(LINKS[name], (found, at: number) =>
        /^[\w/-]/u.test(linked.slice(at + found.length)) ? found : links[name],
      ),
    text,
  );
}
