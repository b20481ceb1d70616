/** The words that few customers ever see, in Portuguese. */
import type { Texts } from './locales';

export const texts: Texts = {
  'callback.number': 'Seu número de telefone',
  'callback.window': 'Quando podemos ligar?',
  'callback.asap': 'O quanto antes',
  'callback.morning': 'De manhã',
  'callback.afternoon': 'À tarde',
  'callback.evening': 'À noite',
  'callback.message': 'O que chega até nós',
  'callback.hint': 'Chega até nós com o seu número, que este dispositivo não guarda.',
  'callback.send': 'Liguem para mim',
  'callback.sending': 'Enviando…',
  'callback.again': 'Tentar de novo',
  'callback.missing': 'Escreva o número para o qual devemos ligar.',
  'callback.wrong':
    'Isso não é um número de telefone. Escreva com o código de área, por exemplo +1 555 555 0100.',
  'callback.failed': 'Isso não chegou até nós. Tudo o que você escreveu ainda está aqui.',
  'callback.offline':
    'Você está sem conexão. O envio será automático assim que ela voltar; deixe isto aberto.',

  'prompt.memory':
    'Quantas vezes você esteve em algumas páginas, para oferecer ajuda no momento certo, e quais sugestões você fechou.',
  'memory.none': 'Nada. Este dispositivo não guarda nenhum contato.',
  'memory.contacts.one':
    'Um contato: quando foi, qual era o assunto, por qual canal e como terminou. Nada do que você escreveu.',
  'memory.contacts.many':
    '{count} contatos: quando foram, qual era o assunto, por qual canal e como terminaram. Nada do que você escreveu.',
  'memory.contacts.other':
    '{count} contatos: quando foram, qual era o assunto, por qual canal e como terminaram. Nada do que você escreveu.',
  'memory.use':
    'Ajuda a sugerir o que funciona para você. O que se aprende fica neste dispositivo.',
  'memory.reported':
    'Ajuda a sugerir o que funciona para você. O site fica sabendo o assunto de um contato, o canal e como terminou; não quem você é nem o que escreveu, e nada disso se o seu navegador pedir para não ser rastreado.',
  'memory.forget': 'Esquecer o que este dispositivo aprendeu',
  'memory.forgotten': 'Esquecido. As sugestões começam do zero.',
  'memory.visit': 'Um número que mantém as sugestões iguais enquanto você está aqui.',
  'memory.questions': 'Que você não quer que perguntemos como foi.',
  'memory.unused': 'Algo antigo que não é mais usado.',
  'memory.stuck':
    'Seu navegador não permitiu apagar isso. Você pode apagar nas configurações dele, com os dados deste site.',

  'needs.title': 'O que é melhor para você?',
  'needs.noPhone': 'Não posso usar o telefone',
  'needs.writing': 'Prefiro escrever',
  'needs.hearing': 'Tenho dificuldade para ouvir',
  'needs.speaking': 'Tenho dificuldade para falar',
  'needs.noTyping': 'Tenho dificuldade para digitar',
  'needs.language': 'Idioma em que você quer atendimento',
  'needs.anyLanguage': 'Qualquer idioma',
  'needs.serve': 'A partir de agora, sugerimos apenas: {channels}.',
  'needs.none': 'Nenhum canal aqui atende a tudo isso. Todos continuam na lista.',
  'needs.private':
    'Só este dispositivo guarda isso. O site não fica sabendo, e nada se aprende com isso.',
  'needs.kept': 'O que você disse precisar; só este dispositivo sabe:',
};
