import { playwrightTest } from './fixture';
import { suites } from './suites';

for (const suite of suites) suite(playwrightTest);
