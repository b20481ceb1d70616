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

  'prompt.memory':
    'Le nombre de vos visites sur certaines pages, pour proposer de l’aide au bon moment, et les propositions que vous avez fermées.',
  'memory.none': 'Rien. Cet appareil ne retient aucun contact.',
  'memory.contacts.one':
    'Un contact : quand, à quel sujet, par quel moyen et avec quelle issue. Rien de ce que vous avez écrit.',
  'memory.contacts.many':
    '{count} contacts : quand, à quel sujet, par quel moyen et avec quelle issue. Rien de ce que vous avez écrit.',
  'memory.contacts.other':
    '{count} contacts : quand, à quel sujet, par quel moyen et avec quelle issue. Rien de ce que vous avez écrit.',
  'memory.use':
    'Cela aide à proposer ce qui vous convient. Ce qui est appris reste sur cet appareil.',
  'memory.reported':
    'Cela aide à proposer ce qui vous convient. Le site est informé du sujet, du moyen et de l’issue d’un contact ; jamais de votre identité ni de ce que vous avez écrit, et de rien du tout si votre navigateur demande à ne pas être suivi.',
  'memory.forget': 'Effacer ce que cet appareil a appris',
  'memory.forgotten': 'C’est effacé. Les suggestions repartent de zéro.',
  'memory.visit': 'Un nombre qui garde les mêmes suggestions tant que vous êtes ici.',
  'memory.questions': 'Votre souhait qu’on ne vous demande pas comment cela s’est passé.',
  'memory.unused': 'Une donnée ancienne qui n’est plus utilisée.',
  'memory.stuck':
    'Votre navigateur n’a pas permis la suppression. Vous pouvez la faire dans ses réglages, avec les données de ce site.',

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
