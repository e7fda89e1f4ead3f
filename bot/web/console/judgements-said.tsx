import type { JSX } from 'preact';
import { ACCURACY } from '../../../dialogs/wording/console/accuracy.ts';
import type { DiagnosisDetail } from '../../ports/diagnosis-log.ts';
import { DataTable } from './data-table.tsx';
import { useReader } from './reader.ts';
import { Section } from './section.tsx';
import { nameCause } from './wrong-verdicts.tsx';
import { useMoment } from './use-moment.ts';

/** All that was said of one verdict. */
export function JudgementsSaid({ found }: { readonly found: DiagnosisDetail }): JSX.Element {
  const { language, words: common } = useReader();
  const toMoment = useMoment();
  const words = ACCURACY[language];
  const labels = [words.judge, words.said, words.cause, words.words, words.date];
  if (found.judgements.length === 0) return <></>;
  return (
    <Section title={words.judgements}>
      <DataTable
        caption={words.judgements}
        isCaptionHidden
        columns={labels.map((label) => ({ label }))}
        lines={found.judgements.map((said) => ({
          key: said.judge,
          cells: [
            words.judges[said.judge],
            <span key="said" class={`mark ${said.isRight ? 'ok' : 'blocked'}`}>
              {words.names[said.isRight ? 'right' : 'wrong']}
            </span>,
            said.judge === 'support' ? nameCause(said, words, language) : common.none,
            said.words === undefined ? common.none : <q key="words">{said.words}</q>,
            toMoment(said.at),
          ],
        }))}
      />
    </Section>
  );
}
