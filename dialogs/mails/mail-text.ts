/** A section of a mail: a heading and lines. */
export interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Plain text of a mail made of sections. */
export function toPlainText(sections: readonly Section[]): string {
  return sections
    .map(({ heading, lines }) =>
      [heading === '' ? [] : [heading, '-'.repeat(Math.min(heading.length, 60))], lines]
        .flat()
        .join('\n'),
    )
    .join('\n\n');
}

/** Simple HTML of the same; everything in it is literal text. */
export function toSimpleHtml(sections: readonly Section[]): string {
  const parts = sections.map(({ heading, lines }) => {
    const title = heading === '' ? '' : `<h3>${escapeHtml(heading)}</h3>`;
    return `${title}<p>${lines.map(escapeHtml).join('<br>\n')}</p>`;
  });
  return `<!doctype html><html><body style="font-family:sans-serif">\n${parts.join('\n')}\n</body></html>`;
}

/** The sections of a text whose paragraphs are separated by empty lines. */
export function toSections(text: string): readonly Section[] {
  return text
    .split(/\n{2,}/u)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => ({ heading: '', lines: paragraph.split('\n') }));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${String(character.codePointAt(0))};`);
}
