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

  'prompt.memory':
    'Wie oft Sie auf manchen Seiten waren, damit Hilfe im richtigen Moment kommt, und welche Angebote Sie geschlossen haben.',
  'memory.none': 'Nichts. Dieses Gerät hat sich keine Anfragen gemerkt.',
  'memory.contacts.one':
    'Eine Anfrage: wann, worum es ging, über welchen Weg und wie sie ausging. Nichts von dem, was Sie geschrieben haben.',
  'memory.contacts.other':
    '{count} Anfragen: wann, worum es ging, über welchen Weg und wie sie ausgingen. Nichts von dem, was Sie geschrieben haben.',
  'memory.use':
    'So können wir vorschlagen, was Ihnen hilft. Was gelernt wird, bleibt auf diesem Gerät.',
  'memory.reported':
    'So können wir vorschlagen, was Ihnen hilft. Die Website erfährt, worum es ging, den Weg und wie es ausging; nicht, wer Sie sind, nichts von dem, was Sie geschrieben haben, und auch das nicht, wenn Ihr Browser bittet, Sie nicht zu verfolgen.',
  'memory.forget': 'Vergessen, was dieses Gerät gelernt hat',
  'memory.forgotten': 'Vergessen. Die Vorschläge beginnen von vorn.',
  'memory.visit': 'Eine Zahl, durch die Vorschläge gleich bleiben, solange Sie hier sind.',
  'memory.questions': 'Dass Sie nicht gefragt werden möchten, wie es ausging.',
  'memory.unused': 'Etwas von früher, das nicht mehr gebraucht wird.',
  'memory.stuck':
    'Ihr Browser hat das Löschen nicht zugelassen. Sie können es in seinen Einstellungen löschen, mit den Daten dieser Website.',

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
