import type { JSX } from 'preact';
import { ConversationPart } from './conversation-part.tsx';
import { ReplayPanel } from './replay-panel.tsx';
import { RequestActs } from './request-acts.tsx';
import { RequestDossierPart } from './request-dossier.tsx';
import { RequestRelated } from './request-related.tsx';
import { RequestState } from './request-state.tsx';
import { RequestThread } from './request-thread.tsx';
import { useRequestWords } from './request-words.ts';
import { SignedOut } from './signed-out.tsx';
import { Standing } from './standing.tsx';
import { toPlace } from './to-place.ts';
import { UnmaskPart } from './unmask-part.tsx';
import { useRequest } from './use-request.ts';

interface EscalationViewProps {
  readonly reference: string;
  readonly query: string;
}

/** One request: where it stands, what was said and done, and what can be done. */
export function EscalationView({ reference, query }: EscalationViewProps): JSX.Element {
  const words = useRequestWords();
  const request = useRequest(reference);
  if (request.answer.kind === 'gone') {
    return (
      <p class="standing" role="alert">
        {words.gone}
      </p>
    );
  }
  return (
    <>
      <p>
        <a href={toPlace('escalations')}>{words.state.back}</a>
      </p>
      {request.news === 'signed-out' && <SignedOut />}
      {request.news === 'lost' && (
        <p class="message error" role="alert">
          {words.list.lost}
        </p>
      )}
      <Standing answer={request.answer} again={request.again}>
        {(view) => (
          <div class="request">
            <div class="request-main">
              <RequestState view={view} />
              <RequestActs
                view={view}
                asked={new URLSearchParams(query).get('do')}
                grant={request.grant}
                show={request.show}
                look={request.look}
              />
              <RequestThread view={view} />
              <ConversationPart reference={reference} grant={request.grant} />
              {view.dossier !== undefined && <ReplayPanel reference={reference} />}
            </div>
            <div class="request-side">
              <UnmaskPart view={view} show={request.show} />
              <RequestDossierPart view={view} />
              <RequestRelated view={view} />
            </div>
          </div>
        )}
      </Standing>
    </>
  );
}
