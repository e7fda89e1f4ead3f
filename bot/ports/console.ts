import type { DiagnosisDetail, DiagnosisFilter, DiagnosisRow, LogPlace } from './diagnosis-log.ts';
import type { PeriodDays, StoredFigures } from './figures.ts';
import type { GroupPlace, NotUnderstoodGroup } from './not-understood.ts';
import type { NotUnderstood } from './turn.ts';

interface NewDiagnoses {
  readonly rows: readonly DiagnosisRow[];
  readonly lastId: number;
}

/** What the console reads of the journal. Every method throws `STORE_UNAVAILABLE` when it cannot. */
export interface ConsoleStore {
  /** At most `limit` rows, newest first, after the given place. `now` decides who has `left`. */
  listDiagnoses(
    filter: DiagnosisFilter,
    page: { readonly after?: LogPlace; readonly limit: number; readonly now: string },
  ): Promise<readonly DiagnosisRow[]>;
  /**
   * Looks at no more than `limit` rows that were written after the one with this id, and answers those
   * that are wanted, oldest first, and up to which id it looked.
   */
  listNewDiagnoses(
    filter: DiagnosisFilter,
    page: { readonly afterId: number; readonly limit: number; readonly now: string },
  ): Promise<NewDiagnoses>;
  /** The id that was given last; 0 when there is none. */
  findLastDiagnosis(): Promise<number>;
  /** `undefined` when there is none (any more). */
  findDiagnosis(id: number, now: string): Promise<DiagnosisDetail | undefined>;
  /** Diagnoses of the period of `readFigures` whose verdict was wrong, newest first, after the given place. */
  listWrongVerdicts(
    days: PeriodDays,
    page: { readonly after?: LogPlace; readonly limit: number; readonly now: string },
  ): Promise<readonly DiagnosisDetail[]>;
  readFigures(days: PeriodDays, now: string): Promise<StoredFigures>;
  listNotUnderstood(page: {
    readonly from?: string;
    readonly source?: NotUnderstood['source'];
    readonly after?: GroupPlace;
    readonly limit: number;
  }): Promise<readonly NotUnderstoodGroup[]>;
}
