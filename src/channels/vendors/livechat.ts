import { guard } from '../../guard';
import type { Vendor } from './vendor';

interface Events {
  availability_changed: { availability: string };
  rating_submitted: string;
  customer_status_changed: { status: string };
}

interface LiveChat {
  call(method: 'maximize', options: { messageDraft: string }): void;
  call(method: 'update_session_variables', variables: object): void;
  call(method: 'hide'): void;
  get(what: 'state'): Events['availability_changed'];
  on<Name extends keyof Events>(name: Name, handler: (data: Events[Name]) => void): void;
  off<Name extends keyof Events>(name: Name, handler: (data: Events[Name]) => void): void;
}

const availabilityOf = ({ availability }: Events['availability_changed']) =>
  availability === 'online' ? 'open' : 'closed';

/**
 * LiveChat (https://platform.text.com/docs/extending-chat-widget/javascript-api). The rating `good` is taken as 1, `bad`
 * as 0; `none` takes a rating back and says nothing.
 */
export const vendor: Vendor<LiveChat> = {
  find({ LiveChatWidget }: Window & { LiveChatWidget?: LiveChat }) {
    // Throws as long as only the snippet is there.
    LiveChatWidget?.get('state');
    return LiveChatWidget;
  },
  open(chat, { message, about }) {
    chat.call('update_session_variables', about);
    chat.call('maximize', { messageDraft: message });
  },
  availability: (chat) => availabilityOf(chat.get('state')),
  onAvailability(chat, listener) {
    const onChange = guard((state: Events['availability_changed']) =>
      listener(availabilityOf(state)),
    );
    chat.on('availability_changed', onChange);
    return () => chat.off('availability_changed', onChange);
  },
  onOutcome(chat, listener) {
    let isChatting = false;
    const onRating = (rating: string) => {
      if (rating === 'good') listener({ resolved: 1 });
      if (rating === 'bad') listener({ resolved: 0 });
    };
    const onStatus = guard(({ status }: Events['customer_status_changed']) => {
      if (isChatting && status === 'browsing') listener('ended');
      isChatting = status === 'chatting';
    });
    chat.on('rating_submitted', onRating);
    chat.on('customer_status_changed', onStatus);
    return () => {
      chat.off('rating_submitted', onRating);
      chat.off('customer_status_changed', onStatus);
    };
  },
  hideLauncher: (chat) => chat.call('hide'),
};
