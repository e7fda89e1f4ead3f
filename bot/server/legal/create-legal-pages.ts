import { LEGAL, LEGAL_TOPICS, type LegalTopic } from '../../../dialogs/wording/legal.ts';
import { Failure } from '../../failure.ts';
import { LANGUAGES, type Language } from '../../ports/message.ts';
import { pathOf, type HttpHandler } from '../http-handler.ts';
import { isOnlyRead, send, toContent, type Content } from '../send-content.ts';
import { findUnfilled, type LegalValues } from './fill-placeholders.ts';
import { readLegalTexts } from './read-legal-texts.ts';
import { renderLegalText } from './render-legal-text.ts';
import { writeLegalPage } from './write-legal-page.ts';

export interface LegalParts {
  /** The folder of the texts that come with the program. */
  readonly shipped: string;
  /** The folder of the operator's own. */
  readonly folder: string | undefined;
  readonly values: LegalValues;
}

export interface LegalPages {
  /** Names in the environment that the texts need and that are not set. */
  readonly unfilled: readonly string[];
  /** Serves the pages, each in this shell, and their titles for links at `/legal.json`. */
  readonly serveIn: (shell: string) => HttpHandler;
}

interface Page {
  readonly language: Language;
  readonly topic: LegalTopic;
  readonly title: string;
  readonly html: string;
}

type Titles = Readonly<Record<Language, Readonly<Record<LegalTopic, string>>>>;

const TITLES = '/legal.json';

/**
 * Reads and renders the legal texts, once.
 *
 * @throws `Failure` with `CONFIG_INVALID` that lists every fault of the texts.
 */
export function createLegalPages({ shipped, folder, values }: LegalParts): LegalPages {
  const { texts, faults } = readLegalTexts(shipped, folder);
  const read = texts.map((text) => ({
    ...text,
    ...renderLegalText(text, values),
  }));
  const all = [...faults, ...read.flatMap((text) => ('faults' in text ? text.faults : []))];
  if (all.length > 0) {
    const listed = all.map((fault) => `  - ${fault}`);
    throw new Failure('CONFIG_INVALID', ['the legal texts cannot be used:', ...listed].join('\n'));
  }
  const pages = read.filter((text) => 'html' in text);
  return {
    unfilled: [...new Set(texts.flatMap(({ source }) => findUnfilled(source, values)))],
    serveIn: (shell) => createHandler(pages, shell),
  };
}

function createHandler(pages: readonly Page[], shell: string): HttpHandler {
  const titles = titlesOf(pages);
  const html = 'text/html; charset=utf-8';
  const answers = new Map<string, Content & { readonly type: string }>([
    ...pages.map((page) => {
      const { language, topic } = page;
      const written = writeLegalPage(shell, { ...page, titles: titles[language] });
      const path = `/${LEGAL[language].paths[topic]}`;
      return [path, { ...toContent(Buffer.from(written)), type: html }] as const;
    }),
    [
      TITLES,
      {
        ...toContent(Buffer.from(JSON.stringify(titles))),
        type: 'application/json; charset=utf-8',
      },
    ],
  ]);

  return {
    handle(request, response) {
      const answer = answers.get(pathOf(request));
      if (answer === undefined) return Promise.resolve(false);
      if (isOnlyRead(request, response)) {
        response.setHeader('content-type', answer.type);
        response.setHeader('cache-control', 'no-cache');
        send(request, response, answer);
      }
      return Promise.resolve(true);
    },
  };
}

function titlesOf(pages: readonly Page[]): Titles {
  const of = (language: Language) =>
    Object.fromEntries(
      LEGAL_TOPICS.map((topic) => [
        topic,
        pages.find((page) => page.language === language && page.topic === topic)?.title ?? '',
      ]),
    ) as Record<LegalTopic, string>;
  return Object.fromEntries(LANGUAGES.map((language) => [language, of(language)])) as Titles;
}
