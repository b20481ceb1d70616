/** The words that few customers ever see, in Polish. */
import type { Texts } from './locales';

export const texts: Texts = {
  'callback.number': 'Numer telefonu',
  'callback.window': 'Kiedy możemy zadzwonić?',
  'callback.asap': 'Jak najszybciej',
  'callback.morning': 'Przed południem',
  'callback.afternoon': 'Po południu',
  'callback.evening': 'Wieczorem',
  'callback.message': 'Co zostanie nam przekazane',
  'callback.hint': 'Trafi do nas z numerem telefonu, którego to urządzenie nie zapamięta.',
  'callback.send': 'Proszę o telefon',
  'callback.sending': 'Wysyłanie…',
  'callback.again': 'Spróbuj ponownie',
  'callback.missing': 'Proszę podać numer, pod który mamy zadzwonić.',
  'callback.wrong':
    'To nie jest numer telefonu. Proszę podać go z numerem kierunkowym, na przykład +1 555 555 0100.',
  'callback.failed': 'Prośba do nas nie dotarła. Cała treść nadal tu jest.',
  'callback.offline':
    'Brak połączenia z internetem. Prośba wyśle się sama, gdy tylko połączenie wróci; proszę tego nie zamykać.',

  'prompt.memory':
    'Liczba wizyt na niektórych stronach, aby proponować pomoc w dobrym momencie, oraz zamknięte propozycje.',
  'memory.none': 'Nic. To urządzenie nie pamięta żadnych kontaktów.',
  'memory.contacts.one':
    'Jeden kontakt: kiedy i jaką drogą się odbył, czego dotyczył i jak się zakończył. Bez żadnej wpisanej treści.',
  'memory.contacts.few':
    '{count} kontakty: kiedy i jaką drogą się odbyły, czego dotyczyły i jak się zakończyły. Bez żadnej wpisanej treści.',
  'memory.contacts.many':
    '{count} kontaktów: kiedy i jaką drogą się odbyły, czego dotyczyły i jak się zakończyły. Bez żadnej wpisanej treści.',
  'memory.contacts.other':
    '{count} kontaktu: kiedy i jaką drogą się odbyły, czego dotyczyły i jak się zakończyły. Bez żadnej wpisanej treści.',
  'memory.use': 'Dzięki temu możemy proponować to, co pomaga. Wnioski zostają na tym urządzeniu.',
  'memory.reported':
    'Dzięki temu możemy proponować to, co pomaga. Strona dowiaduje się, czego dotyczył kontakt, jaką drogą się odbył i jak się zakończył; nie wie, kto się kontaktował ani co zostało napisane, a jeśli przeglądarka prosi o nieśledzenie, nie dowiaduje się niczego.',
  'memory.forget': 'Zapomnij, czego nauczyło się to urządzenie',
  'memory.forgotten': 'Zapomniane. Propozycje zaczynają się od nowa.',
  'memory.visit': 'Liczba, dzięki której propozycje nie zmieniają się podczas tej wizyty.',
  'memory.questions': 'Prośba, by nie pytać, jak poszło.',
  'memory.unused': 'Dawny zapis, który nie jest już używany.',
  'memory.stuck':
    'Przeglądarka nie pozwoliła tego usunąć. Można to zrobić w jej ustawieniach, razem z danymi tej strony.',

  'needs.title': 'Co będzie wygodne?',
  'needs.noPhone': 'Nie mogę korzystać z telefonu',
  'needs.writing': 'Wolę pisać',
  'needs.hearing': 'Słyszenie sprawia mi trudność',
  'needs.speaking': 'Mówienie sprawia mi trudność',
  'needs.noTyping': 'Pisanie na klawiaturze sprawia mi trudność',
  'needs.language': 'Język, w którym mamy pomóc',
  'needs.anyLanguage': 'Dowolny język',
  'needs.serve': 'Od teraz proponujemy tylko: {channels}.',
  'needs.none':
    'Żaden sposób kontaktu tutaj nie spełnia tego wszystkiego. Wszystkie zostają na liście.',
  'needs.private':
    'Pamięta o tym tylko to urządzenie. Strona się o tym nie dowie i niczego się z tego nie nauczy.',
  'needs.kept': 'Podane potrzeby, znane tylko temu urządzeniu:',
};
