import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Me } from './read-me.ts';

const NOBODY: Me = { name: '', roles: [], csrf: '', language: 'fr', timeZone: 'UTC', who: '' };

export const MeContext = createContext<Me>(NOBODY);

/** Who is signed in; inside of the shell. */
export const useMe = (): Me => useContext(MeContext);
