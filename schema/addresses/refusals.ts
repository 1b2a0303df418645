/** What a person reads when the platform says no about addresses. */
export const ADDRESSES_REFUSALS = {
  SECRET_ADDRESS_ENDED: 'Ten adres nie jest już aktualny. Odśwież kartę rodziny.',
  SECRET_ADDRESS_GRANTED: 'Ta osoba może już otworzyć ten adres. Wybierz inną osobę albo najpierw odbierz jej tę zgodę.',
  ADDRESS_TELLS:
    'Rodzina ma adres tajny, a ten adres mógłby go zdradzić. Zapisz miejsce pobytu jako adres tajny albo wybierz adres zameldowania lub do korespondencji.',
} as const;
