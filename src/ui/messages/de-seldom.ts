/** The words that few customers ever see, in German. */
import type { Texts } from './locales';

export const texts: Texts = {
  'callback.number': 'Ihre Telefonnummer',
  'callback.window': 'Wann dürfen wir anrufen?',
  'callback.asap': 'So bald wie möglich',
  'callback.morning': 'Am Vormittag',
  'callback.afternoon': 'Am Nachmittag',
  'callback.evening': 'Am Abend',
  'callback.message': 'Das erfahren wir von Ihnen',
  'callback.hint': 'Geht mit Ihrer Nummer an uns; dieses Gerät merkt sie sich nicht.',
  'callback.send': 'Rufen Sie mich an',
  'callback.sending': 'Wird gesendet …',
  'callback.again': 'Noch einmal',
  'callback.missing': 'Schreiben Sie die Nummer, die wir anrufen sollen.',
  'callback.wrong':
    'Das ist keine Telefonnummer. Schreiben Sie sie mit Vorwahl, etwa +49 30 5550100.',
  'callback.failed': 'Das hat uns nicht erreicht. Alles, was Sie geschrieben haben, ist noch da.',
  'callback.offline':
    'Sie sind offline. Sobald Sie wieder online sind, wird es von selbst gesendet; lassen Sie das hier offen.',

  'memory.none': 'Nichts. Dieses Gerät hat sich keine Anfragen gemerkt.',
  'memory.use':
    'So können wir vorschlagen, was Ihnen hilft. Was gelernt wird, bleibt auf diesem Gerät.',
  'memory.forget': 'All das löschen',
  'memory.forgotten': 'Vergessen. Die Vorschläge beginnen von vorn.',
  'memory.visit': 'Eine Zahl, durch die Vorschläge gleich bleiben, solange Sie hier sind.',
  'memory.questions': 'Dass Sie nicht gefragt werden möchten, wie es ausging.',
  'memory.unused': 'Etwas von früher, das nicht mehr gebraucht wird.',
  'memory.stuck':
    'Ihr Browser hat das Löschen nicht zugelassen. Sie können es in seinen Einstellungen löschen, mit den Daten dieser Website.',

  'ledger.page': 'Das ist bekannt, bis Sie die Seite verlassen, und wird nicht aufbewahrt.',
  'ledger.suggested': 'Das war unser Vorschlag.',
  'ledger.instead': 'Vorgeschlagen hatten wir: {channel}.',
  'ledger.open': 'Wie es ausging, ist nicht bekannt.',
  'ledger.customer.yes': 'Sie sagten, dass es gelöst war.',
  'ledger.customer.no': 'Sie sagten, dass es nicht gelöst war.',
  'ledger.site.yes': 'Die Website vermerkte, dass es gelöst war.',
  'ledger.site.no': 'Die Website vermerkte, dass es nicht gelöst war.',
  'ledger.site.partly': 'Die Website vermerkte, dass es teilweise gelöst war.',
  'ledger.inferred': 'Sie kamen deswegen wieder, also gilt es als nicht gelöst.',
  'ledger.quiet': 'Sie kamen deswegen nicht wieder, also gilt es als gelöst.',
  'ledger.asked': 'Danach gefragt haben wir Sie am {date}.',
  'ledger.situation': 'Die Situation: {context}.',
  'ledger.more.one': '{count} frühere Anfrage',
  'ledger.more.other': '{count} frühere Anfragen',
  'ledger.told':
    'Die Website erfährt von jeder Anfrage die Stunde, den Grund, den Weg, was vorgeschlagen war, was vorher nicht half, die Situation, wie es ausging und wer das sagte. Nicht, wer Sie sind, und nichts, was Sie geschrieben haben.',
  'ledger.untold': 'Die Website erfährt nichts davon.',
  'ledger.learned':
    'Was daraus gelernt wurde, wie Anfragen ausgingen, damit Vorschläge zu Ihnen passen.',
  'ledger.met': 'Wann Sie zu {what} kamen: {dates}.',
  'ledger.event': '„{what}“ geschah: {dates}.',
  'ledger.offered': 'Hilfe angeboten: „{reason}“, {date}.',
  'ledger.closed': 'Sie haben es geschlossen.',
  'ledger.seen': 'Dieser Besuch, zuletzt vermerkt: {date}.',
  'ledger.save': 'Als Datei speichern',
  'ledger.copy': 'Nicht gespeichert? Hier zum Kopieren:',
  'ledger.checked': 'Wir haben noch einmal nachgesehen: Auf diesem Gerät ist nichts mehr davon.',

  'needs.title': 'Was passt für Sie?',
  'needs.noPhone': 'Ich kann nicht telefonieren',
  'needs.writing': 'Ich schreibe lieber',
  'needs.hearing': 'Hören fällt mir schwer',
  'needs.speaking': 'Sprechen fällt mir schwer',
  'needs.noTyping': 'Tippen fällt mir schwer',
  'needs.language': 'Sprache, in der Sie Hilfe möchten',
  'needs.anyLanguage': 'Jede Sprache',
  'needs.serve': 'Ab jetzt schlagen wir nur noch vor: {channels}.',
  'needs.none': 'Kein Weg hier erfüllt das alles. In der Liste bleiben alle.',
  'needs.private':
    'Nur dieses Gerät merkt es sich. Die Website erfährt es nicht, und daraus wird nichts gelernt.',
  'needs.kept': 'Was Sie brauchen; nur dieses Gerät weiß davon:',
};
