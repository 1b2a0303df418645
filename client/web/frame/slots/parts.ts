import { UnavailableError } from '@asysta/client';
import { lazyRouteComponent } from '@tanstack/react-router';
import { addTexts, type FeatureCopy } from '../text/i18n.js';

/**
 * How one feature brings its screens and its parts on pages of others: each is fetched when it is first shown, and the copy of
 * the feature beside the first of them, so that nothing speaks before it has its words.
 */
export const partsOf = (texts: () => Promise<FeatureCopy>) => {
  const withTexts = async <Module>(load: () => Promise<Module>): Promise<Module> => {
    const [module, copy] = await Promise.all([load(), texts()]).catch((cause: unknown) => {
      // The router loads the page anew when code is missing, which helps when a release has replaced it: without a network
      // that would take away the page, too.
      throw navigator.onLine ? cause : new UnavailableError(0, { cause });
    });
    addTexts(copy);
    return module;
  };
  return <Module extends Record<string, unknown>, Name extends keyof Module>(load: () => Promise<Module>, name: Name) =>
    lazyRouteComponent<Module, Name>(() => withTexts(load), name);
};
