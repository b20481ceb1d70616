/** The words that few customers ever see, in Spanish. */
import type { Texts } from './locales';

export const texts: Texts = {
  'callback.number': 'Su número de teléfono',
  'callback.window': '¿Cuándo podemos llamarle?',
  'callback.asap': 'Lo antes posible',
  'callback.morning': 'Por la mañana',
  'callback.afternoon': 'Por la tarde',
  'callback.evening': 'Por la noche',
  'callback.message': 'Lo que nos llega',
  'callback.hint': 'Nos llega con su número, que este dispositivo no guarda.',
  'callback.send': 'Llámenme',
  'callback.sending': 'Enviando…',
  'callback.again': 'Volver a intentarlo',
  'callback.missing': 'Escriba el número al que debemos llamar.',
  'callback.wrong':
    'Esto no es un número de teléfono. Escríbalo con su prefijo, por ejemplo +1 555 555 0100.',
  'callback.failed': 'No nos ha llegado. Todo lo que escribió sigue aquí.',
  'callback.offline':
    'No tiene conexión. Se enviará por sí solo en cuanto vuelva a tenerla; deje esto abierto.',

  'prompt.memory':
    'Cuántas veces visitó algunas páginas, para ofrecerle ayuda en el momento adecuado, y qué sugerencias cerró.',
  'memory.none': 'Nada. Este dispositivo no recuerda ningún contacto.',
  'memory.contacts.one':
    'Un contacto: cuándo fue, de qué se trataba, por qué vía y cómo terminó. Nada de lo que escribió.',
  'memory.contacts.many':
    '{count} contactos: cuándo fueron, de qué se trataba, por qué vía y cómo terminaron. Nada de lo que escribió.',
  'memory.contacts.other':
    '{count} contactos: cuándo fueron, de qué se trataba, por qué vía y cómo terminaron. Nada de lo que escribió.',
  'memory.use':
    'Ayuda a sugerirle lo que le funciona. Lo que se aprende se queda en este dispositivo.',
  'memory.reported':
    'Ayuda a sugerirle lo que le funciona. El sitio recibe de qué trató un contacto, la vía y cómo terminó; no quién es usted ni nada de lo que escribió, y ni siquiera eso si su navegador pide que no se le rastree.',
  'memory.forget': 'Olvidar lo que aprendió este dispositivo',
  'memory.forgotten': 'Olvidado. Las sugerencias empiezan de cero.',
  'memory.visit': 'Un número que mantiene iguales las sugerencias mientras está aquí.',
  'memory.questions': 'Que no quiere que le preguntemos cómo fue.',
  'memory.unused': 'Algo anterior que ya no se usa.',
  'memory.stuck':
    'Su navegador no permitió borrarlo. Puede hacerlo en los ajustes del navegador, con los datos de este sitio.',

  'needs.title': '¿Qué le viene bien?',
  'needs.noPhone': 'No puedo usar el teléfono',
  'needs.writing': 'Prefiero escribir',
  'needs.hearing': 'Me cuesta oír',
  'needs.speaking': 'Me cuesta hablar',
  'needs.noTyping': 'Me cuesta teclear',
  'needs.language': 'Idioma en el que quiere recibir ayuda',
  'needs.anyLanguage': 'Cualquier idioma',
  'needs.serve': 'Desde ahora solo sugerimos: {channels}.',
  'needs.none': 'Ninguna vía de aquí cumple todo esto. Todas siguen en la lista.',
  'needs.private':
    'Solo lo recuerda este dispositivo. El sitio no lo sabe, y no se aprende nada de ello.',
  'needs.kept': 'Lo que indicó que necesita; solo lo sabe este dispositivo:',
};
