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

  'memory.none': 'Niente. Questo dispositivo non ricorda alcun contatto.',
  'memory.use':
    'Aiuta a consigliare ciò che funziona per lei. Ciò che si impara resta su questo dispositivo.',
  'memory.forget': 'Elimina tutto questo',
  'memory.forgotten': 'Dimenticato. I consigli ripartono da zero.',
  'memory.visit': 'Un numero che mantiene uguali i consigli finché è qui.',
  'memory.questions': 'Che non vuole che le chiediamo com’è andata.',
  'memory.unused': 'Qualcosa di vecchio che non si usa più.',
  'memory.stuck':
    'Il suo browser non ha permesso di cancellarlo. Può farlo nelle impostazioni del browser, con i dati di questo sito.',

  'ledger.page': 'Questo è noto finché non lascia la pagina, e non viene conservato.',
  'ledger.suggested': 'Era il nostro consiglio.',
  'ledger.instead': 'Avevamo consigliato: {channel}.',
  'ledger.open': 'Non si sa com’è finita.',
  'ledger.customer.yes': 'Ha detto che era risolto.',
  'ledger.customer.no': 'Ha detto che non era risolto.',
  'ledger.site.yes': 'Il sito ha annotato che era risolto.',
  'ledger.site.no': 'Il sito ha annotato che non era risolto.',
  'ledger.site.partly': 'Il sito ha annotato che era risolto in parte.',
  'ledger.inferred': 'È tornato per questo, quindi conta come non risolto.',
  'ledger.quiet': 'Non è tornato per questo, quindi conta come risolto.',
  'ledger.asked': 'Glielo abbiamo chiesto il {date}.',
  'ledger.situation': 'La situazione: {context}.',
  'ledger.more.one': '{count} contatto precedente',
  'ledger.more.many': '{count} di contatti precedenti',
  'ledger.more.other': '{count} contatti precedenti',
  'ledger.told':
    'Di ogni contatto il sito apprende l’ora, il motivo, il canale, il consiglio dato, ciò che prima non è servito, la situazione, com’è finita e chi lo ha detto. Non chi è lei, né nulla di ciò che ha scritto.',
  'ledger.untold': 'Il sito non apprende nulla di tutto ciò.',
  'ledger.learned':
    'Ciò che si è imparato da come sono finiti i contatti, per consigli adatti a lei.',
  'ledger.met': 'Quando è arrivato su {what}: {dates}.',
  'ledger.event': '«{what}» è successo: {dates}.',
  'ledger.offered': 'Aiuto offerto: «{reason}», {date}.',
  'ledger.closed': 'Lo ha chiuso.',
  'ledger.seen': 'Questa visita, annotata per ultima: {date}.',
  'ledger.save': 'Salva come file',
  'ledger.copy': 'Non salvato? Eccolo da copiare:',
  'ledger.checked': 'Abbiamo ricontrollato: su questo dispositivo non ne resta nulla.',

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
