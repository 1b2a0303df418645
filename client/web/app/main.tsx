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
import { queryClient, router } from './router.js';

sweepDrafts(localStorage, Date.now());
for (const { texts } of features) addTexts(texts);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

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
