import { render } from 'preact';
import '../tokens.css';
import './console.css';
import './filters.css';
import './tables.css';
import './figures.css';
import './requests.css';
import { Console } from './console.tsx';

const root = document.querySelector('#console');

if (root !== null) render(<Console />, root);
