import type { SelectorStore } from '../../selector';
import type { Flow } from '../flow';
import type { Text } from '../format';
import { searchOf } from '../reason-search';
import { ReasonList } from './ReasonStep';

export { default as css } from '../reason-field.css?inline';

export interface ReasonFieldProps {
  selector: SelectorStore;
  flow: Flow;
  t: Text;
}

/** One field to search by a word or to say it in own words, what fits first, and all reasons below it. */
export function ReasonField({ selector, flow, t }: ReasonFieldProps) {
  const search = searchOf(flow, selector);
  const { best, others, isKnown } = search.sorted.value;
  const { reasons, model } = selector.config;
  const isFree = model.text !== undefined || reasons.some(({ examples }) => examples);
  const label = t(isFree ? 'reasons.words' : 'reasons.search');
  const outcome = best[0]
    ? t('reasons.best', { count: best.length, reason: flow.labelOf(best[0]) })
    : t('reasons.none');
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void search.submit();
        }}
      >
        <input
          class="field"
          part="field"
          type="search"
          autoComplete="off"
          enterKeyHint="go"
          maxLength={1000}
          aria-label={label}
          placeholder={label}
          value={flow.words.value}
          onFocus={search.prepare}
          onInput={({ currentTarget }) => search.write(currentTarget.value)}
        />
      </form>
      <p class="unseen" role="status">
        {isKnown && search.isPaused.value ? outcome : ''}
      </p>
      {best.length > 0 && (
        <>
          <p id="found" class="detail">
            {t('reasons.found')}
          </p>
          <ul class="found" part="reasons" aria-labelledby="found">
            {best.map((reason, i) => (
              <li key={reason.id}>
                <button
                  type="button"
                  class={`row reason ${i === 0 ? 'best' : ''}`}
                  part="reason"
                  onClick={() => flow.pickReason(reason.id)}
                >
                  {flow.labelOf(reason)}
                  {i === 0 && <span class="enter" />}
                </button>
              </li>
            ))}
          </ul>
          <p class="detail">{t('reasons.others')}</p>
        </>
      )}
      {isKnown && best.length === 0 && <p class="detail">{outcome}</p>}
      <ReasonList selector={selector} flow={flow} reasons={others} />
    </>
  );
}
