import { RefusalError } from '@asysta/client';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { Button, ButtonGroup, LinkButton } from '../../components/button.js';
import { Skeleton } from '../../components/feedback/skeleton.js';
import { Stack } from '../../components/layout/card.js';
import { PageHeader } from '../../components/layout/page-header.js';
import { isNetworkLost, isStepUpRequired, messageOf } from '../api.js';
import { leaveForSecondFactor } from '../session/login.js';
import { useText } from '../text/use-text.js';

/** While a screen's code or data is on its way. */
export const LoadingPage = () => <Skeleton lines={6} lineRem={2.2} />;

/** No such screen, or no such record for this person: the two are not told apart, as the API does. */
export const NotFoundPage = () => {
  const t = useText();
  return (
    <>
      <PageHeader title={t('shell:notFound.title')} intro={t('shell:notFound.text')} />
      <LinkButton to="/" variant="primary">
        {t('shell:notFound.home')}
      </LinkButton>
    </>
  );
};

/** The person's function does not reach this screen: says so and whom to ask, because trying again would not help. */
const ForbiddenPage = ({ error }: { error: RefusalError }) => {
  const t = useText();
  return (
    <>
      <PageHeader title={t('shell:forbidden.title')} intro={messageOf(error)} />
      <LinkButton to="/" variant="primary">
        {t('shell:notFound.home')}
      </LinkButton>
    </>
  );
};

/** Somebody whose papers of art. 7(4) are missing or over: says which, and where their work goes on meanwhile. */
const AuthorizationPage = ({ error }: { error: RefusalError }) => {
  const t = useText();
  return (
    <>
      <PageHeader title={t('shell:authorization.title')} intro={messageOf(error)} />
      <Stack>
        <p>{t('shell:authorization.text')}</p>
        <ButtonGroup>
          <LinkButton to="/osrodek" variant="primary">
            {t('shell:authorization.centre')}
          </LinkButton>
        </ButtonGroup>
      </Stack>
    </>
  );
};

/** The screen wants the second factor and the person has not given it: says why, and offers to do it in this window. */
const SecondFactorPage = ({ error }: { error: unknown }) => {
  const t = useText();
  return (
    <>
      <PageHeader title={t('session:secondFactor.title')} intro={messageOf(error)} />
      <Stack>
        <p>{t('session:secondFactor.why')}</p>
        <ButtonGroup>
          <Button variant="primary" onPress={() => void leaveForSecondFactor()}>
            {t('session:secondFactor.sameWindow')}
          </Button>
          <LinkButton to="/">{t('shell:notFound.home')}</LinkButton>
        </ButtonGroup>
      </Stack>
    </>
  );
};

/** Another try of the screen that failed. */
const useRetry = (reset: () => void): (() => void) => {
  const router = useRouter();
  return useCallback(() => {
    reset();
    void router.invalidate();
  }, [reset, router]);
};

const RetryWays = ({ onRetry }: { onRetry: () => void }) => {
  const t = useText();
  return (
    <ButtonGroup>
      <Button variant="primary" onPress={onRetry}>
        {t('common:retry')}
      </Button>
      <LinkButton to="/">{t('shell:notFound.home')}</LinkButton>
    </ButtonGroup>
  );
};

/** The server was not reached: says so, and tries again by itself when the network is back. */
const NetworkPage = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const t = useText();
  useEffect(() => {
    window.addEventListener('online', onRetry);
    return () => window.removeEventListener('online', onRetry);
  }, [onRetry]);
  return (
    <>
      <PageHeader title={t('shell:network.title')} intro={messageOf(error)} />
      <Stack>
        <p>{t('shell:network.text')}</p>
        <RetryWays onRetry={onRetry} />
      </Stack>
    </>
  );
};

/** A screen failed: says so, keeps the drafts' promise, offers another try. A record that is not there is a missing page. */
export const FailurePage = ({ error, reset }: ErrorComponentProps) => {
  const t = useText();
  const retry = useRetry(reset);
  // An address with a broken id is what the API calls bad input; nobody has filled in a form to get here.
  if (error instanceof RefusalError && ['NOT_FOUND', 'BAD_USER_INPUT'].includes(error.code)) return <NotFoundPage />;
  if (error instanceof RefusalError && error.code === 'FORBIDDEN') return <ForbiddenPage error={error} />;
  if (error instanceof RefusalError && error.code === 'DATA_AUTHORIZATION_MISSING') return <AuthorizationPage error={error} />;
  if (isStepUpRequired(error)) return <SecondFactorPage error={error} />;
  if (isNetworkLost(error)) return <NetworkPage error={error} onRetry={retry} />;
  const requestId = error instanceof RefusalError ? error.requestId : null;
  return (
    <>
      <PageHeader title={t('shell:failure.title')} intro={messageOf(error)} />
      <Stack>
        <p>{t('shell:failure.text')}</p>
        {requestId && <p>{t('shell:failure.request', { requestId })}</p>}
        <RetryWays onRetry={retry} />
      </Stack>
    </>
  );
};
