import type { Finding } from '../config/finding';
import type { Prompt } from '../config/prompt-schema';
import type { PromptAnswer } from '../events';

/** What the one who watches the page asks of the panel: to draw a teaser. */
export interface PromptRequest {
  readonly prompt: Prompt;
  /** Asked at the last moment, when all else is ready: takes note that it is shown, unless it may not be any more. */
  claim(): Promise<boolean>;
  /** It is gone from the screen. */
  onEnd(answer: PromptAnswer): void;
}

/** A teaser on the screen. */
export interface Teaser {
  /** Takes it away unanswered. */
  leave(): void;
}

/** The panel, as far as prompts need it. */
export interface Prompter {
  /** @returns `undefined` where no teaser is drawn: there is no channel to suggest, or it was not to be claimed. */
  tease(request: PromptRequest): Promise<Teaser | undefined>;
  /** Puts what is wrong with prompts into words for the developer. */
  readonly selector: { refuse(findings: readonly Finding[]): Promise<void> };
}
