/** Whether an attribute that is no setting, without its `data-`, may have been meant to speak of consent. */
export const isConsentSlip = (name: string): boolean => /^(pri\w*)?con[cs](en|ne)t+$/i.test(name);
