import type { MailLink, MailSection } from '../../bot/ports/mail.ts';

const BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/u;

/** What a person typed, or a directory holds, may have line breaks in it: no line of it passes for ours. */
function quote(line: string): string {
  return line.split(BREAK).join('\n> ');
}

/** Plain text of a mail made of sections. */
export function toPlainText(sections: readonly MailSection[]): string {
  return sections
    .map(({ heading, lines, links = [] }) =>
      [
        heading === '' ? [] : [heading, '-'.repeat(Math.min(heading.length, 60))],
        lines.map(quote),
        links.map(({ label, url }) => `${label}\n${url}`),
      ]
        .flat()
        .join('\n'),
    )
    .join('\n\n');
}

/** Simple HTML of the same; everything in it is literal text, but for the links that are ours. */
export function toSimpleHtml(sections: readonly MailSection[]): string {
  const parts = sections.map(({ heading, lines, links = [] }) => {
    const title = heading === '' ? '' : `<h3>${escapeHtml(heading)}</h3>`;
    const escaped = lines.map((line) => escapeHtml(quote(line)));
    const text = [...escaped, ...links.map(toAnchor)].join('\n').replaceAll('\n', '<br>\n');
    return `${title}<p>${text}</p>`;
  });
  return `<!doctype html><html><body style="font-family:sans-serif">\n${parts.join('\n')}\n</body></html>`;
}

function toAnchor({ label, url }: MailLink): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`;
}

/** The sections of a text whose paragraphs are separated by empty lines. */
export function toSections(text: string): readonly MailSection[] {
  return text
    .split(/\n{2,}/u)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => ({ heading: '', lines: paragraph.split('\n') }));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${String(character.codePointAt(0))};`);
}
