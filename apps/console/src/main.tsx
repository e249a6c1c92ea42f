import { createRoot } from 'react-dom/client';
import './app/fonts.css';
import './app/mantine.css';
import './app/base.css';
import './i18n/index.js';
import { App } from './app/app.js';
import { adoptNonce } from './app/nonce.js';

adoptNonce();
createRoot(document.getElementById('root')!).render(<App />);
