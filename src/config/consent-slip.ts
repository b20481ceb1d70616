/** Whether an attribute that is no setting, without its `data-`, may have been meant to speak of consent. */
export const isConsentSlip = (name: string): boolean => /^(pri.*)?con[cs]e/i.test(name);
