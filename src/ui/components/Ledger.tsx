import { batch, signal } from '@preact/signals-core';
import { guard } from '../../guard';
import type { SelectorStore } from '../../selector';
import type { Flow } from '../flow';
import { forgetTyped } from '../forget-typed';
import { type ContactEntry, contactEntries, otherEntries } from '../ledger';
import { saidWords } from '../needs-in-words';
import { saveFile } from '../save-file';
import { LaterIcon } from './LaterIcon';

/** So many are read at a glance; the others are one press away. */
const firstContacts = 5;

/** What is seen of one selector's memory, besides contacts and needs. */
interface Seen {
  /** Its records as they were last found. */
  readonly kept: { readonly value: Readonly<Record<string, unknown>> };
  /** How the last wish to be forgotten went; the next contact is remembered again. */
  readonly forgetting: { readonly value: 'none' | 'forgotten' | 'stuck' };
  /** All of it, once it was saved. */
  readonly saved: { readonly value: string };
  readonly forget: () => unknown;
  readonly save: () => unknown;
  /** Called with the element when it comes and goes: then it is time to look. */
  readonly attach: (element: Element | null) => void;
}

const seen = new WeakMap<SelectorStore, Seen>();

function seenOf(selector: SelectorStore, flow: Flow): Seen {
  const kept = signal<Seen['kept']['value']>({});
  const forgetting = signal<Seen['forgetting']['value']>('none');
  const saved = signal('');
  const find = async () =>
    Object.fromEntries(
      Object.entries(await selector.export()).filter(([, record]) => record !== undefined),
    );
  const look = guard(async () => {
    kept.value = await find();
  });
  return {
    kept,
    forgetting,
    saved,
    forget: guard(async () => {
      forgetTyped(flow);
      const isGone = await selector.forget();
      // What is said of it is what is found, not what was meant.
      const left = await find();
      batch(() => {
        kept.value = left;
        saved.value = '';
        forgetting.value = isGone && Object.keys(left).length === 0 ? 'forgotten' : 'stuck';
      });
    }),
    save: guard(async () => {
      const text = JSON.stringify(await find(), null, 2);
      saved.value = text;
      saveFile(text, 'application/json', 'contacts.json');
    }),
    attach(element) {
      if (element) void look();
    },
  };
}

export interface LedgerProps {
  selector: SelectorStore;
  flow: Flow;
}

/** Everything that is kept here, in words, to be read, saved and deleted. */
export function Ledger({ selector, flow }: LedgerProps) {
  const { t } = flow.given;
  const memory = seen.get(selector) ?? seenOf(selector, flow);
  seen.set(selector, memory);
  const { kept, forgetting, saved, forget, save, attach } = memory;
  const contacts = contactEntries(selector.contacts.value, flow);
  const needs = selector.serving.value?.needs;
  const others = otherEntries(kept.value, flow);
  const own = selector.own.value;
  const told = toldWords(selector);
  const isAnything = contacts.length + others.length > 0 || needs !== undefined;
  const isLeft = isAnything || Object.keys(kept.value).length > 0;
  return (
    <>
      <div ref={attach} class="because" role="status">
        {(!isLeft || forgetting.value === 'stuck') && <p>{t(`memory.${forgetting.value}`)}</p>}
        {!isLeft && forgetting.value === 'forgotten' && <p>{t('ledger.checked')}</p>}
      </div>
      {isAnything && own && !own.isOnDevice() && <p class="because">{t('ledger.page')}</p>}
      {contacts.length > 0 && (
        <>
          <Contacts entries={contacts.slice(0, firstContacts)} />
          {contacts.length > firstContacts && (
            <details class="why">
              <summary class="row">
                {t('ledger.more', { count: contacts.length - firstContacts })}
                <LaterIcon name="expand" />
              </summary>
              <Contacts entries={contacts.slice(firstContacts)} />
            </details>
          )}
          {told && <p class="because">{t(told)}</p>}
        </>
      )}
      {others.length > 0 && (
        <ul class="said">
          {others.map((entry) => (
            <li key={entry}>{entry}</li>
          ))}
        </ul>
      )}
      {needs && (
        <>
          <p class="because">{t('needs.kept')}</p>
          <ul class="said">
            {saidWords(needs, t).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      {isLeft && !isAnything && <p class="because">{t('memory.unused')}</p>}
      {isLeft && (
        <>
          <button type="button" class="secondary" part="secondary" onClick={save}>
            {t('ledger.save')}
          </button>
          {saved.value && (
            <>
              <label class="label" for="ledger-text">
                {t('ledger.copy')}
              </label>
              <textarea
                id="ledger-text"
                class="field"
                part="field"
                dir="ltr"
                readOnly
                value={saved.value}
                onFocus={({ currentTarget }) => currentTarget.select()}
              />
            </>
          )}
          <button type="button" class="secondary" part="secondary" onClick={forget}>
            {t('memory.forget')}
          </button>
        </>
      )}
    </>
  );
}

const Contacts = ({ entries }: { entries: readonly ContactEntry[] }) => (
  <ul class="contacts">
    {entries.map(({ id, title, details }) => (
      <li key={id}>
        <p class="label">{title}</p>
        <p class="detail">{details.join(' ')}</p>
      </li>
    ))}
  </ul>
);

/** Where what is known of contacts goes: to the site, or nowhere, as the owner, consent and the browser have it. */
function toldWords({ config, own }: SelectorStore): string | undefined {
  if (!config.privacy.report) return own.value?.isOnDevice() ? 'memory.use' : undefined;
  return own.value?.isReported() ? 'ledger.told' : 'ledger.untold';
}
