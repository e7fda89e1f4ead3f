import { onTestFinished } from 'vitest';
import { createStore, type StoreSettings } from '../../adapters/store/create-store.ts';
import type { Store } from '../../bot/ports/store.ts';
import { tempFolder } from './temp-folder.ts';

/** A real store in a folder of its own, closed when the test is over. */
export async function openTestStore(settings: Partial<StoreSettings> = {}): Promise<Store> {
  const store = await createStore({
    dataDir: settings.dataDir ?? (await tempFolder()),
    messageIdDomain: 'assistant.test',
    keepsSentMails: false,
    ...settings,
  });
  onTestFinished(async () => store.close());
  return store;
}
