import { Failure } from '../../../bot/failure.ts';

interface Advice {
  readonly begins: string;
  readonly code: 'STORE_UNAVAILABLE' | 'STORE_UNREADABLE';
  readonly message: string;
}

const ADVICE: readonly Advice[] = [
  {
    begins: 'SQLITE_FULL',
    code: 'STORE_UNAVAILABLE',
    message: 'the disk of DATA_DIR is full: free some space; nothing that was confirmed is lost',
  },
  {
    begins: 'SQLITE_READONLY',
    code: 'STORE_UNAVAILABLE',
    message:
      'the database in DATA_DIR is read-only: let the service write the folder and its files',
  },
  {
    begins: 'SQLITE_CANTOPEN',
    code: 'STORE_UNAVAILABLE',
    message: 'the database in DATA_DIR cannot be opened: let the service read and write the folder',
  },
  {
    begins: 'SQLITE_BUSY',
    code: 'STORE_UNAVAILABLE',
    message:
      'the database in DATA_DIR is held by another program: stop it, or wait until it is done',
  },
  {
    begins: 'SQLITE_IOERR',
    code: 'STORE_UNAVAILABLE',
    message: 'the disk of DATA_DIR reports an error: check the disk, then start again',
  },
  {
    begins: 'SQLITE_CORRUPT',
    code: 'STORE_UNREADABLE',
    message: 'the database in DATA_DIR is damaged: put the last backup in its place',
  },
  {
    begins: 'SQLITE_NOTADB',
    code: 'STORE_UNREADABLE',
    message:
      'the file in DATA_DIR is no database: move it away, or put the last backup in its place',
  },
];

const SYSTEM_REFUSALS = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOSPC', 'EEXIST']);

/** The failure behind an error of SQLite or of its folder. Anything else is a defect, and comes back as it is. */
export function toStoreFailure(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') {
    return error;
  }
  const { code } = error;
  const advice = ADVICE.find(({ begins }) => code.startsWith(begins));
  if (advice !== undefined) return new Failure(advice.code, advice.message, { cause: error });
  if (!SYSTEM_REFUSALS.has(code)) return error;
  return new Failure(
    'STORE_UNAVAILABLE',
    `DATA_DIR cannot be used (${code}): it has to be a folder that the service may write`,
    { cause: error },
  );
}
