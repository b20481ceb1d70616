import { guard } from '../../guard';
import type { Vendor, VendorAvailability } from './vendor';

interface Data {
  readonly engagementId?: string | number;
  readonly state?: number | string;
}

interface LivePerson {
  readonly taglets?: {
    readonly rendererStub?: {
      click(engagementId: string | number, options: { preChatLines?: string[] }): boolean;
      getEngagementState(engagementId: string | number): Data;
    };
  };
  readonly events?: {
    hasFired(app: string, event: string): readonly { readonly data?: Data }[];
    bind(app: string, event: string, handler: (data: Data) => void): void;
  };
}

const availabilityOf = ({ state }: Data): VendorAvailability =>
  (({ 1: 'open', 2: 'closed', 4: 'closed' }) as const)[Number(state)] ?? 'unknown';

/** The engagement that was last offered on the page. */
const engagementOf = ({ events }: LivePerson) =>
  events?.hasFired('LP_OFFERS', 'OFFER_IMPRESSION').at(-1)?.data?.engagementId;

/**
 * LivePerson (https://developers.liveperson.com/trigger-click.html). Reason and message go along as a line that customer
 * and agent see once they are connected. State 1 is online, 2 offline, 4 busy.
 */
export const vendor: Vendor<LivePerson> = {
  find: ({ lpTag }: Window & { lpTag?: LivePerson }) =>
    lpTag?.taglets?.rendererStub && engagementOf(lpTag) !== undefined ? lpTag : undefined,
  open: (tag, { summary }) =>
    // An empty list, or line, makes the conversation fail.
    tag.taglets?.rendererStub?.click(
      engagementOf(tag) ?? '',
      summary ? { preChatLines: [summary] } : {},
    ),
  availability: (tag) =>
    availabilityOf(tag.taglets?.rendererStub?.getEngagementState(engagementOf(tag) ?? '') ?? {}),
  onAvailability(tag, listener) {
    const onOffer = guard((data: Data) => listener(availabilityOf(data)));
    tag.events?.bind('LP_OFFERS', 'OFFER_IMPRESSION', onOffer);
    return undefined;
  },
  onOutcome(tag, listener) {
    const onState = guard(({ state }: Data) => {
      if (state === 'ended') listener('ended');
    });
    tag.events?.bind('lpUnifiedWindow', 'state', onState);
    return undefined;
  },
};
