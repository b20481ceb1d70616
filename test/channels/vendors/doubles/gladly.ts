import { type Double, emitter } from './double';

export const gladly: Double = {
  product: 'Gladly Sidekick',
  opens: '`Gladly.show()`',
  takesAlong: 'nothing',
  sources: ['https://developer.gladly.com/sidekick/Gladly.html'],
  note: '`getAvailability` and `conversation:ended` were seen in public code only',
  snippet({ page }) {
    page.Gladly = { init: () => {} };
  },
  install(stage) {
    const { on, emit } = emitter(stage, 'Gladly');
    let availability: string | undefined = 'AVAILABLE';
    stage.page.Gladly = {
      init: () => {},
      on,
      show: stage.record('show'),
      getAvailability: () => availability,
    };
    const become = (next: string | undefined) => () => {
      availability = next;
      emit('availability:change');
    };
    return {
      availability: [
        [() => {}, 'open'],
        [become('UNAVAILABLE'), 'closed'],
        [become(undefined), 'unknown'],
      ],
      outcomes: [['conversation ended', () => emit('conversation:ended'), 'ended']],
    };
  },
  unsubscribes: false,
  opened: [['show']],
};
