import type { VendorName } from '../../../../src/channels/vendors/vendors';
import { chatwoot } from './chatwoot';
import { crisp } from './crisp';
import type { Double } from './double';
import { freshchat } from './freshchat';
import { genesys } from './genesys';
import { gladly } from './gladly';
import { gorgias } from './gorgias';
import { helpscout } from './helpscout';
import { hubspot } from './hubspot';
import { intercom } from './intercom';
import { jivochat } from './jivochat';
import { livechat } from './livechat';
import { liveperson } from './liveperson';
import { olark } from './olark';
import { salesforce } from './salesforce';
import { smartsupp } from './smartsupp';
import { tawk } from './tawk';
import { tidio } from './tidio';
import { zendesk } from './zendesk';

/** A double of every chat product, in the order of the registry. */
export const doubles: Readonly<Record<VendorName, Double>> = {
  intercom,
  zendesk,
  crisp,
  tawk,
  livechat,
  hubspot,
  chatwoot,
  freshchat,
  tidio,
  gorgias,
  olark,
  helpscout,
  salesforce,
  genesys,
  liveperson,
  gladly,
  jivochat,
  smartsupp,
};
