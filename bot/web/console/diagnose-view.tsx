import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { DIAGNOSE } from '../../../dialogs/wording/console/diagnose.ts';
import { DiagnoseForm } from './diagnose-form.tsx';
import { DiagnoseResult } from './diagnose-result.tsx';
import type { Diagnosed } from './diagnosed.ts';
import { useReader } from './reader.ts';

/** Support diagnoses whomever it asks about; what is found is gone with the page. */
export function DiagnoseView(): JSX.Element {
  const words = DIAGNOSE[useReader().language];
  const [diagnosed, setDiagnosed] = useState<Diagnosed>();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (diagnosed !== undefined) heading.current?.focus();
  }, [diagnosed]);

  return (
    <>
      <p class="soft">{words.intro}</p>
      <DiagnoseForm onDone={setDiagnosed} />
      {diagnosed !== undefined && <DiagnoseResult heading={heading} diagnosed={diagnosed} />}
    </>
  );
}
