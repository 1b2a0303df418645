import './ask-at-once.js';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Toasts } from '../components/overlay/toast.js';
import { addTexts } from '../frame/text/i18n.js';
import { features } from './features.js';
import { sweepDrafts } from '../frame/drafts/drafts.js';
import '../frame/look/fonts.css';
import '../frame/look/tokens.css';
import '../frame/look/base.css';
import '../frame/look/print.css';
import { keepShell, loadAhead } from './ahead.js';
import { prepareFirstScreen, queryClient, router } from './router.js';

sweepDrafts(localStorage, Date.now());
for (const { texts } of features) addTexts(texts);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const show = () =>
  createRoot(root).render(
    <StrictMode>
      <I18nProvider locale="pl-PL">
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <Toasts />
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  );

// Drawn once, when the first screen and who looks at it are known; until then the page shows what it was sent with. No `await`
// at the top: the code of the screen needs this module and would wait for it for ever.
prepareFirstScreen();
void router.load().then(() => {
  show();
  loadAhead();
  keepShell();
});
