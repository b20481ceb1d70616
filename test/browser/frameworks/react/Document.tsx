/** @jsxImportSource react */
import { useState } from 'react';

/** A whole page, as Next has React render it, with our script tag as the README shows it. */
export function Document() {
  const [count, setCount] = useState(0);
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <title>Document</title>
        <script
          async
          src="/dist/channel-selector.js"
          data-phone="+15555550101"
          data-email="help@acme.example"
        />
      </head>
      <body>
        <h1>Welcome</h1>
        <button type="button" onClick={() => setCount(count + 1)}>
          Count {count}
        </button>
      </body>
    </html>
  );
}
