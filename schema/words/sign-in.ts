/** What the server's own sign-in pages say: they appear before the web is loaded, in the chain of redirects from the identity provider. */
export const SIGN_IN_WORDS = {
  signedInTitle: 'Logowanie – Asysta',
  signedIn: 'Zalogowano.',
  goOn: 'Przejdź do Asysty',
  failedTitle: 'Nie udało się zalogować – Asysta',
  failed: 'Nie udało się zalogować',
  again: 'Zaloguj się ponownie',
} as const;

/** Why a sign-in did not succeed, as a person may read it; never a detail of the protocol. */
export const SIGN_IN_PROBLEMS = {
  EXPIRED: 'Logowanie trwało zbyt długo albo zaczęło się w innej karcie. Nic się nie stało – zacznij jeszcze raz.',
  REFUSED:
    'Serwer logowania nie potwierdził tożsamości. Zacznij jeszcze raz; jeśli to się powtórzy, powiadom administratora ośrodka.',
  NO_APPOINTMENT: 'Twoje konto nie ma dziś czynnego powołania w tej jednostce albo jest zawieszone. Zwróć się do jej kierownika.',
  SECOND_FACTOR:
    'Logowanie nie zostało potwierdzone drugim składnikiem, a Twoja funkcja albo ta czynność go wymaga. Zacznij jeszcze raz i podaj kod z telefonu; jeśli nie masz aplikacji z kodami, zwróć się do administratora ośrodka.',
  UNAVAILABLE: 'Serwer logowania nie odpowiada. Spróbuj ponownie za chwilę.',
} as const;

/** Code of a sign-in that did not succeed. */
export type SignInProblem = keyof typeof SIGN_IN_PROBLEMS;
