/** The words that few customers ever see, in Italian. */
import type { Texts } from './locales';

export const texts: Texts = {
  'callback.number': 'Il suo numero di telefono',
  'callback.window': 'Quando possiamo chiamare?',
  'callback.asap': 'Appena possibile',
  'callback.morning': 'Di mattina',
  'callback.afternoon': 'Di pomeriggio',
  'callback.evening': 'Di sera',
  'callback.message': 'Ciò che ci viene comunicato',
  'callback.hint': 'Ci arriva con il suo numero, che questo dispositivo non conserva.',
  'callback.send': 'Chiamatemi',
  'callback.sending': 'Invio in corso…',
  'callback.again': 'Riprova',
  'callback.missing': 'Scriva il numero da chiamare.',
  'callback.wrong':
    'Questo non è un numero di telefono. Lo scriva con il prefisso, ad esempio +1 555 555 0100.',
  'callback.failed': 'La richiesta non ci è arrivata. Tutto ciò che ha scritto è ancora qui.',
  'callback.offline':
    'Non c’è connessione. L’invio avverrà da solo appena torna; lasci aperta questa pagina.',

  'prompt.memory':
    'Quante volte ha visitato alcune pagine, per offrire aiuto al momento giusto, e quali proposte ha chiuso.',
  'memory.none': 'Niente. Questo dispositivo non ricorda alcun contatto.',
  'memory.contacts.one':
    'Un contatto: quando è avvenuto, di cosa si trattava, su quale canale e com’è finito. Nulla di ciò che ha scritto.',
  'memory.contacts.many':
    '{count} contatti: quando sono avvenuti, di cosa si trattava, su quale canale e come sono finiti. Nulla di ciò che ha scritto.',
  'memory.contacts.other':
    '{count} contatti: quando sono avvenuti, di cosa si trattava, su quale canale e come sono finiti. Nulla di ciò che ha scritto.',
  'memory.use':
    'Aiuta a consigliare ciò che funziona per lei. Ciò che si impara resta su questo dispositivo.',
  'memory.reported':
    'Aiuta a consigliare ciò che funziona per lei. Il sito sa di cosa trattava un contatto, il canale e com’è finito; non chi è lei né ciò che ha scritto, e neppure il resto se il suo browser chiede di non essere tracciato.',
  'memory.forget': 'Dimentica ciò che questo dispositivo ha imparato',
  'memory.forgotten': 'Dimenticato. I consigli ripartono da zero.',
  'memory.visit': 'Un numero che mantiene uguali i consigli finché è qui.',
  'memory.questions': 'Che non vuole che le chiediamo com’è andata.',
  'memory.unused': 'Qualcosa di vecchio che non si usa più.',
  'memory.stuck':
    'Il suo browser non ha permesso di cancellarlo. Può farlo nelle impostazioni del browser, con i dati di questo sito.',

  'needs.title': 'Che cosa le è più comodo?',
  'needs.noPhone': 'Non posso usare il telefono',
  'needs.writing': 'Preferisco scrivere',
  'needs.hearing': 'Faccio fatica a sentire',
  'needs.speaking': 'Faccio fatica a parlare',
  'needs.noTyping': 'Faccio fatica a digitare',
  'needs.language': 'Lingua in cui desidera assistenza',
  'needs.anyLanguage': 'Qualsiasi lingua',
  'needs.serve': 'D’ora in poi consigliamo solo: {channels}.',
  'needs.none': 'Nessun canale qui risponde a tutto questo. Restano tutti nell’elenco.',
  'needs.private':
    'Lo ricorda solo questo dispositivo. Il sito non ne è informato, e non se ne impara nulla.',
  'needs.kept': 'Le esigenze indicate, note solo a questo dispositivo:',
};
