/** The words that few customers ever see, in Dutch. */
import type { Texts } from './locales';

export const texts: Texts = {
  'callback.number': 'Uw telefoonnummer',
  'callback.window': 'Wanneer mogen we bellen?',
  'callback.asap': 'Zo snel mogelijk',
  'callback.morning': '’s Ochtends',
  'callback.afternoon': '’s Middags',
  'callback.evening': '’s Avonds',
  'callback.message': 'Wat wij te lezen krijgen',
  'callback.hint': 'Wordt met uw nummer naar ons gestuurd; dit apparaat bewaart het nummer niet.',
  'callback.send': 'Bel mij terug',
  'callback.sending': 'Wordt verstuurd…',
  'callback.again': 'Opnieuw proberen',
  'callback.missing': 'Vul het nummer in dat we moeten bellen.',
  'callback.wrong':
    'Dit is geen telefoonnummer. Vul het in met netnummer, bijvoorbeeld +1 555 555 0100.',
  'callback.failed': 'Dit is niet bij ons aangekomen. Alles wat u schreef, staat er nog.',
  'callback.offline':
    'U bent offline. Zodra u weer online bent, wordt dit vanzelf verstuurd; laat het openstaan.',

  'prompt.memory':
    'Hoe vaak u op sommige pagina’s kwam, zodat we op het juiste moment hulp aanbieden, en welk aanbod u hebt weggeklikt.',
  'memory.none': 'Niets. Dit apparaat heeft geen contactmomenten onthouden.',
  'memory.contacts.one':
    'Eén contactmoment: wanneer het was, waarover het ging, hoe u contact opnam en hoe het afliep. Niets van wat u schreef.',
  'memory.contacts.other':
    '{count} contactmomenten: wanneer ze waren, waarover ze gingen, hoe u contact opnam en hoe ze afliepen. Niets van wat u schreef.',
  'memory.use':
    'Zo kunnen we voorstellen wat voor u werkt. Wat wordt geleerd, blijft op dit apparaat.',
  'memory.reported':
    'Zo kunnen we voorstellen wat voor u werkt. De site hoort waarover een contactmoment ging, hoe u contact opnam en hoe het afliep; niet wie u bent, niets van wat u schreef, en zelfs dat niet als uw browser vraagt u niet te volgen.',
  'memory.forget': 'Vergeten wat dit apparaat heeft geleerd',
  'memory.forgotten': 'Vergeten. De voorstellen beginnen opnieuw.',
  'memory.visit': 'Een getal dat de voorstellen gelijk houdt zolang u hier bent.',
  'memory.questions': 'Dat u niet gevraagd wilt worden hoe het is gegaan.',
  'memory.unused': 'Iets van vroeger dat niet meer wordt gebruikt.',
  'memory.stuck':
    'Uw browser liet niet toe dat dit werd gewist. U kunt het wissen in de instellingen, met de gegevens van deze site.',

  'needs.title': 'Wat past bij u?',
  'needs.noPhone': 'Ik kan niet bellen',
  'needs.writing': 'Ik schrijf liever',
  'needs.hearing': 'Horen is moeilijk voor mij',
  'needs.speaking': 'Praten is moeilijk voor mij',
  'needs.noTyping': 'Typen is moeilijk voor mij',
  'needs.language': 'Taal waarin u geholpen wilt worden',
  'needs.anyLanguage': 'Elke taal',
  'needs.serve': 'Vanaf nu stellen we alleen nog voor: {channels}.',
  'needs.none': 'Geen enkele optie hier past bij dit alles. Ze blijven wel in de lijst.',
  'needs.private':
    'Alleen dit apparaat onthoudt het. De site hoort het niet, en er wordt niets van geleerd.',
  'needs.kept': 'Wat u nodig hebt; alleen dit apparaat weet het:',
};
