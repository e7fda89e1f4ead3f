import type { MailLink, MailSection } from '../../bot/ports/mail.ts';

const BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/u;

// Mail programs read styles on the element alone. A long address must not push a narrow screen sideways.
const BODY_STYLE = 'font-family:sans-serif;line-height:1.4;max-width:46em;overflow-wrap:anywhere';
const HEADING_STYLE = 'font-size:1.05em;margin:1em 0 .3em';
const PARAGRAPH_STYLE = 'margin:0 0 .8em';
/** Something to press, also with a thumb. */
const LINK_STYLE =
  'display:inline-block;padding:.5em .8em;margin:0 .4em .4em 0;border:1px solid;border-radius:.3em';

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
        links.map(({ label, url }) => `${label} → ${url}`),
      ]
        .flat()
        .join('\n'),
    )
    .join('\n\n');
}

/** Simple HTML of the same; everything in it is literal text, but for the links that are ours. */
export function toSimpleHtml(sections: readonly MailSection[]): string {
  const parts = sections.map(({ heading, lines, links = [] }) => {
    const title = heading === '' ? '' : `<h3 style="${HEADING_STYLE}">${escapeHtml(heading)}</h3>`;
    const escaped = lines.map((line) => escapeHtml(quote(line)));
    const text = escaped.join('\n').replaceAll('\n', '<br>\n');
    return [title, ...paragraph(text), ...paragraph(links.map(toAnchor).join('\n'))].join('');
  });
  return `<!doctype html><html><body style="${BODY_STYLE}">\n${parts.join('\n')}\n</body></html>`;
}

function paragraph(html: string): readonly string[] {
  return html === '' ? [] : [`<p style="${PARAGRAPH_STYLE}">${html}</p>`];
}

function toAnchor({ label, url }: MailLink): string {
  return `<a href="${escapeHtml(url)}" style="${LINK_STYLE}">${escapeHtml(label)}</a>`;
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
