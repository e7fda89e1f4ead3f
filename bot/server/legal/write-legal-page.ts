import { LEGAL, LEGAL_TOPICS, type LegalTopic } from '../../../dialogs/wording/legal.ts';
import { escapeHtml } from '../escape-html.ts';
import { LANGUAGES, type Language } from '../../ports/message.ts';

interface LegalContent {
  readonly language: Language;
  readonly topic: LegalTopic;
  readonly title: string;
  readonly html: string;
  /** The title of every page in this language. */
  readonly titles: Readonly<Record<LegalTopic, string>>;
}

/** The whole page: the text, the way back, the same in the other language, and the other texts. */
export function writeLegalPage(shell: string, content: LegalContent): string {
  const { language, title } = content;
  const words = LEGAL[language];
  const parts: Readonly<Record<string, string>> = {
    language,
    title: escapeHtml(`${title} – ${words.home}`),
    skip: escapeHtml(words.skip),
    header: writeHeader(content),
    content: content.html,
    footer: writeFooter(content),
  };
  return shell.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => parts[name] ?? '');
}

function writeHeader({ language, topic }: LegalContent): string {
  const others = LANGUAGES.filter((other) => other !== language).map((other) => {
    const { paths, inThisLanguage } = LEGAL[other];
    return `<a href="${paths[topic]}" lang="${other}" hreflang="${other}">${escapeHtml(inThisLanguage)}</a>`;
  });
  const home = `<a href="./?lang=${language}">${escapeHtml(LEGAL[language].home)}</a>`;
  return [home, ...others].join('\n');
}

function writeFooter({ language, topic, titles }: LegalContent): string {
  const { navigation, paths } = LEGAL[language];
  const links = LEGAL_TOPICS.map((each) => {
    const current = each === topic ? ' aria-current="page"' : '';
    return `<li><a href="${paths[each]}"${current}>${escapeHtml(titles[each])}</a></li>`;
  });
  return `<nav aria-label="${escapeHtml(navigation)}"><ul>${links.join('')}</ul></nav>`;
}
