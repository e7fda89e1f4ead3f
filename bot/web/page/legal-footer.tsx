import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LEGAL } from '../../../dialogs/wording/legal.ts';
import type { Language } from '../../ports/message.ts';
import { LegalLinks } from '../widget/legal-links.tsx';
import { findLegalTitles, type LegalTitles } from './legal-titles.ts';

/** The links under their full titles, because the home page has to say how accessible the service is. */
export function LegalFooter({ language }: { readonly language: Language }): JSX.Element {
  const [titles, setTitles] = useState<LegalTitles>();

  useEffect(() => {
    void findLegalTitles().then(setTitles);
  }, []);

  return (
    <footer class="page-footer">
      <nav aria-label={LEGAL[language].navigation}>
        <LegalLinks language={language} titles={titles?.[language]} />
      </nav>
    </footer>
  );
}
