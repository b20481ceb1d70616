import { defineElement } from 'smart-channel-selector';

defineElement();
