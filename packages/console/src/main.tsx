import '@mantine/core/styles.css';
import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '@fontsource-variable/noto-sans-arabic/wght.css';
import './look/tokens.css';
import './look/base.css';
import { createRoot } from 'react-dom/client';
import { App, isPublicPage } from './app.tsx';
import { languages, publicLanguages, startLanguage } from './language/index.ts';

startLanguage(isPublicPage() ? publicLanguages : languages);
// index.html brings the element; without it there is no page to speak of.
createRoot(document.getElementById('root')!).render(<App />);
