import { html, LitElement, render } from 'lit';
import { defineElement, type HandOffDetail } from 'smart-channel-selector';
import { configOf } from '../site';

defineElement();

class ShopApp extends LitElement {
  static override properties = {
    hasChat: { state: true },
    isShown: { state: true },
    renders: { state: true },
    channel: { state: true },
  };

  declare hasChat: boolean;
  declare isShown: boolean;
  declare renders: number;
  declare channel: string;

  constructor() {
    super();
    Object.assign(this, { hasChat: false, isShown: true, renders: 0, channel: '' });
  }

  override render() {
    const went = (event: CustomEvent<HandOffDetail>) => {
      this.channel = event.detail.channel;
    };
    return html`
      <main>
        <button type="button" @click=${() => {
          this.hasChat = !this.hasChat;
        }}>Chat</button>
        <button type="button" @click=${() => {
          this.isShown = !this.isShown;
        }}>Show</button>
        <button type="button" @click=${() => {
          this.renders += 1;
        }}>Render</button>
        <output>${this.channel}</output>
        <p>Renders: ${this.renders}</p>
        ${
          this.isShown
            ? html`
          <smart-channel-selector .config=${configOf(this.hasChat)} @channel-selector:handoff=${went}>
            <a href="tel:+15555550101">Call us</a>
          </smart-channel-selector>`
            : ''
        }
      </main>
    `;
  }
}

customElements.define('shop-app', ShopApp);
render(html`<shop-app></shop-app>`, document.querySelector('#root') as HTMLElement);
