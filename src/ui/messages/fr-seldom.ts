/** The words that few customers ever see, in French. */
import type { Texts } from './locales';

export const texts: Texts = {
  'callback.number': 'Votre numéro de téléphone',
  'callback.window': 'Quand pouvons-nous appeler ?',
  'callback.asap': 'Dès que possible',
  'callback.morning': 'Le matin',
  'callback.afternoon': 'L’après-midi',
  'callback.evening': 'Le soir',
  'callback.message': 'Ce qui nous est transmis',
  'callback.hint': 'Votre demande nous parvient avec votre numéro, que cet appareil ne garde pas.',
  'callback.send': 'Appelez-moi',
  'callback.sending': 'Envoi en cours…',
  'callback.again': 'Réessayer',
  'callback.missing': 'Indiquez le numéro à appeler.',
  'callback.wrong':
    'Ce n’est pas un numéro de téléphone. Indiquez-le avec l’indicatif, par exemple +1 555 555 0100.',
  'callback.failed':
    'Votre demande ne nous est pas parvenue. Tout ce que vous avez écrit est encore là.',
  'callback.offline':
    'Vous êtes hors ligne. L’envoi se fera tout seul dès que vous serez de nouveau en ligne ; laissez cette page ouverte.',

  'memory.none': 'Rien. Cet appareil ne retient aucun contact.',
  'memory.use':
    'Cela aide à proposer ce qui vous convient. Ce qui est appris reste sur cet appareil.',
  'memory.forget': 'Effacer tout ceci',
  'memory.forgotten': 'C’est effacé. Les suggestions repartent de zéro.',
  'memory.visit': 'Un nombre qui garde les mêmes suggestions tant que vous êtes ici.',
  'memory.questions': 'Votre souhait qu’on ne vous demande pas comment cela s’est passé.',
  'memory.unused': 'Une donnée ancienne qui n’est plus utilisée.',
  'memory.stuck':
    'Votre navigateur n’a pas permis la suppression. Vous pouvez la faire dans ses réglages, avec les données de ce site.',

  'ledger.page': 'Ceci est connu jusqu’à ce que vous quittiez la page, et n’est pas conservé.',
  'ledger.suggested': 'C’était notre suggestion.',
  'ledger.instead': 'Nous avions proposé : {channel}.',
  'ledger.open': 'L’issue n’est pas connue.',
  'ledger.customer.yes': 'Vous avez dit que c’était résolu.',
  'ledger.customer.no': 'Vous avez dit que ce n’était pas résolu.',
  'ledger.site.yes': 'Le site a noté que c’était résolu.',
  'ledger.site.no': 'Le site a noté que ce n’était pas résolu.',
  'ledger.site.partly': 'Le site a noté que c’était résolu en partie.',
  'ledger.inferred': 'Vous êtes revenu pour cela : c’est compté comme non résolu.',
  'ledger.quiet': 'Vous n’êtes pas revenu pour cela : c’est compté comme résolu.',
  'ledger.asked': 'Nous vous avons posé la question le {date}.',
  'ledger.situation': 'La situation : {context}.',
  'ledger.more.one': '{count} contact antérieur',
  'ledger.more.many': '{count} de contacts antérieurs',
  'ledger.more.other': '{count} contacts antérieurs',
  'ledger.told':
    'Pour chaque contact, le site apprend l’heure, le motif, le moyen, ce qui était proposé, ce qui a échoué avant, la situation, l’issue et qui l’a indiquée. Ni qui vous êtes, ni rien de ce que vous avez écrit.',
  'ledger.untold': 'Le site n’apprend rien de tout cela.',
  'ledger.learned': 'Ce qui a été appris de l’issue des contacts, pour mieux vous conseiller.',
  'ledger.met': 'Quand vous êtes venu sur {what} : {dates}.',
  'ledger.event': '« {what} » a eu lieu : {dates}.',
  'ledger.offered': 'Aide proposée : « {reason} », {date}.',
  'ledger.closed': 'Vous l’avez fermée.',
  'ledger.seen': 'Cette visite, notée en dernier : {date}.',
  'ledger.save': 'Enregistrer dans un fichier',
  'ledger.copy': 'Pas enregistré ? Voici le texte à copier :',
  'ledger.checked': 'Nous avons vérifié : il n’en reste rien sur cet appareil.',

  'needs.title': 'Qu’est-ce qui vous convient ?',
  'needs.noPhone': 'Je ne peux pas téléphoner',
  'needs.writing': 'Je préfère écrire',
  'needs.hearing': 'Entendre m’est difficile',
  'needs.speaking': 'Parler m’est difficile',
  'needs.noTyping': 'Taper m’est difficile',
  'needs.language': 'Langue dans laquelle vous souhaitez de l’aide',
  'needs.anyLanguage': 'Peu importe la langue',
  'needs.serve': 'Désormais, nous suggérons uniquement : {channels}.',
  'needs.none': 'Aucun moyen ici ne répond à tout cela. Tous restent dans la liste.',
  'needs.private':
    'Seul cet appareil s’en souvient. Le site n’en sait rien, et rien n’en est appris.',
  'needs.kept': 'Vos besoins, connus de cet appareil seulement :',
};
