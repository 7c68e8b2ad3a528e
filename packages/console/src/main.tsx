import '@mantine/core/styles.css';
import './look/fonts.css';
import './look/tokens.css';
import './look/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startLanguage } from './language/index.ts';

startLanguage();
// index.html brings the element; without it there is no page to speak of.
createRoot(document.getElementById('root')!).render(<App />);
