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

  'memory.none': 'Niets. Dit apparaat heeft geen contactmomenten onthouden.',
  'memory.use':
    'Zo kunnen we voorstellen wat voor u werkt. Wat wordt geleerd, blijft op dit apparaat.',
  'memory.forget': 'Vergeten wat dit apparaat heeft geleerd',
  'memory.forgotten': 'Vergeten. De voorstellen beginnen opnieuw.',
  'memory.visit': 'Een getal dat de voorstellen gelijk houdt zolang u hier bent.',
  'memory.questions': 'Dat u niet gevraagd wilt worden hoe het is gegaan.',
  'memory.unused': 'Iets van vroeger dat niet meer wordt gebruikt.',
  'memory.stuck':
    'Uw browser liet niet toe dat dit werd gewist. U kunt het wissen in de instellingen, met de gegevens van deze site.',

  'ledger.page': 'Dit is bekend tot u de pagina verlaat, en wordt niet bewaard.',
  'ledger.suggested': 'Dit was ons voorstel.',
  'ledger.instead': 'We hadden voorgesteld: {channel}.',
  'ledger.open': 'Hoe het afliep, is niet bekend.',
  'ledger.customer.yes': 'U zei dat het was opgelost.',
  'ledger.customer.no': 'U zei dat het niet was opgelost.',
  'ledger.site.yes': 'De website noteerde dat het was opgelost.',
  'ledger.site.no': 'De website noteerde dat het niet was opgelost.',
  'ledger.site.partly': 'De website noteerde dat het deels was opgelost.',
  'ledger.inferred': 'U kwam ervoor terug, dus het telt als niet opgelost.',
  'ledger.quiet': 'U kwam er niet voor terug, dus het telt als opgelost.',
  'ledger.asked': 'We vroegen u ernaar op {date}.',
  'ledger.situation': 'De situatie: {context}.',
  'ledger.more.one': '{count} eerder contactmoment',
  'ledger.more.other': '{count} eerdere contactmomenten',
  'ledger.told':
    'De website hoort van elk contactmoment het uur, de reden, de weg, wat was voorgesteld, de situatie en hoe het afliep. Niet wie u bent, en niets van wat u schreef.',
  'ledger.untold': 'De website hoort hier niets van.',
  'ledger.learned': 'Wat is geleerd van hoe het afliep, zodat voorstellen bij u passen.',
  'ledger.met': 'Wanneer u op {what} kwam: {dates}.',
  'ledger.offered': 'Hulp aangeboden: ‘{reason}’, {date}.',
  'ledger.closed': 'U hebt het gesloten.',
  'ledger.seen': 'Wanneer u hier het laatst was: {date}.',
  'ledger.save': 'Opslaan als bestand',
  'ledger.copy': 'Niet opgeslagen? Hier is het om te kopiëren:',
  'ledger.checked': 'We hebben opnieuw gekeken: er staat niets meer van op dit apparaat.',

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
