const OTHERS = /^\/(graphql|bff|realms|livez|readyz|assets)(\/|$)|\.\w+$/;

/** Whether an address is a page of the web; sign-in and sign-out, the API, probes and files are none of the worker's business. */
export const isPage = (path: string): boolean => !OTHERS.test(path);
